import { useSyncExternalStore } from "react";

import { useConnection } from "#src/api/connection.tsx";
import { LazyStepUpDialog } from "#src/domain/step-up/step-up-lazy.ts";

/** Where the server's wish for a proof of who one is becomes a question to the person, for the whole panel. */
export function StepUpHost() {
  const { stepUp } = useConnection();
  const asked = useSyncExternalStore(stepUp.subscribe, stepUp.isAsked);
  return asked && <LazyStepUpDialog onClose={() => stepUp.settle(false)} />;
}
