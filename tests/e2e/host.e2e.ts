import { expect, test } from "./test.ts";

test.describe("the host", () => {
  test("sends its headers with every page, and lets none be kept", async ({ request }) => {
    for (const path of ["/", "/index.html", "/settings/sessions", "/sign-in", "/no/such/page"]) {
      const headers = (await request.get(path)).headers();
      expect(headers["content-security-policy"]).toContain("default-src 'none'; script-src 'self';");
      expect(headers["content-security-policy"]).toContain("require-trusted-types-for 'script'");
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["cache-control"]).toBe("no-store");
    }
  });

  test("lets assets be kept for ever, since their names change with them", async ({ request }) => {
    const page = await (await request.get("/")).text();
    const script = /src="(\/assets\/[^"]+)"/.exec(page)?.[1] ?? "";
    const headers = (await request.get(script)).headers();
    expect(headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  });

  test("answers 404 where no asset and no operation is", async ({ request }) => {
    for (const path of [
      "/assets/gone.js",
      "/api/nothing",
      "/gone.png",
      "/_headers",
      "/.vite/manifest.json",
    ]) {
      const answer = await request.get(path);
      expect(answer.status(), path).toBe(404);
      expect(answer.headers()["content-type"], path).not.toContain("html");
    }
  });
});
