import { useEffect, useRef, useState } from "react";

import type { Termination, TerminationRequest } from "#src/api/termination-schemas.ts";
import { usePlanTermination } from "#src/api/terminations.ts";
import { useAct } from "#src/domain/act/use-act.ts";

interface Made {
  /** What it was asked for with. */
  wish: string;
  plan: Termination;
  /** The one in whose place it was made, as that had grown too old. */
  before: Termination | null;
}

/** The server's plan for what is wanted: asked for at once, and anew whenever something else is wanted. */
export function usePlan(wanted: TerminationRequest | null) {
  const { state, run, pending } = useAct();
  const plan = usePlanTermination();
  const [made, setMade] = useState<Made | null>(null);
  const tried = useRef<string | null>(null);
  const wish = wanted && JSON.stringify(wanted);

  async function make(before: Termination | null = null) {
    if (!wanted || wish === null) return;
    tried.current = wish;
    const outcome = await run({
      name: wish,
      send: (key) => plan.mutateAsync({ key, request: wanted }),
      // Planning changes nothing, and the same key brings the same plan.
      repeats: true,
    });
    if (outcome.kind === "done") setMade({ wish, plan: outcome.result, before });
  }

  useEffect(() => {
    if (!pending && wish !== null && tried.current !== wish) void make();
  });

  const current = made?.wish === wish ? made : null;
  return {
    /** For exactly what is wanted. */
    plan: current?.plan ?? null,
    /** The last one that came, to stay in view while another is on its way. */
    shown: made?.plan ?? null,
    /** The one that had grown too old. */
    before: current?.before ?? null,
    state,
    pending: pending || (current === null && state.step === "rest"),
    retry: () => void make(),
    /** Plans the same anew, as this plan has grown too old. */
    renew: () => void make(current?.plan),
  };
}
