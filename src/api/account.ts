import { mutationHeaders, newIdempotencyKey, read, type ApiClient } from "./client.ts";
import {
  useConnection,
  useConnectionSource,
  type Connection,
  type ConnectionSource,
  type SessionOver,
} from "./connection.tsx";
import { ApiError } from "./errors.ts";
import { useOptionalMe } from "./me.ts";
import { meSchema } from "./schemas.ts";
import { announceSignOut } from "./tabs.ts";

// How long a tab waits for the sign-out that another one has sent: at first briefly, and as long as that may take.
const PAUSES_MS = [250, 750, 2_000, 4_000, 5_000];

/**
 * The normal sign-out; one request, however often it is asked for. Everything of the session is gone at once, here
 * and in the other tabs that show it, whenever and whatever the server answers; the page that follows tells that.
 */
export function useSignOut(): () => void {
  const source = useConnectionSource();
  const connection = useConnection();
  const me = useOptionalMe();
  return () => {
    const key = newIdempotencyKey();
    const left = leave(source, connection, key, (client) => sendSignOut(client, key));
    if (left && me) announceSignOut(me.sessionId);
  };
}

/** Another tab signs out of the session with this id: wipes this one too, and says what the server says then. */
export function leaveWithOtherTab(source: ConnectionSource, connection: Connection, sessionId: string): void {
  leave(source, connection, newIdempotencyKey(), (client) => untilOver(client, sessionId));
}

/** Wipes the page, and only then waits for `ask`. False: that was done before. */
function leave(
  source: ConnectionSource,
  connection: Connection,
  key: string,
  ask: (client: ApiClient) => Promise<boolean>,
): boolean {
  const over = { cause: "signed_out", others: null } as const;
  const unconfirmed = (answered: boolean) => ({ ...over, confirmed: false, retry: { key, answered } });
  const next = source.end(connection, unconfirmed(true), { signingOut: true });
  if (!next) return false;
  const settle = (end: SessionOver) => {
    // Somebody has signed in since: that session is another one.
    if (next.signingOut) source.end(next, end);
  };
  ask(next.client).then(
    (confirmed) => settle(confirmed ? { ...over, confirmed } : unconfirmed(true)),
    // A 401 has been heard, and has ended it, by then.
    (error: unknown) => settle(unconfirmed(error instanceof ApiError && error.status > 0)),
  );
  return true;
}

async function sendSignOut(client: ApiClient, key: string): Promise<true> {
  await client.POST("/sign-out", { params: { header: mutationHeaders(key) } });
  return true;
}

/** Asks until the server says that this session is over, by a 401, or knows this browser in another one. */
async function untilOver(client: ApiClient, sessionId: string): Promise<boolean> {
  for (const pause of PAUSES_MS) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    const me = await read(client.GET("/me"), meSchema);
    if (me.sessionId !== sessionId) return true;
  }
  return false;
}

/** Sends an unconfirmed sign-out once more. Resolves when the session is over by the word of the server. */
export function useRetrySignOut(key: string): () => Promise<void> {
  const { client } = useConnection();
  return async () => {
    try {
      await sendSignOut(client, key);
    } catch (error) {
      if (!(error instanceof ApiError && error.sessionOver)) throw error;
    }
  };
}
