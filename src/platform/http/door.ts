import type { FastifyReply, FastifyRequest } from "fastify";
import type { Admission, Caller } from "../auth/admission";
import { type Access, refusalFor } from "../graphql/access";
import type { Viewer } from "../graphql/context";
import type { AddressOf } from "./client-addresses";

/** Where a request shows its login, before its body is read: who may not ask is not listened to. */
export class Door {
  readonly #callers = new WeakMap<FastifyRequest, Caller>();

  constructor(
    readonly admission: Admission,
    readonly addressOf: AddressOf,
    private readonly viewerOfCaller: (caller: Caller) => Viewer,
  ) {}

  /** A hook for `onRequest`. @throws Refusal, DatabaseUnavailable or DatabaseTimeout, which the server's error handler tells */
  readonly admit = async (request: FastifyRequest): Promise<void> => {
    const { headers, raw } = request;
    const { caller, refusal } = await this.admission.admit(headers.authorization, this.addressOf(raw));
    if (caller !== undefined) this.#callers.set(request, caller);
    if (refusal !== undefined) throw refusal;
  };

  /** A hook for `onRequest`, behind `admit`. @throws Refusal where it is not the viewer's to have */
  only(what: string, access: Access) {
    return async (request: FastifyRequest): Promise<void> => {
      const refusal = refusalFor(what, access, this.viewerOf(request));
      if (refusal !== undefined) throw refusal;
    };
  }

  /** A hook for `onSend`: what the caller may still ask for. */
  readonly tellAllowance = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    reply.headers(this.#callers.get(request)?.allowance.headers() ?? {});
  };

  /** Who asks, once admitted. */
  callerOf(request: FastifyRequest): Caller {
    const caller = this.#callers.get(request);
    if (caller === undefined) throw new Error("a request that was not admitted");
    return caller;
  }

  viewerOf(request: FastifyRequest): Viewer {
    return this.viewerOfCaller(this.callerOf(request));
  }
}
