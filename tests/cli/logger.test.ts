import { logLine } from "../../src/cli/logger";

const time = new Date(2026, 10, 20, 9, 5, 7).getTime();

it("shows a line of the log to a person as time, level and message", () => {
  expect(logLine({ level: 40, time, msg: "Neo4j ended (signal SIGKILL)" })).toBe(
    "09:05:07 warn  Neo4j ended (signal SIGKILL)",
  );
});

it("adds what went wrong and in which request", () => {
  expect(
    logLine({
      level: 50,
      time,
      msg: "unexpected error",
      err: { message: "no such\nthing" },
      requestId: "abc",
    }),
  ).toBe("09:05:07 error unexpected error no such thing (request abc)");
});

it("gives the terminal nothing to obey", () => {
  expect(logLine({ level: 40, time, msg: "a \u001b[2J b \u202e c" })).toBe(
    "09:05:07 warn  a \\u{1b}[2J b \\u{202e} c",
  );
});
