import { buildDomainSchema } from "../../../src/domain/schema";
import { type Service, startService } from "../../support/service";

jest.setTimeout(180_000);

const roots = Object.values(buildDomainSchema().getQueryType()?.getFields() ?? {});

describe("the examples in the descriptions of root fields", () => {
  let service: Service;
  beforeAll(async () => {
    service = await startService();
    await service.seed();
    await service.indexed();
  });
  afterAll(() => service.close());

  it.each(roots.map(({ name, description }) => [name, description]))(
    "of %s is answered, and finds something in the article",
    async (name, description) => {
      const [, example = ""] = /Example: `([^`]+)`$/.exec(description ?? "") ?? [];
      const { data, errors } = await service.ask(example);

      expect(errors).toBeUndefined();
      const found = data[name ?? ""];
      expect(found).not.toBeNull();
      expect(found.nodes ?? found).not.toEqual([]);
    },
  );
});
