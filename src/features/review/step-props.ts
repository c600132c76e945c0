import type { SessionDetails } from "#src/api/session-details.ts";

import type { Acts } from "./use-acts.ts";
import type { Evidence } from "./use-evidence.ts";

/** What each step of the path is given. */
export interface StepProps {
  session: SessionDetails;
  evidence: Evidence;
  acts: Acts;
  /** Goes on to the next step; `said` is announced. */
  onNext: (said?: string) => void;
}
