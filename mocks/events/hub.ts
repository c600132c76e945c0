import type { Db } from "#mocks/db.ts";

import { type Change, changesBetween, look, type Seen } from "./changes.ts";
import { orgChanges, type OrgChange, type OrgTold, toldNow } from "./org-events.ts";
import { type OrgCounts, watchOrganization } from "./org-watch.ts";

/** One stream that is open. */
export interface Listener {
  readonly userId: string;
  readonly sessionId: string;
  /** Lines as they go over the wire, blank line included. */
  readonly send: (text: string) => void;
  /** Called once, when there is nothing more to come. */
  readonly close: () => void;
}

/** Who listens to one backend, and what they were told. */
export interface EventHub {
  /** Tells whoever listens what has changed since the last look. */
  readonly look: () => void;
  /** Begins a stream, after the event `lastEventId` if it is still known; gives how to leave it. */
  readonly listen: (listener: Listener, lastEventId: string | null) => () => void;
  /** How many streams are open. */
  readonly openCount: () => number;
  /** Resolves as soon as so many streams are open. */
  readonly opened: (count?: number) => Promise<void>;
  /** Closes all streams: the backend is no more. */
  readonly closeAll: () => void;
}

interface Feed {
  seen: Seen;
  /** `null`: this user is told nothing of the organization. */
  readonly told: OrgTold | null;
  /** When there is something to tell of the organization. */
  orgNext: number;
  /** The newest events, each with its number. */
  kept: { id: number; text: string }[];
  /** Whoever has heard this one can continue. */
  knownSince: number;
  readonly listeners: Set<Listener>;
}

const ORG_PERMISSIONS = ["pf.sessions.view_org", "pf.audit.view"];
const KEPT = 200;
const TICK_MS = 1000;
// The contract's 15 seconds, with room for a slow timer.
const SILENCE_TICKS = 10;

/** `wake` runs an empty transaction, after which the hub is asked to look; `due`: when that is worth while. */
export function createHub({
  db,
  now,
  due,
  wake,
}: {
  db: Db;
  now: () => number;
  due: () => number;
  wake: () => void;
}): EventHub {
  const feeds = new Map<string, Feed>();
  const watches = new Map<string, (now: number) => OrgCounts>();
  const silences = new Map<Listener, number>();
  let waiting: { count: number; resolve: () => void }[] = [];
  let timer: ReturnType<typeof setInterval> | null = null;
  // Begins with the time, so that ids go on growing when this backend is started anew.
  let lastId = Math.floor(now());

  const say = (listener: Listener, text: string) => {
    silences.set(listener, 0);
    listener.send(text);
  };
  const orgOf = (userId: string): OrgCounts | null => {
    const user = db.users.get(userId);
    if (!user?.permissions.some((one) => ORG_PERMISSIONS.includes(one))) return null;
    const id = user.organizationId;
    const watch = watches.get(id) ?? watchOrganization(db, id);
    watches.set(id, watch);
    return watch(now());
  };
  const keep = (feed: Feed, change: Change | OrgChange) => {
    const { event, ...data } = change;
    const id = ++lastId;
    const text = `id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
    feed.kept.push({ id, text });
    for (const old of feed.kept.splice(0, feed.kept.length - KEPT)) feed.knownSince = old.id;
    for (const listener of feed.listeners) say(listener, text);
  };
  const leave = (listener: Listener) => {
    feeds.get(listener.userId)?.listeners.delete(listener);
    silences.delete(listener);
    if (silences.size > 0 || timer === null) return;
    clearInterval(timer);
    timer = null;
  };
  const updateOrganization = (userId: string, feed: Feed) => {
    const counts = orgOf(userId);
    const user = db.users.get(userId);
    if (!counts || !user || !feed.told) return;
    const { changes, next } = orgChanges(feed.told, counts, user, now());
    feed.orgNext = next;
    for (const change of changes) keep(feed, change);
  };
  const update = (userId: string, feed: Feed) => {
    const before = feed.seen;
    feed.seen = look(db, userId, now());
    for (const change of changesBetween(before, feed.seen)) keep(feed, change);
    updateOrganization(userId, feed);
    for (const listener of feed.listeners) {
      const status = feed.seen.sessions.get(listener.sessionId)?.status ?? "ended";
      if (status !== "ended") continue;
      leave(listener);
      listener.close();
    }
  };
  const tick = () => {
    for (const [listener, silence] of silences)
      if (silence + 1 >= SILENCE_TICKS) say(listener, ": still here\n\n");
      else silences.set(listener, silence + 1);
    const listened = [...feeds.values()].filter(({ listeners }) => listeners.size > 0);
    const next = Math.min(due(), ...listened.map(({ seen, orgNext }) => Math.min(seen.next, orgNext)));
    if (now() >= next) wake();
  };
  const feedOf = (userId: string): { feed: Feed; isNew: boolean } => {
    const known = feeds.get(userId);
    if (known) return { feed: known, isNew: false };
    const counts = orgOf(userId);
    const feed: Feed = {
      seen: look(db, userId, now()),
      told: counts && toldNow(counts),
      orgNext: counts?.next ?? Infinity,
      kept: [],
      knownSince: lastId,
      listeners: new Set(),
    };
    feeds.set(userId, feed);
    return { feed, isNew: true };
  };

  return {
    look() {
      for (const [userId, feed] of feeds) if (feed.listeners.size > 0) update(userId, feed);
    },
    listen(listener, lastEventId) {
      const { feed, isNew } = feedOf(listener.userId);
      // Nobody listened meanwhile: what changed since is told now, to whoever asks for it.
      if (!isNew) update(listener.userId, feed);
      const since = lastEventId === null ? lastId : knownId(lastEventId, feed, lastId);
      feed.listeners.add(listener);
      say(listener, ": open\n\n");
      if (since === null) say(listener, `id: ${++lastId}\nevent: resync\ndata: {}\n\n`);
      else for (const { id, text } of feed.kept) if (id > since) say(listener, text);
      timer ??= unattended(setInterval(tick, TICK_MS));
      update(listener.userId, feed);
      waiting = waiting.filter(({ count, resolve }) => {
        if (silences.size >= count) resolve();
        return silences.size < count;
      });
      return () => leave(listener);
    },
    openCount: () => silences.size,
    opened: (count = 1) =>
      silences.size >= count ? Promise.resolve() : new Promise((resolve) => waiting.push({ count, resolve })),
    closeAll() {
      for (const listener of silences.keys()) {
        leave(listener);
        listener.close();
      }
    },
  };
}

function knownId(text: string, { knownSince }: Feed, newest: number): number | null {
  const id = /^\d{1,15}$/.test(text) ? Number(text) : NaN;
  return id >= knownSince && id <= newest ? id : null;
}

/** In Node, a timer that keeps no process alive. */
function unattended(timer: ReturnType<typeof setInterval>): ReturnType<typeof setInterval> {
  if (typeof timer === "object") timer.unref();
  return timer;
}
