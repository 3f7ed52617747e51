import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ACTOR_KINDS } from "../../src/domain/actors/actors.terms";
import { ASSESSMENT_KINDS } from "../../src/domain/assessments/assessments.terms";
import * as claims from "../../src/domain/claims/claims.terms";
import { CONFIDENCE_SCALES } from "../../src/domain/confidence/confidence.terms";
import { INCIDENT_KINDS } from "../../src/domain/incidents/incidents.terms";
import { LEAK_CHANNEL_KINDS } from "../../src/domain/leak-channels/leak-channels.terms";
import { RESPONSE_KINDS } from "../../src/domain/responses/responses.terms";
import { SOURCE_KINDS, SOURCE_RELIABILITIES } from "../../src/domain/sources/sources.terms";
import { readNative } from "../../src/exchange/native/read-native";
import { fileOf, gathered } from "../support/read-files";

const guide = readFileSync(join(__dirname, "../../docs/records.md"), "utf8");

it("has an example file without a mistake", async () => {
  const [, example = ""] = /```json\n([\s\S]*?)```/.exec(guide) ?? [];
  const { records, problems } = await gathered((gathering) =>
    readNative(fileOf("example.jsonl", example), gathering),
  );
  expect(problems).toEqual([]);
  expect(records).toHaveLength(7);
});

it("has every term with its meaning", () => {
  const tables: Readonly<Record<string, string>>[] = [
    ACTOR_KINDS,
    INCIDENT_KINDS,
    LEAK_CHANNEL_KINDS,
    ...Object.values(claims),
    RESPONSE_KINDS,
    ASSESSMENT_KINDS,
    SOURCE_KINDS,
    SOURCE_RELIABILITIES,
    CONFIDENCE_SCALES,
  ];
  const missing = tables.flatMap((terms) =>
    Object.entries(terms)
      .filter(([term, meaning]) => !guide.includes(`- \`${term}\`: ${meaning}`))
      .map(([term]) => term),
  );
  expect(missing).toEqual([]);
});
