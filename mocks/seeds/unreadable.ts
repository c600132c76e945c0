import type { Session, SessionPage } from "#mocks/contract.ts";
export function brokenRow(session: Session, _index: number): Session { return session; }
export function doubled(page: SessionPage): SessionPage { return page; }
export function newerServer(session: Session, _index: number): Session { return session; }
