import type { NetworkFault } from "./faults.ts";
import type { RecordedAnswer } from "./rows-of-requests.ts";

/** The answer to something that was done, as it arrives when the network spoils it. */
export function damaged(fault: NetworkFault, answer: RecordedAnswer, headers: Headers): Response {
  const text = answer.body ?? "{}";
  const half = text.slice(0, Math.max(1, Math.floor(text.length / 2)));
  switch (fault) {
    case "malformed":
      return new Response(half, { status: statusWithBody(answer), headers: asJson(headers) });
    case "truncated":
      return new Response(breakingOff(half), { status: statusWithBody(answer), headers: asJson(headers) });
    case "empty":
      return new Response(null, { status: 200, headers: asJson(headers) });
    case "html":
      return new Response("<!doctype html><title>Sign in to the guest network</title>", {
        headers: { "content-type": "text/html; charset=utf-8" },
      });
    case "offline":
    case "timeout":
    case "lost":
      return Response.error();
  }
}

function statusWithBody({ status }: RecordedAnswer): number {
  return status === 204 ? 200 : status;
}

function asJson(headers: Headers): Headers {
  if (!headers.has("content-type")) headers.set("content-type", "application/json");
  return headers;
}

function breakingOff(text: string): ReadableStream<Uint8Array> {
  let sent = false;
  return new ReadableStream({
    async pull(controller) {
      if (!sent) controller.enqueue(new TextEncoder().encode(text));
      // So that the first half does arrive.
      if (sent) await new Promise((resolve) => setTimeout(resolve, 30));
      if (sent) controller.error(new TypeError("The connection broke"));
      sent = true;
    },
  });
}
