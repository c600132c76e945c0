import { randomBytes } from "node:crypto";

import { describe, expect, it } from "vitest";

import { closureOf, problemsOfPage, strangers, weigh } from "#tests/gates/first-screen.mjs";
import { problemsOf } from "#tests/gates/lock.mjs";
import { foreignModules, foreignWords } from "#tests/gates/no-mocks.mjs";

describe("the lock file's gate", () => {
  const binding = { version: "1.0.0", optionalDependencies: { "binding-mac": "1.0.0" } };

  it("accepts an optional dependency beside its package or further up", () => {
    const inside = "node_modules/tool/node_modules/binding-mac";
    expect(problemsOf({ "node_modules/tool": binding, [inside]: {} })).toEqual([]);
    expect(problemsOf({ "node_modules/tool": binding, "node_modules/binding-mac": {} })).toEqual([]);
  });

  it("refuses a missing optional dependency and a download address", () => {
    expect(problemsOf({ "node_modules/tool": binding })).toHaveLength(1);
    expect(
      problemsOf({ "node_modules/tool": { resolved: "https://registry.example/tool.tgz" } }),
    ).toHaveLength(1);
  });
});

describe("the first screen's gate", () => {
  const manifest = {
    "index.html": { file: "assets/index.js", imports: ["_react.js"], css: ["assets/index.css"] },
    "_react.js": { file: "assets/react.js" },
    "src/page.tsx": { file: "assets/page.js", imports: ["_react.js", "index.html"] },
  };
  const files = ["assets/index.js", "assets/react.js", "assets/index.css", "assets/page.js"];
  const ask = (names: string[]) => names.map((name) => `<link href="/${name}">`).join("");

  it("follows imports from the entries", () => {
    expect(closureOf(manifest, ["index.html", "src/page.tsx"])).toEqual(files);
    expect(() => closureOf(manifest, ["src/gone.tsx"])).toThrow("src/gone.tsx");
  });

  it("sees a file that comes late, one that comes early, and inline code", () => {
    expect(problemsOfPage(ask(files), files)).toEqual([]);
    expect(problemsOfPage(ask(files.slice(1)), files)).toHaveLength(1);
    expect(problemsOfPage(ask([...files, "assets/dialog.js"]), files)).toHaveLength(1);
    for (const inline of ["<script>1</script>", "<style></style>", `<p style="">`, `<p onclick="">`])
      expect(problemsOfPage(ask(files) + inline, files)).toHaveLength(1);
  });

  it("sees sources of other screens", () => {
    const modules = {
      "assets/index.js": ["src/main.tsx", "src/features/account/sign-in-page.tsx", "src/ui/menu.tsx"],
      "assets/other.js": ["src/features/account/profile-page.tsx"],
    };
    expect(strangers(modules, files)).toHaveLength(2);
  });

  it("weighs what is packed", () => {
    const random = randomBytes(60_000);
    expect(weigh(["a.js"], () => Buffer.alloc(1_000_000)).problems).toEqual([]);
    expect(weigh(["a.js", "b.js", "c.js", "d.css"], () => random).problems).toHaveLength(2);
  });
});

describe("the gate against mocks in production", () => {
  it("sees their sources", () => {
    const ours = ["src/main.tsx", "node_modules/react/index.js"];
    const theirs = ["mocks/db.ts", "tests/clock.ts", "node_modules/msw/lib/core/http.mjs"];
    expect(foreignModules({ "assets/a.js": [...ours, ...theirs] })).toHaveLength(theirs.length);
  });

  it("sees their words and files", () => {
    expect(foreignWords({ "dist/a.js": `fetch("/api")` })).toEqual([]);
    expect(foreignWords({ "dist/a.js": `const id = "agency-admin";` })).toHaveLength(1);
    expect(foreignWords({ "dist/a.js.map": "", "dist/mockServiceWorker.js": "" })).toHaveLength(2);
  });
});
