import { QueryClientProvider, type QueryClient } from "@tanstack/react-query";
import { createContext, use, useSyncExternalStore, type ReactNode } from "react";

import { dropCover } from "#src/lib/cover.ts";
import { Drafts } from "#src/lib/drafts.ts";
import { paths } from "#src/paths.ts";

import { createClient, type ApiClient } from "./client.ts";
import { expiryOf } from "./expiry.ts";
import { Live } from "./live.ts";
import { createQueryClient, ME_KEY } from "./query-client.ts";
import type { EndCause, Me } from "./schemas.ts";
import { StepUpRequest } from "./step-up-request.ts";
import { announceEnded } from "./tabs.ts";

/** Everything that belongs to one session of the panel, and goes with it. */
export interface Connection {
  client: ApiClient;
  queryClient: QueryClient;
  stepUp: StepUpRequest;
  live: Live;
  /** Not of one session: it is there again when the same person has signed in again. */
  drafts: Drafts;
  /** This browser has signed its session out, so the server need not tell why; what it says to that is not known yet. */
  signingOut: boolean;
  /** The pages of the one before go on with it. */
  goesOn: boolean;
  /** A change of password was sent from this tab, and it is not known that nothing came of it. */
  passwordChange: PasswordChangeSent | null;
  /** The wide act that this tab has asked for, with this very session in it. */
  wideAct: WideActSent | null;
}

export interface PasswordChangeSent {
  /** Where to go on after signing in again; null for where one was. */
  returnTo: string | null;
}

export interface WideActSent {
  id: string;
  /** The server has said that it was begun. */
  begun: boolean;
}

/** Why the panel's own session is over. */
export interface SessionOver {
  /** Null where the server does not say. */
  cause: EndCause | null;
  /** False when the server has not confirmed the sign-out: the session may live on there. */
  confirmed: boolean;
  /** Of what has expired by our count alone: the server has answered, and not said whether it is over. */
  answered?: boolean;
  /** Of what has expired: after how many seconds without activity, if that is why. */
  idleTimeout?: number;
  /** Of what has expired: it reached the limit that nothing moves. */
  limit?: boolean;
  /** With an unconfirmed sign-out: what it takes to send it once more, and whether the server had answered. */
  retry?: { key: string; answered: boolean };
  /** What became of the others, when all were to end with it; else null. */
  others: { ending: number; failed: number } | null;
  /** This tab has sent a change of password. With another cause than that it is not known what came of it. */
  passwordChange?: boolean;
  /** This tab has asked for a wide act with this session in it, and nobody has said that nothing came of it. */
  wideAct?: Pick<WideActSent, "begun">;
  /** Where to go on after signing in again, if that is not where one was. */
  returnTo?: string | null;
}

/**
 * Holds the connection of the session, and replaces it when the session is over: its requests are aborted and
 * its caches emptied, so that no late answer fills a wiped page, and the next person starts with nothing.
 */
export class ConnectionSource {
  readonly #baseUrl: string;
  readonly #listeners = new Set<() => void>();
  readonly #drafts = new Drafts();
  #current: Connection & { abort: AbortController };

  /** Hears once of every session that is over, after all of it is gone; null if nobody was signed in. */
  onOver: (over: SessionOver | null) => void = () => {};

  /** `baseUrl` is absolute and without a slash at its end. */
  constructor(baseUrl: string) {
    this.#baseUrl = baseUrl;
    this.#current = this.#connect();
  }

  readonly current = (): Connection => this.#current;

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /**
   * Ends `connection` unless it has been replaced already: several requests hear of one end. Gives back what it was
   * replaced by. `signingOut`: the server has yet to say what became of it.
   */
  end(connection: Connection, over: SessionOver | null, { signingOut = false } = {}): Connection | null {
    if (!this.#replace(connection, { signingOut })) return null;
    if (over?.cause === "signed_out") this.#drafts.clear();
    this.onOver(over);
    for (const notify of this.#listeners) notify();
    return this.#current;
  }

  /**
   * The same page begins with nothing: this browser may be in another session now, as somebody has signed in in
   * another tab, or come back to the page, and the server could not be asked.
   */
  startAnew(connection: Connection): void {
    if (!this.#replace(connection, { goesOn: true })) return;
    for (const notify of this.#listeners) notify();
  }

  #replace(connection: Connection, how: Partial<Pick<Connection, "signingOut" | "goesOn">>): boolean {
    if (connection !== this.#current) return false;
    const { abort, queryClient, stepUp } = this.#current;
    this.#current = this.#connect(how);
    abort.abort();
    stepUp.settle(false);
    queryClient.clear();
    // The pages that showed it are gone before the browser paints again.
    dropCover();
    return true;
  }

  #connect({ signingOut = false, goesOn = false } = {}) {
    const abort = new AbortController();
    const stepUp = new StepUpRequest();
    const connection: Connection & { abort: AbortController } = {
      abort,
      stepUp,
      live: new Live(),
      drafts: this.#drafts,
      signingOut,
      goesOn,
      passwordChange: null,
      wideAct: null,
      queryClient: createQueryClient(),
      client: createClient({
        baseUrl: this.#baseUrl,
        signal: abort.signal,
        proveAnew: stepUp.ask,
        onSessionOver: (error) => {
          const me = connection.queryClient.getQueryData<Me>(ME_KEY);
          if (me) announceEnded([me.sessionId]);
          const over = me !== undefined || connection.signingOut || error.type === "session-ended";
          const cause = error.endCause ?? (connection.signingOut ? "signed_out" : null);
          const expiry = cause === "expired" && me ? expiryOf(me.lifetime) : null;
          this.end(
            connection,
            over ? { cause, confirmed: true, others: null, ...expiry, ...sentFrom(connection) } : null,
          );
        },
      }),
    };
    return connection;
  }
}

/** What the next page needs to know of what this tab has sent that ends its own session. */
function sentFrom({ passwordChange, wideAct }: Pick<Connection, "passwordChange" | "wideAct">) {
  if (passwordChange) return { passwordChange: true, returnTo: passwordChange.returnTo };
  return wideAct && { wideAct: { begun: wideAct.begun }, returnTo: paths.termination(wideAct.id) };
}

const SourceContext = createContext<ConnectionSource | null>(null);
const ConnectionContext = createContext<Connection | null>(null);

export function ConnectionProvider({ source, children }: { source: ConnectionSource; children: ReactNode }) {
  const connection = useSyncExternalStore(source.subscribe, source.current);
  return (
    <SourceContext value={source}>
      <ConnectionContext value={connection}>
        <QueryClientProvider client={connection.queryClient}>{children}</QueryClientProvider>
      </ConnectionContext>
    </SourceContext>
  );
}

/** The connection of the session that is shown. */
export function useConnection(): Connection {
  const connection = use(ConnectionContext);
  if (!connection) throw new Error("useConnection needs a ConnectionProvider above it");
  return connection;
}

/** Holds the connection of the moment, for what goes on when one has been replaced. */
export function useConnectionSource(): ConnectionSource {
  const source = use(SourceContext);
  if (!source) throw new Error("useConnectionSource needs a ConnectionProvider above it");
  return source;
}

/** Starts anew for the session that this browser is in by now. */
export function useStartAnew(): () => void {
  const source = useConnectionSource();
  const connection = useConnection();
  return () => source.startAnew(connection);
}

/** Ends the panel's own session on this side, for what the server has said or could not be asked. */
export function useEndConnection(): (over: SessionOver) => void {
  const source = useConnectionSource();
  const connection = useConnection();
  return (over) => void source.end(connection, over);
}
