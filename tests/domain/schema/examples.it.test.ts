import { buildDomainSchema } from "../../../src/domain/schema";
import { type Service, startService } from "../../support/service";

jest.setTimeout(180_000);

const roots = Object.values(buildDomainSchema().getQueryType()?.getFields() ?? {});
/** What the article has nothing of, and nobody without a login may ask. */
const WITH_LOGIN = ["proposal", "proposals", "importReports", "tokens"];

describe("the examples in the descriptions of root fields", () => {
  let service: Service;
  beforeAll(async () => {
    service = await startService();
    await service.seed();
  });
  afterAll(() => service.close());

  it.each(roots.map(({ name, description }) => [name, description]))(
    "of %s is answered, and finds something in the article",
    async (name, description) => {
      const [, example = ""] = /Example: `([^`]+)`$/.exec(description ?? "") ?? [];
      const needsLogin = WITH_LOGIN.includes(name);
      const { data, errors } = needsLogin
        ? await service.askAs(await service.logIn("edith", "EDITOR"), example)
        : await service.ask(example);

      expect(errors).toBeUndefined();
      if (needsLogin) return;
      const found = data[name ?? ""];
      expect(found).not.toBeNull();
      expect(found.nodes ?? found).not.toEqual([]);
    },
  );
});
