import { isBefore } from "../../domain/records/rules/period";
import type { CsvRow } from "../csv/read-csv";
import type { Gathering } from "../gathering";
import type { Actors } from "./actors";
import { coded, INCIDENT_KINDS, RECEIVER_KINDS } from "./codebook";
import { plainSpaces, said, statedDate } from "./reading";

export function incidentIdOf(id: string): string {
  return `incident:eurepoc-${id}`;
}

/** An incident of the global file, with those whom the receivers' file says it hit. */
export function readIncident(
  file: string,
  row: CsvRow,
  receivers: readonly Receiver[],
  actors: Actors,
  gathering: Gathering,
): boolean {
  const { cells, line } = row;
  const cell = (name: string) => plainSpaces(cells[name] ?? "");
  const id = cell("ID");
  const kinds = new Set(
    said(cell("incident_type").split(";")).flatMap((type) => coded(INCIDENT_KINDS, type) ?? []),
  );
  const started = statedDate(cell("start_date"));
  const ended = statedDate(cell("end_date"));
  const endsBefore = isBefore(ended, started);
  if (endsBefore) gathering.passOver("end_date before start_date");
  const summary = cells["description"]?.trim() ?? "";
  return gathering.add(
    { file, line },
    {
      type: "incident",
      id: incidentIdOf(id),
      title: cell("name"),
      ...(summary === "" ? {} : { summary }),
      kinds: kinds.size === 0 ? ["OTHER"] : [...kinds],
      ...(started === undefined ? {} : { startedOn: started }),
      ...(ended === undefined || endsBefore ? {} : { endedOn: ended }),
      victims: victimsOf(receivers, actors, gathering),
      externalIds: [{ scheme: "eurepoc", value: id }],
    },
  );
}

/** A row of the receivers' file. */
export interface Receiver {
  readonly file: string;
  readonly row: CsvRow;
}

/** Who was hit: those who are named, and states whose institutions were. Others are sectors of a country, and counted. */
function victimsOf(receivers: readonly Receiver[], actors: Actors, gathering: Gathering) {
  const sectors = new Map<string, Set<string>>();
  for (const { file, row } of receivers) {
    const where = { file, line: row.line };
    const [name] = said([row.cells["receiver_name"] ?? ""]);
    const [category = ""] = said([row.cells["receiver_category"] ?? ""]);
    const [sector = category] = said([row.cells["receiver_category_subcode"] ?? ""]);
    const kind = coded(RECEIVER_KINDS, category);
    const actor =
      name !== undefined
        ? actors.record(where, name)
        : kind === "STATE_BODY"
          ? gathering.state(where, row.cells["receiver_country"] ?? "")
          : undefined;
    if (actor === undefined) gathering.passOver("receiver that is not named");
    else sectors.set(actor, (sectors.get(actor) ?? new Set()).add(sector.replace(/ \(corporate .*\)$/, "")));
  }
  return [...sectors].sort().map(([actor, of]) => {
    const sector = [...of]
      .filter((one) => one !== "")
      .sort()
      .join("; ");
    return sector === "" ? { actor } : { actor, sector };
  });
}
