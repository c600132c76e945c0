import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";

import type { ApiError } from "#src/api/errors.ts";
import { useMe } from "#src/api/me.ts";
import type { TerminationRequest } from "#src/api/termination-schemas.ts";
import { ActProblem } from "#src/domain/act/act-problem.tsx";
import type { ActState } from "#src/domain/act/use-act.ts";
import { Contact } from "#src/domain/contact.tsx";

interface PlanFailureProps {
  state: ActState;
  request: TerminationRequest;
  onRetry: () => void;
}

/** Why there is no plan. Planning acts on nothing, so nothing is unclear about that, whatever went wrong. */
export function PlanFailure({ state, request, onRetry }: PlanFailureProps) {
  if (!("error" in state)) return null;
  const { error } = state;
  // Asking the same again would bring the same answer.
  const final = [403, 404, 422].includes(error.status);
  return (
    <ActProblem
      failed={<Trans>What it would reach could not be found out. Nothing was done.</Trans>}
      reason={reasonOf(error, request)}
      state={{ step: "failed", error }}
      {...(!final && { onRetry })}
    />
  );
}

/** Where every act's words would say too little. */
function reasonOf({ type, rule, status }: ApiError, { target }: TerminationRequest): ReactNode {
  if (type === "permission-denied") return <NotPermitted />;
  if (rule === "member_opted_out") {
    return (
      <>
        <Trans>
          This member has opted out, and your organization’s rules keep their sessions from others.
        </Trans>{" "}
        <AskSupport />
      </>
    );
  }
  if (rule === "service_account") {
    return (
      <>
        <Trans>This is a service account that your organization’s rules protect.</Trans> <AskSupport />
      </>
    );
  }
  if (status === 404 && target === "member") {
    return <Trans>This member is no longer in your organization.</Trans>;
  }
  if (status === 422) return <Trans>The server could not understand what was chosen.</Trans>;
  return undefined;
}

/** In words: the permission's own name says nothing to whom it is missing. */
export function NotPermitted() {
  return (
    <>
      <Trans>Your account does not have the permission that this needs.</Trans> <AskSupport />
    </>
  );
}

/** Whom to turn to. */
export function AskSupport() {
  const { support } = useMe().organization;
  return (
    <Trans>
      Ask <Contact contact={support} />.
    </Trans>
  );
}
