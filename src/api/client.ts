import createOpenApiClient from "openapi-fetch";
import * as v from "valibot";

import type { paths } from "./contract.gen.ts";
import { ApiError } from "./errors.ts";
import { send } from "./send.ts";

export type ApiClient = ReturnType<typeof createClient>;

/**
 * The typed client. Every failure is an `ApiError`, every answer is checked by `read`. `signal` ends all its
 * requests at once; `onSessionOver` hears of every 401 that says the session is over. Where the server asks for a
 * step-up, `proveAnew` is awaited, and the refused request sent once more, unchanged, if it resolves with true.
 */
export function createClient(options: {
  baseUrl: string;
  signal: AbortSignal;
  onSessionOver: (error: ApiError) => void;
  proveAnew: (purpose: string) => Promise<boolean>;
}) {
  return createOpenApiClient<paths>({
    baseUrl: options.baseUrl,
    credentials: "include",
    fetch: async (request) => {
      try {
        return await send(request, options.signal).catch(async (error: unknown) => {
          const asked = error instanceof ApiError && error.type === "step-up-required";
          if (!asked || !(await options.proveAnew(purposeOf(request)))) throw error;
          return send(request, options.signal).catch(sayProven);
        });
      } catch (error) {
        const over = error instanceof ApiError && error.sessionOver && !isSigningIn(request);
        if (over) options.onSessionOver(error);
        throw error;
      }
    },
  });
}

/** Asked where nobody need be signed in: a server that answers as if they had to be ends nothing by it. */
function isSigningIn({ url }: Request): boolean {
  return new URL(url).pathname.endsWith("/sign-in");
}

/** "POST /api/org/terminations/trm_1/run". */
function purposeOf({ method, url }: Request): string {
  return `${method} ${new URL(url).pathname}`;
}

/** Asked once more right after a proof: the person has done what they could. */
function sayProven(error: unknown): never {
  if (error instanceof ApiError && error.type === "step-up-required") {
    const { kind, status, requestId } = error;
    throw new ApiError({ kind, status, requestId, type: "step-up-repeated" });
  }
  throw error;
}

/** The headers of a mutation: proof of origin, and a key that makes sending it twice act once. */
export function mutationHeaders(key: string) {
  return { "X-Requested-With": "whereabouts", "Idempotency-Key": `"${key}"` } as const;
}

/** A new key for a new intent; a retry of the same intent keeps its key. */
export function newIdempotencyKey(): string {
  return crypto.randomUUID();
}

/**
 * The answer's body as `schema` reads it. Throws `ApiError` of kind `unreadable` if it is not what the contract
 * says: a body that can't be parsed, is missing, or is of another shape.
 */
export async function read<Schema extends v.GenericSchema>(
  answer: Promise<{ data?: unknown; response: Response }>,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  const { data, response } = await answer.catch(asUnreadable);
  const result = v.safeParse(schema, data);
  if (result.success) return result.output;
  throw new ApiError({ kind: "unreadable", status: response.status, requestId: requestIdOf(response) });
}

// A body that breaks off or is no JSON fails after the headers have arrived, outside of `send`.
function asUnreadable(error: unknown): never {
  if (error instanceof ApiError || (error instanceof Error && error.name === "AbortError")) throw error;
  throw new ApiError({ kind: "unreadable" });
}

function requestIdOf(response: Response) {
  return response.headers.get("x-request-id");
}
