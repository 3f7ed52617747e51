import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import neo4j from "neo4j-driver";
import type { Draw, QueryName } from "../queries/queries";
import type { Arm, OpenArm } from "./arm";
import { type HandWritten, handWritten, handWrittenIndexed } from "./hand-written";

type Statements = typeof handWritten;

interface Asked {
  readonly query: QueryName;
  readonly draw: Draw;
}

/** A and K: no framework between the request and the statement. */
const open =
  (statements: Statements): OpenArm =>
  async (driver) => {
    const answer = async (body: string): Promise<string> => {
      const { query, draw }: Asked = JSON.parse(body);
      const hand: HandWritten | undefined = statements[query];
      if (hand === undefined) throw new Error(`no statement for ${String(query)}`);
      const session = driver.session({ defaultAccessMode: neo4j.session.READ });
      try {
        const { records } = await session.run(hand.statement, hand.parameters(draw));
        return JSON.stringify({ data: hand.answer(records.map((record) => [...record.values()])) });
      } finally {
        await session.close();
      }
    };
    const server = createServer(async (request, response) => {
      try {
        const found = await answer(await text(request));
        response.writeHead(200, { "content-type": "application/json" }).end(found);
      } catch (error) {
        response.writeHead(500).end(String(error));
      }
    });
    return {
      listen: () =>
        new Promise((resolve) => {
          server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
        }),
      close: () => new Promise((resolve) => server.close(() => resolve())),
    };
  };

const armOf = (statements: Statements): Arm => ({
  request: (query, draw) => (statements[query] === undefined ? undefined : { query, draw }),
  data: (_, answer) => answer,
});

export const openHandWritten = open(handWritten);
export const openHandWrittenIndexed = open(handWrittenIndexed);
export const handWrittenArm = armOf(handWritten);
export const handWrittenIndexedArm = armOf(handWrittenIndexed);
