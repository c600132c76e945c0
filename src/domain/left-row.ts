let left: string | null = null;

/** Remembers from which session's row the page was left. */
export function leaveRow(id: string | null) {
  left = id;
}

/** The session from whose row the page was left; null if it was not from one. */
export const leftRow = () => left;
