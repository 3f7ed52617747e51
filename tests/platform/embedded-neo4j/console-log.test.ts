import { meaningfulLine } from "../../../src/platform/embedded-neo4j/console-log";

it("prefers the innermost cause of a stack trace", () => {
  const text = `2026-11-23 16:39:51.831+0000 INFO  Starting...
2026-11-23 16:39:55.000+0000 ERROR Failed to start Neo4j on localhost.
java.lang.RuntimeException: Error starting
	at org.neo4j.Server.start(Server.java:1)
Caused by: java.lang.IllegalStateException: middle
	at org.neo4j.Other.run(Other.java:2)
	... 12 more
Caused by: java.net.BindException: Address already in use
	at java.base/sun.nio.ch.Net.bind(Net.java:3)
2026-11-23 16:39:56.000+0000 INFO  Stopped.
`;
  expect(meaningfulLine(text)).toBe("Caused by: java.net.BindException: Address already in use");
});

it("takes the last warning or error when there is no cause", () => {
  const text =
    "2026-11-23 16:39:51.831+0000 ERROR Unrecognized setting: db.nonsense\n2026-11-23 16:39:52.000+0000 INFO  Stopped.\n";
  expect(meaningfulLine(text)).toBe("ERROR Unrecognized setting: db.nonsense");
});

it("passes over what the JVM says about its class archive", () => {
  expect(meaningfulLine("Error: no memory\n[0.1s][warning][cds] Skipping Foo: Signed JAR\n")).toBe(
    "Error: no memory",
  );
});

it("falls back to the last line, and to nothing", () => {
  expect(meaningfulLine("2026-11-23 16:39:51.831+0000 INFO  Starting...\n\n")).toBe("INFO  Starting...");
  expect(meaningfulLine("")).toBeUndefined();
});
