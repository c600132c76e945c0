import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { useEffect, useState } from "react";

import type { ApiError } from "#src/api/errors.ts";
import type { Policy } from "#src/api/policy-schemas.ts";
import { useAskPolicy, useUpdatePolicy } from "#src/api/policy.ts";
import { useAct } from "#src/domain/act/use-act.ts";
import { useDraft } from "#src/domain/use-draft.ts";
import { announce } from "#src/ui/announcer.tsx";

import { holds, problemsOf, type PolicyPart, type Problems, type Review } from "./policy-part.ts";

/** What the form has done last, for a line below it. */
export type Told =
  | null
  /** `ended`: how many sessions the server says have ended by it; null where it did not. */
  | { kind: "saved"; ended: number | null }
  /** Something else of the policy was changed in between: nothing was saved. */
  | { kind: "moved-elsewhere" };

/**
 * One part of the policy as it is, what somebody has typed over it, and the way from there to being saved. What was
 * typed is kept whatever comes between, and never laid over what another person has saved meanwhile.
 */
export function usePolicyForm<Typed>(policy: Policy, part: PolicyPart<Typed>) {
  const { t } = useLingui();
  const now = part.typedOf(policy);
  const draft = useDraft(part.name, { base: now, typed: now });
  const { base, typed } = draft.value;
  const same = (one: Typed, other: Typed) => part.meaning(one) === part.meaning(other);
  const changed = draft.isDraft && !same(typed, now);
  /** Somebody has saved something else here since this draft was begun. */
  const conflict = changed && !same(base, now);

  const [problems, setProblems] = useState<Problems>({});
  const [review, setReview] = useState<Review<Typed> | null>(null);
  const [told, setTold] = useState<Told>(null);
  const updatePolicy = useUpdatePolicy();
  const askPolicy = useAskPolicy();
  const act = useAct();

  const settled = draft.isDraft && !changed && !act.pending;
  useEffect(() => {
    // It is as it was wanted, by whomever: there is nothing to keep any more.
    if (settled) draft.forget();
    // oxlint-disable-next-line react/exhaustive-deps -- once, when it is so
  }, [settled]);

  function edit(next: Typed, field?: keyof Problems) {
    if (act.pending) return;
    draft.set({ base, typed: next });
    if (field) setProblems((before) => ({ ...before, [field]: undefined }));
    setTold(null);
    act.reset();
  }

  function giveUp() {
    draft.forget();
    setProblems({});
    setTold(null);
    act.reset();
  }

  function submit() {
    const read = part.read(typed);
    setProblems("problems" in read ? read.problems : {});
    if ("change" in read)
      setReview({ change: read.change, version: policy.version, before: now, after: typed });
  }

  /** Null where it can't be read. */
  async function policyNow(): Promise<Policy | null> {
    try {
      return await askPolicy();
    } catch {
      return null;
    }
  }

  /** It was changed meanwhile: the form shows to what, if it was changed here. False: that could not be read. */
  async function lookAnew(): Promise<boolean> {
    const after = await policyNow();
    if (!after) return false;
    setReview(null);
    if (same(part.typedOf(after), base)) setTold({ kind: "moved-elsewhere" });
    return true;
  }

  /** Looks into a refusal; true: it is told in the form. */
  async function refused(error: ApiError): Promise<boolean> {
    if (error.status === 412) return lookAnew();
    const found = problemsOf(error);
    if (!found.value && !found.reason) return false;
    setReview(null);
    setProblems(found);
    // The rule may be another by now.
    await policyNow();
    return true;
  }

  async function save({ change, version, before }: Review<Typed>) {
    const outcome = await act.run({
      name: JSON.stringify([version, change]),
      // The server's kept answer says for certain what became of the first.
      repeats: true,
      async send(key) {
        const saved = await updatePolicy.mutateAsync({ change, version, key });
        setReview(null);
        return { policy: saved, told: true };
      },
      async check() {
        const after = await askPolicy();
        if (after.version === version) return "not-done";
        setReview(null);
        return { done: { policy: after, told: false } };
      },
      refused,
    });
    if (outcome.kind !== "done") return;
    const { policy: after, told: answered } = outcome.result;
    if (!holds(change, after)) {
      // Changed by somebody, and not to this: here, and the form shows both, or elsewhere.
      if (same(part.typedOf(after), before)) setTold({ kind: "moved-elsewhere" });
      return;
    }
    draft.forget();
    const ended = answered ? (after.lastChange?.ended ?? null) : null;
    setTold({ kind: "saved", ended });
    announce(
      ended
        ? t`Saved. ${plural(ended, { one: "# session was signed out.", other: "# sessions were signed out." })}`
        : t`Saved.`,
      // The form shows it.
      { seen: false },
    );
  }

  return {
    typed,
    base,
    now,
    edit,
    changed,
    conflict,
    problems,
    state: act.state,
    pending: act.pending,
    told,
    submit,
    review,
    closeReview: () => setReview(null),
    save: () => void (review && save(review)),
    refuse: (error: ApiError) => void refused(error),
    lookAnew: () => void lookAnew(),
    giveUp,
    /** On top of what is there now: saved only once it is asked for again. */
    keep: () => draft.set({ base: now, typed }),
  };
}

export type PolicyForm<Typed> = ReturnType<typeof usePolicyForm<Typed>>;
