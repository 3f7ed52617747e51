import { type Service, startService } from "../../support/service";
import { anActor } from "../records/builders";

jest.setTimeout(120_000);

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

describe("structure", () => {
  beforeAll(async () => {
    await service.empty();
    const by = (date: string) => ({ date, qualifier: "BY" });
    await service.load([
      anActor("ministry", { slug: "ministry" }),
      anActor("service", {
        partOf: [
          { actor: "actor:ministry", from: "2019" },
          { actor: "actor:ministry", from: by("2015-03"), to: by("2016") },
        ],
      }),
    ]);
  });

  it("shows its dates as they were stated, no later than a day included", async () => {
    const { actor } = await service.read(
      '{ actor(id: "actor:service") { partOf { from { date qualifier } to { date qualifier } } } }',
    );

    expect(actor.partOf).toEqual([
      { from: { date: "2019", qualifier: "ON" }, to: null },
      { from: { date: "2015-03", qualifier: "BY" }, to: { date: "2016", qualifier: "BY" } },
    ]);
  });

  it("lists the periods of one part in the order in which its record has them", async () => {
    const { actor } = await service.read(
      '{ actor(slug: "ministry") { parts { actor { id } from { date } } } }',
    );

    expect(actor.parts).toEqual([
      { actor: { id: "actor:service" }, from: { date: "2019" } },
      { actor: { id: "actor:service" }, from: { date: "2015-03" } },
    ]);
  });
});
