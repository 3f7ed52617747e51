import { type Allowance, Allowances, type RateLimits, UNLIMITED } from "./allowance";
import type { Authenticator } from "./authenticator";
import type { Principal } from "./principal";
import type { Refusal } from "./refusals";

/** Somebody whose requests are looked at: with a login that holds, or without one. */
export interface Caller {
  readonly principal: Principal | undefined;
  readonly allowance: Allowance;
}

export interface Admitted {
  readonly caller?: Caller | undefined;
  /** Why the request is not looked at any further. */
  readonly refusal?: Refusal | undefined;
}

/** The door that every request comes through, before anything of it is read. */
export class Admission {
  readonly #allowances: Allowances | undefined;

  constructor(
    readonly authenticator: Authenticator,
    limits: RateLimits | undefined,
    now: () => number,
  ) {
    this.#allowances = limits && new Allowances(limits, now);
  }

  /** Takes the point that any request costs. @throws DatabaseUnavailable */
  async admit(authorization: string | undefined, address: string): Promise<Admitted> {
    const { principal, refusal } = await this.authenticator.authenticate(authorization, address);
    if (refusal !== undefined) return { refusal };
    const caller = this.callerFor(principal, address);
    return { caller, refusal: caller.allowance.take(1) };
  }

  /** For connections that stay open: who was authenticated asks once more. Nothing is taken yet. */
  callerFor(principal: Principal | undefined, address: string): Caller {
    return { principal, allowance: this.#allowances?.of(principal, address) ?? UNLIMITED };
  }
}
