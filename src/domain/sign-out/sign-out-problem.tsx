import { Plural, Trans } from "@lingui/react/macro";

import { useMe } from "#src/api/me.ts";
import { Contact } from "#src/domain/contact.tsx";
import { useErrorWords } from "#src/domain/error-words.ts";
import { RequestId } from "#src/domain/failure.tsx";
import { useSessionLabels } from "#src/domain/session-label.ts";
import { Notice } from "#src/ui/notice.tsx";

import type { SignOutTarget } from "./sign-out-target.ts";
import { couldNotEnd, type SignOutStep } from "./use-sign-out.ts";

/** What stands in the way of a sign-out, told once, where it was asked for. */
export function SignOutProblem({ state, target }: { state: SignOutStep; target: SignOutTarget }) {
  const errorWords = useErrorWords();
  switch (state.step) {
    case "ask":
    case "sending":
      return null;
    case "checking":
      return (
        <Notice className="mt-4" role="alert">
          <Trans>No clear answer came back. Asking the server what became of it…</Trans>
        </Notice>
      );
    case "failed":
      return (
        <Notice
          className="mt-4"
          role="alert"
          tone={state.error.type === "step-up-required" ? "info" : "danger"}
          title={<Trans>Nothing was signed out.</Trans>}
        >
          {state.error.type === "permission-denied" ? <NotPermitted /> : errorWords(state.error)}
        </Notice>
      );
    case "unknown":
      return (
        <Notice className="mt-4" role="alert" tone="warning" title={errorWords(state.error)}>
          <Remaining remaining={state.remaining} target={target} />
          <RequestId error={state.error} />
        </Notice>
      );
    case "partly":
      return <Partly state={state} target={target} />;
  }
}

/** In words: the permission's own name says nothing to whom it is missing. */
function NotPermitted() {
  const { support } = useMe().organization;
  return (
    <Trans>
      Your account does not have the permission that this needs. Ask <Contact contact={support} />.
    </Trans>
  );
}

function Remaining({ remaining, target }: { remaining: number | null; target: SignOutTarget }) {
  if (remaining === null) {
    return (
      <Trans>
        Whether it was done is not known, and the server could not be asked. Trying again cannot do it twice.
      </Trans>
    );
  }
  if (target.kind === "one") {
    return (
      <Trans>The server says that this session is still signed in. Trying again cannot do it twice.</Trans>
    );
  }
  return (
    <Plural
      value={remaining}
      one="The server says that # of them is still signed in. Trying again cannot do it twice."
      other="The server says that # of them are still signed in. Trying again cannot do it twice."
    />
  );
}

function Partly({
  state,
  target,
}: {
  state: Extract<SignOutStep, { step: "partly" }>;
  target: SignOutTarget;
}) {
  const labels = useSessionLabels()("sessions" in target ? target.sessions : []);
  const failed = state.outcomes.filter(couldNotEnd);
  const all = state.outcomes.length;
  return (
    <Notice
      className="mt-4"
      role="alert"
      tone="warning"
      title={
        <Trans>
          The server could not sign out {failed.length} of {all}:
        </Trans>
      }
    >
      <ul className="mt-1 list-disc ps-5">
        {failed.map(({ id }) => (
          <li key={id}>
            <bdi>{labels.get(id) ?? id}</bdi>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
