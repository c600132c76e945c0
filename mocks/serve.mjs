// The mock backend alone, over HTTP: `npm run mock-api [-- --port 4010]`, or PORT=4010. Node 20 runs no TypeScript:
// Vite does.
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { runnerImport } from "vite";

const { values } = parseArgs({
  options: { port: { type: "string", default: process.env["PORT"] ?? "4010" } },
});
const file = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));
const config = /** @type {const} */ ({ configFile: false, logLevel: "error" });

/** @type {typeof import("./server.ts")} */
const { mockMiddleware } = (await runnerImport(file("./server.ts"), config)).module;
/** @type {typeof import("./seeds/personas.ts")} */
const { PASSWORD, personas } = (await runnerImport(file("./seeds/personas.ts"), config)).module;

const handle = mockMiddleware();
const server = createServer((request, response) => {
  const next = () => response.writeHead(404, { "content-type": "text/plain" }).end("Only /api is here\n");
  handle(request, response, next).catch((/** @type {unknown} */ error) => {
    console.error(error);
    response.destroy();
  });
});
server.on("error", (error) => {
  console.error(`The mock backend could not start: ${error.message}`);
  process.exit(1);
});
server.listen(Number(values.port), "127.0.0.1", () => {
  const address = server.address();
  const at = `http://127.0.0.1:${address !== null && typeof address === "object" ? address.port : values.port}/api`;
  console.log(`The mock backend answers at ${at}`);
  console.log(`Develop against it:  API_URL=${at} npm start`);
  console.log(`Sign in:             ${personas["agency-admin"].email} / ${PASSWORD}`);
});
