import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { useId, useState } from "react";

import { useSessionLabels } from "#src/domain/session-label.ts";
import { countOthers } from "#src/domain/sign-out/count-others.ts";
import { useRelationWords } from "#src/domain/signals/relation-words.ts";
import { Button } from "#src/ui/button.tsx";
import { Checkbox } from "#src/ui/checkbox.tsx";

import { ActProblem } from "./act-problem.tsx";
import { ActButton, Continue, Skip, StepActions } from "./step-actions.tsx";
import type { StepProps } from "./step-props.ts";

/** Signs out what belongs to the session, or everything else. */
export function StepOthers({ session, evidence, acts: { others }, onNext }: StepProps) {
  const { t } = useLingui();
  const labelId = useId();
  const { related, signedIn } = evidence;
  const { ticks } = others;
  const chosen = related.map((one) => one.session.id).filter(ticks.has);
  const labels = useSessionLabels()([
    ...session.related.map((one) => one.session),
    ...(signedIn.data?.sessions ?? []).filter(
      ({ id }) => !session.related.some((one) => one.session.id === id),
    ),
  ]);
  const count = signedIn.data ? countOthers(signedIn.data) : null;
  // What is to be asked for again: what failed of it alone, where the server has told.
  const [asked, setAsked] = useState<"all" | null>(null);
  const { state } = others;
  const stuck = state.step === "failed" || state.step === "unknown";
  const again = state.step === "partly" ? state.left.filter(ticks.has) : stuck ? asked : null;

  async function signOut(ids: string[] | "all") {
    setAsked(ids === "all" ? "all" : null);
    const done = await others.signOut(ids);
    if (!done) return;
    if (done === "lost") return onNext(t`They are signed out, or will be in a moment.`);
    const ended = t`${plural(done.ended, { one: "# session signed out.", other: "# sessions signed out." })}`;
    const ending = t`${plural(done.ending, { one: "Accepted: # session stops working soon.", other: "Accepted: # sessions stop working soon." })}`;
    onNext([done.ended > 0 && ended, done.ending > 0 && ending].filter(Boolean).join(" "));
  }

  return (
    <>
      {related.length > 0 ? (
        <>
          <p className="max-w-[60ch]" id={labelId}>
            <Trans>
              These have something in common with it. Take the tick off what you know; the session you are
              using now stays signed in.
            </Trans>
          </p>
          <ul aria-labelledby={labelId} className="grid gap-3">
            {related.map((one) => (
              <Related
                checked={ticks.has(one.session.id)}
                key={one.session.id}
                label={labels.get(one.session.id) ?? ""}
                onChange={(checked) => ticks.set(one.session.id, checked)}
                {...one}
              />
            ))}
          </ul>
        </>
      ) : (
        <p className="max-w-[60ch]">
          <Trans>No other session that is signed in has anything in common with it.</Trans>
        </p>
      )}
      <ActProblem nameOf={(id) => labels.get(id) ?? id} state={state} />
      <StepActions>
        {again !== null || related.length > 0 ? (
          <ActButton
            act={others}
            danger
            disabledReason={(again ?? chosen).length === 0 ? t`Nothing is ticked.` : undefined}
            onClick={() => void signOut(again ?? chosen)}
          >
            <Trans>Sign out selected ({chosen.length})</Trans>
          </ActButton>
        ) : (
          <Continue onNext={() => onNext()} />
        )}
        {count !== 0 && again === null && !others.pending && (
          <Button onClick={() => void signOut("all")} size="md" variant="caution">
            {count === null
              ? t`Sign out all other sessions`
              : t`${plural(count, { one: "Sign out the # other session", other: "Sign out all # other sessions" })}`}
          </Button>
        )}
        {(again !== null || related.length > 0) && <Skip onNext={() => onNext()} />}
      </StepActions>
    </>
  );
}

function Related({
  session,
  reasons,
  label,
  checked,
  onChange,
}: StepProps["evidence"]["related"][number] & {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  const id = useId();
  const words = useRelationWords();
  return (
    <li>
      <Checkbox
        aria-describedby={id}
        checked={checked}
        label={<bdi className="font-medium">{label}</bdi>}
        onChange={({ target }) => onChange(target.checked)}
      />
      <p className="ps-6 text-ink-soft" id={id}>
        {reasons.map((reason) => words(reason, session)).join(" · ")}
      </p>
    </li>
  );
}
