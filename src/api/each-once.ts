/** A row that two pages have, as the list moved while it was read, stands where it came first, as it was read last. */
export function eachOnce<Row extends { id: string }>(pages: readonly (readonly Row[])[]): Row[] {
  const byId = new Map<string, Row>();
  for (const rows of pages) for (const row of rows) byId.set(row.id, row);
  return [...byId.values()];
}
