import { Agent as HttpAgent, get as httpGet, type IncomingMessage } from "node:http";
import { Agent as HttpsAgent, get as httpsGet } from "node:https";
import type { Socket } from "node:net";
import { errorCode, messageOf } from "./setup-error";

const CONNECT_TIMEOUT_MS = 4_000; // a start that cannot fetch must say so within 5 s
const IDLE_TIMEOUT_MS = 30_000;
const MAX_REDIRECTS = 5;

/**
 * Why a download failed. `unreachable`: no connection to the host; `refused`: the host answered and will
 * answer the same again; `transient`: worth another try.
 */
export class DownloadFault extends Error {
  override readonly name = "DownloadFault";
  readonly kind: "unreachable" | "refused" | "transient";

  constructor(kind: DownloadFault["kind"], message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}

/** Connections kept open between the jars of one fetch. */
export interface Connections {
  readonly http: HttpAgent;
  readonly https: HttpsAgent;
  close(): void;
}

export function openConnections(parallel: number): Connections {
  const http = new HttpAgent({ keepAlive: true, maxSockets: parallel });
  const https = new HttpsAgent({ keepAlive: true, maxSockets: parallel });
  return {
    http,
    https,
    close() {
      http.destroy();
      https.destroy();
    },
  };
}

/** Opens `url` from byte `offset` on; the answer is 200 (whole) or 206 (the rest). */
export async function openDownload(
  connections: Connections,
  url: URL,
  offset: number,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  let target = url;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    const response = await request(connections, target, offset, signal);
    const { statusCode = 0, headers } = response;
    if (statusCode === 200 || statusCode === 206) return response;
    response.resume();
    if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
      target = new URL(headers.location, target);
      continue;
    }
    const again = statusCode >= 500 || statusCode === 408 || statusCode === 429;
    throw new DownloadFault(again ? "transient" : "refused", `${target.href} answered HTTP ${statusCode}`);
  }
  throw new DownloadFault("refused", `${url.href} redirects more than ${MAX_REDIRECTS} times`);
}

function request(
  connections: Connections,
  url: URL,
  offset: number,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const secure = url.protocol === "https:";
  const headers = offset > 0 ? { range: `bytes=${offset}-` } : {};
  const get = secure ? httpsGet : httpGet;
  return new Promise((resolve, reject) => {
    const sent = get(url, { agent: secure ? connections.https : connections.http, headers, signal });
    sent.setTimeout(IDLE_TIMEOUT_MS, () =>
      sent.destroy(
        new DownloadFault("transient", `${url.host} sent nothing for ${IDLE_TIMEOUT_MS / 1000} s`),
      ),
    );
    sent.on("socket", (socket: Socket) => {
      if (!socket.connecting) return;
      const seconds = CONNECT_TIMEOUT_MS / 1000;
      const late = () =>
        sent.destroy(new DownloadFault("unreachable", `no connection to ${url.host} in ${seconds} s`));
      const timer = setTimeout(late, CONNECT_TIMEOUT_MS);
      for (const event of [secure ? "secureConnect" : "connect", "close"]) {
        socket.once(event, () => clearTimeout(timer));
      }
    });
    sent.on("response", resolve);
    sent.on("error", (error) => reject(signal.aborted ? error : toFault(error, url)));
  });
}

const NO_CONNECTION = /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ENETDOWN|EACCES)$/;
const NO_TRUST = /CERT|UNABLE_TO_|SELF_SIGNED|ERR_TLS|ERR_SSL|EPROTO/;

/** Sorts an error of the network into a fault; faults pass as they are. */
export function toFault(error: unknown, url: URL): DownloadFault {
  if (error instanceof DownloadFault) return error;
  const code = errorCode(error) ?? "";
  if (NO_CONNECTION.test(code)) {
    return new DownloadFault("unreachable", `no connection to ${url.host} (${code})`, { cause: error });
  }
  if (NO_TRUST.test(code)) {
    const message = `no trusted connection to ${url.host} (${messageOf(error)})`;
    return new DownloadFault("unreachable", message, { cause: error });
  }
  return new DownloadFault("transient", `${url.host}: ${messageOf(error)}`, { cause: error });
}
