import type { AuditOutcome } from "#src/api/activity-schemas.ts";
import { Badge } from "#src/ui/badge.tsx";

import { useOutcomeWords } from "./outcome-words.ts";

const tones = {
  done: "success",
  accepted: "accent",
  partial: "warning",
  refused: "warning",
  failed: "danger",
  unknown: "neutral",
} as const;

export function OutcomeBadge({ outcome }: { outcome: AuditOutcome }) {
  return <Badge tone={tones[outcome]}>{useOutcomeWords()(outcome)}</Badge>;
}
