import type { PolicyRow } from "#mocks/rows.ts";

type Rules = Pick<PolicyRow, "idleTimeout" | "rememberMe">;

/**
 * Without activity for so many seconds a session ends; `null`: never. A remembered one never ends sooner than others, and
 * as they do while it is not allowed.
 */
export function timeoutIn({ idleTimeout, rememberMe }: Rules, remembered: boolean): number | null {
  const usual = idleTimeout.value;
  if (!remembered || !rememberMe?.allowed) return usual;
  const { value } = rememberMe.timeout;
  return usual === null || value === null ? null : Math.max(usual, value);
}

/** Whether some sessions last longer by these rules than by those: that would help who took one over. */
export function isLonger(rules: Rules, those: Rules): boolean {
  const spans = (remembered: boolean) =>
    [rules, those].map((one) => timeoutIn(one, remembered) ?? Infinity) as [number, number];
  return [spans(false), spans(true)].some(([span, before]) => span > before);
}
