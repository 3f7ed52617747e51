import type { AddressInfo } from "node:net";
import AxeBuilder from "@axe-core/playwright";
import type { BrowserContextOptions, Page } from "playwright-core";
import { DatabaseTimeout } from "../../../src/platform/graph/errors";
import documents from "../../../src/web/views/generated/documents.json";
import { type Service, type ServiceOptions, startService } from "../../support/service";
import { aBrowser, picture } from "../chromium";
import { trusted } from "../trusted";

export { picture };

export interface Explorer {
  readonly service: Service;
  readonly origin: string;
  visit(path: string, options?: BrowserContextOptions): Promise<Page>;
  expectComplaint(text: RegExp): void;
}

/** The built explorer in a real browser, on the real service over a real Neo4j, with the example story in it. */
export function anExplorer({
  seeded = true,
  config = async () => ({}),
}: {
  readonly seeded?: boolean;
  readonly config?: () => Promise<NonNullable<ServiceOptions["config"]>>;
} = {}): Explorer {
  const { visit, expectComplaint } = aBrowser("explorer");
  let service: Service;
  let origin: string;
  beforeAll(async () => {
    service = await startService({ documents: trusted(), config: await config() });
    if (seeded) await seedIn(service);
    await service.http.listen({ host: "127.0.0.1", port: 0 });
    origin = `http://127.0.0.1:${(service.http.server.address() as AddressInfo).port}`;
  }, 240_000);
  afterAll(() => service?.close());
  return {
    get service() {
      return service;
    },
    get origin() {
      return origin;
    },
    visit: (path, options) => visit(origin, path, options),
    expectComplaint,
  };
}

/** What the start asks at once. */
export const START: readonly Asked[] = Object.values(documents).flatMap((text): Asked[] => {
  const name = /^query (Start\w*|LatestClaims\w*|ChangesAfter)\b/m.exec(text)?.[1];
  return name === undefined ? [] : [[name, name === "ChangesAfter" ? { after: 0, first: 8 } : {}]];
});

export type Asked = readonly [operation: string, variables: Readonly<Record<string, unknown>>];

/** Has a new database plan what a page asks, which a busy machine may not manage within a request. */
export async function planned({ service }: Explorer, asked: readonly Asked[]): Promise<void> {
  for (const [name, variables] of asked) {
    const found = Object.entries(documents).find(([, text]) => text.includes(`query ${name}`));
    if (found === undefined) throw new Error(`no operation ${name}`);
    const payload = { documentId: `sha256:${found[0]}`, variables };
    for (let left = 5; left > 0; left--) {
      const { body } = await service.inject({ method: "POST", url: "/graphql", payload });
      if (!body.includes('"TIMEOUT"')) break;
    }
  }
}

/** On a busy machine a database just started may need longer to plan a statement than it may take. */
async function seedIn(service: Service): Promise<void> {
  for (let left = 3; ; left--) {
    try {
      return await service.seed();
    } catch (error) {
      if (left === 0 || !(error instanceof DatabaseTimeout)) throw error;
    }
  }
}

/** What axe finds that keeps somebody out, by rule and place; WCAG 2.2 AA and below. */
export async function barriers(page: Page): Promise<readonly string[]> {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}
