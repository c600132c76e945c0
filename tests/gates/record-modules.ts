import { join, relative } from "node:path";

import type { Plugin } from "vite";

const root = join(import.meta.dirname, "../..");
const fromRoot = (path: string) => relative(root, path).replaceAll("\\", "/");

/** Which sources went into which file, for the gates of `npm run build`. */
export function recordModules(): Plugin {
  return {
    name: "record-modules",
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((output) =>
        output.type === "chunk" ? [[output.fileName, output.moduleIds.map(fromRoot)] as const] : [],
      );
      const source = JSON.stringify(Object.fromEntries(modules));
      this.emitFile({ type: "asset", fileName: ".vite/modules.json", source });
    },
  };
}
