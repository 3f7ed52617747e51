import { type Service, startService } from "../support/service";
import { trusted } from "./trusted";

jest.setTimeout(120_000);

let service: Service;
beforeAll(async () => {
  service = await startService({
    documents: trusted(),
    config: { frameAncestors: ["https://news.example.org", "http://localhost:5173"] },
  });
  await service.seed();
});
afterAll(() => service.close());

const get = (url: string) => service.inject({ method: "GET", url });

describe("a picture for a frame", () => {
  it("may be shown by the pages that are listed, and no other page of the service may", async () => {
    const policyOf = async (url: string) => String((await get(url)).headers["content-security-policy"]);

    expect((await policyOf("/embed/blame")).split("; ")).toEqual([
      "default-src 'none'",
      "style-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors https://news.example.org http://localhost:5173",
    ]);
    for (const url of ["/blame", "/blame.svg", "/blame.json", "/", "/playground", "/embed.svg"]) {
      expect(await policyOf(url)).not.toContain("news.example.org");
    }
  });

  it("has the picture, where it is from, and a way to the whole view, and no script", async () => {
    const { headers, body } = await get("/embed/blame?asOf=2016-10-08&theme=dark");
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(body).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(body).toContain('<body class="dark">');
    expect(body).toContain("6 claims.");
    expect(body).toContain(
      '<a href="http://localhost:80/blame?asOf=2016-10-08" target="_blank" rel="noopener">',
    );
    expect(body).not.toMatch(/<script|<style| style=/);
    expect((await get("/embed/style.css")).headers["content-type"]).toBe("text/css; charset=utf-8");
  });

  it("is refused, legibly in the frame, where the address means nothing", async () => {
    const { statusCode, headers, body } = await get("/embed/blame?theme=blue");
    expect([statusCode, headers["content-type"]]).toEqual([400, "text/plain; charset=utf-8"]);
    expect(headers["content-security-policy"]).toContain("frame-ancestors https://news.example.org");
    expect(body).toContain("theme=blue is not one of light, dark");
  });
});

it("is shown in no frame unless the setting says so", async () => {
  const closed = await startService({ documents: trusted() });
  const { headers } = await closed.inject({ method: "GET", url: "/embed/blame" });
  expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  await closed.close();
});
