import fc from "fast-check";
import { Allowances, pointsOf } from "../../../src/platform/auth/allowance";
import { clientKey } from "../../../src/platform/auth/client-address";
import { RateLimiter } from "../../../src/platform/auth/rate-limiter";

let time: number;
beforeEach(() => {
  time = 1_000_000;
});
const limiterOf = (perMinute: number, keys?: number) =>
  new RateLimiter({ perMinute, now: () => time, ...(keys === undefined ? {} : { keys }) });

describe("points by key", () => {
  it("are there for a minute at once, come back evenly, and say when", () => {
    const limiter = limiterOf(60);
    expect(limiter.take("a", 60)).toEqual({
      taken: true,
      limit: 60,
      remaining: 0,
      resetSeconds: 60,
      retrySeconds: 60,
    });
    expect(limiter.take("a", 5)).toMatchObject({ taken: false, remaining: 0, retrySeconds: 5 });
    time += 4_999;
    expect(limiter.take("a", 5)).toMatchObject({ taken: false, retrySeconds: 1 });
    time += 1;
    expect(limiter.take("a", 5)).toMatchObject({ taken: true, remaining: 0 });
    time += 3_600_000;
    expect(limiter.look("a")).toMatchObject({ remaining: 60, resetSeconds: 0 });
  });

  it("are one key's, not another's", () => {
    const limiter = limiterOf(10);
    limiter.take("a", 10);
    expect([limiter.take("a", 1).taken, limiter.take("b", 1).taken]).toEqual([false, true]);
  });

  it("let through once what costs more than there ever are, and then for long nothing", () => {
    const limiter = limiterOf(10);
    expect(limiter.take("a", 50)).toMatchObject({ taken: true, remaining: 0, resetSeconds: 300 });
    time += 60_000;
    expect(limiter.take("a", 1)).toMatchObject({ taken: false, retrySeconds: 186 });
  });

  it("are neither given nor taken by a clock that is put back", () => {
    const limiter = limiterOf(10);
    limiter.take("a", 5);
    time -= 86_400_000;
    expect(limiter.look("a").remaining).toBe(5);
    time += 6_000;
    expect(limiter.look("a").remaining).toBe(6);
  });

  it("are remembered of so many keys and no more, whoever asked last first", () => {
    const limiter = limiterOf(10, 100);
    for (let key = 0; key < 10_000; key++) {
      limiter.take(`key ${key}`, 10);
      limiter.take("always there", 0.0001);
      expect(limiter.size).toBeLessThanOrEqual(100);
    }
    expect(limiter.take("key 9999", 1).taken).toBe(false);
    expect(limiter.take("key 0", 1).taken).toBe(true);
  });

  it("are never more than there were and came back, however they are asked for", () => {
    const step = fc.record({
      wait: fc.integer({ min: 0, max: 20_000 }),
      points: fc.integer({ min: 1, max: 40 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const limiter = limiterOf(60);
        const began = time;
        let taken = 0;
        for (const { wait, points } of steps) {
          time += wait;
          if (limiter.take("a", points).taken) taken += points;
          expect(taken).toBeLessThanOrEqual(60 + (time - began) / 1_000 + 1e-6);
        }
      }),
    );
  });
});

describe("what a request costs in points", () => {
  it.each([
    [0, 1],
    [1, 1],
    [100, 1],
    [101, 2],
    [3_620, 37],
    [5_000, 50],
    [100_000, 1_000],
  ])("of %d nodes is %d", (nodes, points) => {
    expect(pointsOf(nodes)).toBe(points);
  });

  it("is taken from an address without a login, and from a login wherever it asks from", () => {
    const allowances = new Allowances({ anonymous: 10, principal: 100 }, () => time);
    const alice = { id: "token:alice", name: "alice", role: "READER" } as const;
    expect(allowances.of(undefined, "192.0.2.1").take(10)).toBeUndefined();
    expect(allowances.of(undefined, "::ffff:192.0.2.1").take(1)).toMatchObject({
      code: "RATE_LIMITED",
      status: 429,
      headers: { "retry-after": "6" },
    });
    expect(allowances.of(undefined, "192.0.2.2").take(1)).toBeUndefined();
    expect(allowances.of(alice, "192.0.2.1").take(100)).toBeUndefined();
    expect(allowances.of(alice, "192.0.2.9").take(1)).toMatchObject({ status: 429 });
    expect(allowances.of(alice, "192.0.2.9").headers()).toEqual({
      "ratelimit-limit": "100",
      "ratelimit-remaining": "0",
      "ratelimit-reset": "60",
      "ratelimit-policy": "100;w=60",
    });
  });
});

describe("an address without a login", () => {
  it.each([
    ["192.0.2.7", "192.0.2.7"],
    ["::ffff:192.0.2.7", "192.0.2.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:db8:1:2::1", "2001:db8:1:2::/64"],
    ["2001:0DB8:0001:0002:ffff::", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
  ])("%s counts as %s", (address, key) => {
    expect(clientKey(address)).toBe(key);
  });
});
