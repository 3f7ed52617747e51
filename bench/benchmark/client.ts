import { Agent, request } from "node:http";
import { text } from "node:stream/consumers";

/** Posts bodies over connections that stay open. */
export class Client {
  readonly #agent: Agent;

  constructor(
    private readonly port: number,
    readonly connections: number,
  ) {
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  /** The answer's text; throws where it is not one of status 200. */
  async post(body: string): Promise<string> {
    const answer = await new Promise<{ status: number | undefined; body: string }>((resolve, reject) => {
      const asked = request(
        {
          agent: this.#agent,
          host: "127.0.0.1",
          port: this.port,
          path: "/graphql",
          method: "POST",
          headers: { "content-type": "application/json", "content-length": Buffer.byteLength(body) },
        },
        (response) => {
          text(response).then((found) => resolve({ status: response.statusCode, body: found }), reject);
        },
      );
      asked.once("error", reject);
      asked.end(body);
    });
    if (answer.status !== 200 || answer.body.startsWith('{"errors"'))
      throw new Error(answer.body.slice(0, 2_000));
    return answer.body;
  }

  close(): void {
    this.#agent.destroy();
  }
}
