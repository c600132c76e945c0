import type { Rule } from "./rule.ts";
import { isTest, type Import, type Source } from "./source.ts";

/** What each part of src may import of src, besides itself. */
const below: Record<string, readonly string[]> = {
  lib: [],
  paths: ["lib"],
  locales: ["lib"],
  ui: ["lib", "paths", "locales"],
  api: ["lib", "paths", "locales"],
  permissions: ["lib", "paths", "locales", "ui", "api"],
  domain: ["lib", "paths", "locales", "ui", "api", "permissions"],
  features: ["lib", "paths", "locales", "ui", "api", "permissions", "domain"],
  app: ["lib", "paths", "locales", "ui", "api", "permissions", "domain", "features"],
  main: ["lib", "paths", "locales", "ui", "api", "permissions", "domain", "features", "app"],
};

/** Packages that only these parts may import. */
const keepers: Record<string, readonly string[]> = {
  "openapi-fetch": ["api"],
  "@tanstack/react-query": ["api", "app"],
  "react-router": ["permissions", "domain", "features", "app"],
  msw: [],
};

function partOf(path: string): string {
  return path.split("/")[1]?.replace(/\.tsx?$/, "") ?? "";
}

function featureOf(path: string): string | undefined {
  return /^src\/features\/([^/]+)\//.exec(path)?.[1];
}

function eachImport(
  applies: (path: string) => boolean,
  judge: (one: Import, path: string) => string | false,
) {
  return ({ path, imports }: Source) =>
    applies(path) ? imports.flatMap((one) => judge(one, path) || []) : [];
}

const isSrc = (path: string) => path.startsWith("src/") && !isTest(path);
const isMocks = (path: string) => path.startsWith("mocks/") && !isTest(path);

export const layerRules: Rule[] = [
  {
    promise:
      "imports in src point downwards: lib, paths, locales ← ui, api ← permissions ← domain ← features ← app ← main",
    check: eachImport(isSrc, ({ target }, path) => {
      if (target?.startsWith("src/") !== true || target.endsWith(".css")) return false;
      const [from, to] = [partOf(path), partOf(target)];
      return from !== to && below[from]?.includes(to) !== true && `${from} may not import ${target}`;
    }),
    broken: {
      "src/ui/badge.tsx": `import { useMe } from "#src/api/me.ts";`,
      "src/api/me.ts": `export const load = () => import("#src/ui/badge.tsx");`,
      "src/lib/time.ts": `import type { Me } from "../api/me.ts";`,
      "src/drawer/x.ts": `import { paths } from "#src/paths.ts";`,
    },
  },
  {
    promise: "a feature never imports another feature",
    check: eachImport(isSrc, ({ target }, path) => {
      const [from, to] = [featureOf(path), featureOf(target ?? "")];
      return from !== undefined && to !== undefined && from !== to && `${from} may not import ${target}`;
    }),
    broken: { "src/features/team/team-page.tsx": `import { Row } from "#src/features/sessions/row.tsx";` },
  },
  {
    promise: "packages for HTTP, for queries and for the router stay in their layers",
    check: eachImport(isSrc, ({ specifier }, path) => {
      const name = Object.keys(keepers).find((key) => specifier === key || specifier.startsWith(`${key}/`));
      return name !== undefined && keepers[name]?.includes(partOf(path)) !== true && `${specifier} here`;
    }),
    broken: {
      "src/ui/menu.tsx": `import { Link } from "react-router";`,
      "src/features/team/team-page.tsx": `import { useQuery } from "@tanstack/react-query";`,
      "src/app/app.tsx": `import { http } from "msw";`,
    },
  },
  {
    promise: "of src, only main.tsx imports the mocks, and only dynamically",
    check: eachImport(isSrc, ({ target, dynamic }, path) => {
      if (target?.startsWith("mocks/") !== true) return false;
      return (path !== "src/main.tsx" || !dynamic) && `imports ${target}`;
    }),
    broken: {
      "src/app/app.tsx": `void import("#mocks/browser.ts");`,
      "src/main.tsx": `import { startMocks } from "#mocks/browser.ts";`,
    },
  },
  {
    promise: "of src, the mocks see the contract alone",
    check: eachImport(isMocks, ({ target, typeOnly }) => {
      if (target?.startsWith("src/") !== true) return false;
      return (target !== "src/api/contract.gen.ts" || !typeOnly) && `imports ${target}`;
    }),
    broken: {
      "mocks/handlers/sessions.ts": `import { SessionSchema } from "#src/api/schemas.ts";`,
      "mocks/db.ts": `import type { Session } from "../src/api/sessions.ts";`,
    },
  },
  {
    promise: "src and mocks know nothing of the tests",
    check: eachImport(
      (path) => isSrc(path) || isMocks(path),
      ({ target }) => target !== undefined && isTest(target) && `imports ${target}`,
    ),
    broken: { "mocks/db.ts": `import { testNow } from "#tests/clock.ts";` },
  },
  {
    promise: "an import never climbs: it goes down by ./, anywhere else by #src, #mocks or #tests",
    check: eachImport(
      () => true,
      ({ specifier, target }) => target !== undefined && specifier.includes("../") && `"${specifier}"`,
    ),
    broken: { "src/ui/badge.tsx": `import { time } from "../lib/time.ts";` },
  },
];
