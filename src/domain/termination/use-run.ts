import { useState } from "react";

import type { ApiError } from "#src/api/errors.ts";
import { useMe } from "#src/api/me.ts";
import type { Termination } from "#src/api/termination-schemas.ts";
import { useAskTermination, useRunTermination } from "#src/api/terminations.ts";
import { useAct } from "#src/domain/act/use-act.ts";

import { nameProblem, reasonProblem, type FormProblems } from "./form-problems.ts";

export interface Draft {
  reason: string;
  /** The organization's name, as typed. */
  name: string;
}

interface Handlers {
  onBegun: (termination: Termination) => void;
  /** The plan is no longer there to be run. */
  onExpired: () => void;
}

/** Runs a plan, once what was typed is in order: told at its field by the page, or else by the server. */
export function useRun({ onBegun, onExpired }: Handlers) {
  const { organization } = useMe();
  const { state, run, pending, reset } = useAct();
  const runTermination = useRunTermination();
  const askTermination = useAskTermination();
  const [problems, setProblems] = useState<FormProblems>({});

  async function confirm(plan: Termination, draft: Draft) {
    const named = plan.request.target === "everyone";
    const found = {
      reason: reasonProblem(draft.reason),
      name: named ? nameProblem(draft.name, organization.name) : undefined,
    };
    setProblems(found);
    if (found.reason || found.name) return;
    const body = { reason: draft.reason.trim(), ...(named && { organizationName: draft.name.trim() }) };
    const outcome = await run<Termination>({
      name: JSON.stringify([plan.id, body]),
      send: (key) => runTermination.mutateAsync({ plan, key, ...body }),
      async check() {
        const now = await askTermination(plan.id);
        return now && now.state !== "planned" ? { done: now } : "not-done";
      },
      refused(error) {
        if (error.type === "plan-expired" || error.status === 404) {
          onExpired();
          return true;
        }
        const told = problemsOf(error);
        setProblems(told);
        return told.reason !== undefined || told.name !== undefined;
      },
    });
    if (outcome.kind === "done") onBegun(outcome.result);
  }

  return {
    state,
    pending,
    problems,
    confirm: (plan: Termination, draft: Draft) => void confirm(plan, draft),
    /** Something else is typed: what was wrong is said no more of it. */
    edited(field: keyof FormProblems) {
      setProblems((before) => ({ ...before, [field]: undefined }));
      reset();
    },
  };
}

/** What the server has against which field. */
function problemsOf({ fields }: ApiError): FormProblems {
  const at = (pointer: string) => fields.find((field) => field.pointer === pointer)?.code;
  const [reason, name] = [at("/reason"), at("/organizationName")];
  return {
    reason: reason && (reason === "required" || reason === "too_long" ? reason : "invalid"),
    name: name && (name === "required" ? name : "wrong"),
  };
}
