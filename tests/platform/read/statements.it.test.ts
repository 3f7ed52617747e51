import { type Service, startService } from "../../support/service";
import { TEXTS } from "./hostile-texts";

jest.setTimeout(300_000);

let service: Service;
beforeAll(async () => {
  service = await startService();
  await service.seed();
});
afterAll(() => service.close());

const nodes = async () => (await service.graph.rows("MATCH (n) RETURN count(n)"))[0]?.[0];

describe("values", () => {
  it("are looked for and not found, whatever they are, and the records stay", async () => {
    const before = await nodes();
    for (const x of TEXTS) {
      const { status, data, errors } = await service.ask(
        "query ($x: String!, $id: ID!) { actor(slug: $x) { name } node(id: $id) { id } actors(where: { named: $x }) { totalCount } }",
        { x, id: x },
      );
      if (errors !== undefined) expect([status, errors[0]?.extensions.code]).toEqual([400, "BAD_USER_INPUT"]);
      else {
        const found = x === "actor:russia" ? { id: x } : null;
        expect(data).toEqual({ actor: null, node: found, actors: { totalCount: 0 } });
      }
    }

    expect(await nodes()).toBe(before);
  });

  it("that decide what is asked are in the text: enums, what is given, and booleans", async () => {
    const query = `query ($direction: OrderDirection!, $live: Boolean) {
      claims(orderBy: { field: PLACED_ON, direction: $direction }, where: { live: $live }) { nodes { id } }
    }`;
    const ids = async (variables: object) =>
      (await service.read(query, { ...variables })).claims.nodes.map(({ id }: { id: string }) => id);
    const down = await ids({ direction: "DESC" });

    expect(down).toHaveLength(6);
    expect(await ids({ direction: "ASC" })).toEqual([...down].reverse());
    expect(await ids({ direction: "DESC", live: true })).toEqual(down);
    expect(await ids({ direction: "DESC", live: false })).toEqual([]);
    expect(await ids({ direction: "DESC", live: null })).toEqual(down);
  });

  it("can write nothing: reads go through a session that refuses it", async () => {
    await expect(service.graph.rows("CREATE (:Actor {id: 'actor:x'})")).rejects.toThrow(
      /read access mode|Writing in/i,
    );
  });
});

describe("many requests at a time", () => {
  it("are answered each its own", async () => {
    const query = "query ($slug: String) { actor(slug: $slug) { slug names { value } } }";
    const slugs = ["russia", "cia", "dhs", "odni", "dnc", "fortune", "nobody"];
    const answers = await Promise.all(
      Array.from({ length: 35 }, async (_, index) => {
        const slug = slugs[index % slugs.length];
        const response = await service.inject({
          method: "POST",
          url: "/graphql",
          payload: { query, variables: { slug } },
        });
        return [slug, response.json().data.actor?.slug ?? "nobody"];
      }),
    );

    for (const [asked, answered] of answers) expect(answered).toBe(asked);
  });
});
