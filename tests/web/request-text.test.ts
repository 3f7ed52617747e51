import { spawnSync } from "node:child_process";
import { asCurl, asFetch } from "../../src/web/playground/request-text";

const request = {
  query: `query Words($of: String!) { words(of: $of) } # it's "quoted" \\ $HOME \`id\``,
  variables: '{ "of": "O\'Hara; rm -rf /" }',
  operationName: "Words",
};
const body = { query: request.query, variables: { of: "O'Hara; rm -rf /" }, operationName: "Words" };

it("is one word for a shell, whatever the query holds", () => {
  const line = asCurl(request, "http://127.0.0.1:4000");
  const seen = spawnSync("sh", ["-c", `curl() { for last; do :; done; printf %s "$last"; }\n${line}`], {
    encoding: "utf8",
  });
  expect(JSON.parse(seen.stdout)).toEqual(body);
});

it("is JavaScript that sends the same", async () => {
  const sent: unknown[] = [];
  const fetch = async (url: string, { body: text }: { body: string }) => {
    sent.push([url, JSON.parse(text)]);
    return { json: async () => ({ data: {} }) };
  };
  const run = new Function("fetch", `return (async () => {${asFetch(request, "http://127.0.0.1:4000")}})()`);
  await run(fetch);
  expect(sent).toEqual([["http://127.0.0.1:4000/graphql", body]]);
});

it("leaves out what there is not", () => {
  const line = asCurl({ query: "{ a }", variables: " ", operationName: undefined }, "http://h");
  expect(line).toBe(
    `curl -sS 'http://h/graphql' -H 'content-type: application/json' --data-raw '{"query":"{ a }"}'\n`,
  );
});
