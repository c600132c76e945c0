import { Trans, useLingui } from "@lingui/react/macro";

import { useExactTime } from "#src/domain/moment.tsx";

import { ActProblem } from "./act-problem.tsx";
import { ActButton, Continue, Skip, StepActions } from "./step-actions.tsx";
import type { StepProps } from "./step-props.ts";

/** Notes with the server that the session is not the person's; the server has the person prove who they are. */
export function StepConfirm({ evidence: { since }, acts: { judgement }, onNext }: StepProps) {
  const { t } = useLingui();
  const exact = useExactTime();

  async function note() {
    if (await judgement.say()) onNext(t`Noted: this session is not yours.`);
  }

  if (since !== null) {
    return (
      <>
        <p>
          <Trans>
            You said on <time dateTime={since}>{exact(since)}</time> that this session is not yours.
          </Trans>
        </p>
        <StepActions>
          <Continue onNext={() => onNext()} />
        </StepActions>
      </>
    );
  }
  return (
    <>
      <p className="max-w-[60ch]">
        <Trans>
          Look at the session above. If it is not yours, say so: that is noted in your account. You may be
          asked for your password, so that nobody but you can do this.
        </Trans>
      </p>
      <ActProblem state={judgement.state} />
      <StepActions>
        <ActButton act={judgement} onClick={() => void note()}>
          <Trans>Not me</Trans>
        </ActButton>
        <Skip onNext={() => onNext()} />
      </StepActions>
    </>
  );
}
