import { createServer } from "node:http";
import { mockMiddleware } from "#mocks/server.ts";
import { staticHost } from "#tests/static-host.ts";
const api = mockMiddleware();
const files = staticHost({ root: "/tmp/proof/dist", rewrites: true });
const server = createServer((q, r) => { api(q, r, () => files(q, r)).catch((e) => { console.error(e); r.destroy(); }); });
await new Promise<void>((ok) => server.listen(4778, "127.0.0.1", ok));
await new Promise(() => {});
