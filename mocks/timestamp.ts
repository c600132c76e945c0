/** A moment as the contract has it. */
export function timestamp(at: number): string {
  return new Date(at).toISOString();
}
