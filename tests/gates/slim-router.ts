import type { Plugin } from "vite";

/** What the router makes of its components as it loads keeps in the build those that nothing uses. */
export function slimRouter(): Plugin {
  return {
    name: "slim-router",
    transform: {
      filter: { id: /node_modules\/react-router\// },
      handler: (code) => ({
        code: code
          .replaceAll(/^\w+\.displayName = "\w+";$/gm, "")
          .replaceAll(/ = (React\d*\.forwardRef\()/g, " = /* @__PURE__ */ $1"),
        map: null,
      }),
    },
  };
}
