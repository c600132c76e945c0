import { plural } from "@lingui/core/macro";
import { Plural, Trans, useLingui } from "@lingui/react/macro";

import { useSession } from "#src/api/session.ts";
import { useMomentWords } from "#src/domain/moment.tsx";
import { useCountdown } from "#src/lib/use-countdown.ts";
import { AlertDialog } from "#src/ui/alert-dialog.tsx";
import { announce } from "#src/ui/announcer.tsx";

import { useResultWords } from "./result-words.ts";
import { SignOutProblem } from "./sign-out-problem.tsx";
import { SignOutScope } from "./sign-out-scope.tsx";
import type { SignOutTarget } from "./sign-out-target.ts";
import { useSignOut } from "./use-sign-out.ts";

interface SignOutDialogProps {
  target: SignOutTarget;
  onClose: () => void;
  onDone: () => void;
  returnFocus: () => HTMLElement | null;
}

/** Names what is about to end and what stays, and sees the sign-out through to what the server says of it. */
export function SignOutDialog(props: SignOutDialogProps) {
  return props.target.kind === "one" ? (
    <OneDialog {...props} target={props.target} />
  ) : (
    <Dialog {...props} alreadyEnded={null} />
  );
}

function OneDialog(props: SignOutDialogProps & { target: Extract<SignOutTarget, { kind: "one" }> }) {
  const momentWords = useMomentWords();
  const session = useSession(props.target.session.id).data;
  const end = session?.status === "ended" ? session.end : null;
  return <Dialog {...props} alreadyEnded={end && momentWords(end.at)} />;
}

function Dialog({
  target,
  onClose,
  onDone,
  returnFocus,
  alreadyEnded,
}: SignOutDialogProps & { alreadyEnded: string | null }) {
  const { t } = useLingui();
  const resultWords = useResultWords();
  const { state, confirm } = useSignOut(target, (result) => {
    announce(resultWords(result));
    onDone();
  });
  const wait = useCountdown(state.step === "failed" ? state.error : null);
  const words = useTargetWords(target);
  const pending = state.step === "sending" || state.step === "checking";
  // While this dialog's own request is on its way, the session's end is its success, not somebody else's.
  const gone = alreadyEnded !== null && state.step === "ask";

  return (
    <AlertDialog
      open
      danger
      onClose={onClose}
      onConfirm={confirm}
      pending={pending}
      title={words.title}
      cancelLabel={gone || state.step === "partly" ? t`Close` : t`Cancel`}
      confirmLabel={state.step === "ask" || pending ? words.confirm : t`Try again`}
      confirmDisabled={gone}
      {...(wait > 0 && {
        confirmRests: t`${plural(wait, { one: "Possible in # second", other: "Possible in # seconds" })}`,
      })}
      returnFocus={returnFocus}
    >
      {gone ? (
        <p>
          <Trans>This session has already ended ({alreadyEnded}). There is nothing left to do.</Trans>
        </p>
      ) : (
        <>
          {state.step !== "partly" && <SignOutScope target={target} />}
          <SignOutProblem state={state} target={target} />
        </>
      )}
    </AlertDialog>
  );
}

function useTargetWords(target: SignOutTarget) {
  const { t } = useLingui();
  switch (target.kind) {
    case "one":
      return { title: t`Sign out this session?`, confirm: t`Sign out` };
    case "selected": {
      const count = target.sessions.length;
      return {
        title: <Plural value={count} one="Sign out # session?" other="Sign out # sessions?" />,
        confirm: t`Sign out selected (${count})`,
      };
    }
    case "others":
      return { title: t`Sign out other sessions?`, confirm: t`Sign out other sessions` };
    case "everywhere":
      return { title: t`Sign out everywhere?`, confirm: t`Sign out everywhere` };
  }
}
