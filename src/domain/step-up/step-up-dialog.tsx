import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useEffect, useRef, useState } from "react";

import { useConnection } from "#src/api/connection.tsx";
import type { ApiError } from "#src/api/errors.ts";
import { useMe } from "#src/api/me.ts";
import { useErrorWords } from "#src/domain/error-words.ts";
import { RequestId } from "#src/domain/failure.tsx";
import { useRest } from "#src/domain/use-rest.ts";
import { inAFewWords } from "#src/lib/visible-text.ts";
import { Button } from "#src/ui/button.tsx";
import { FormDialog, FormDialogActions } from "#src/ui/form-dialog.tsx";
import { Notice } from "#src/ui/notice.tsx";
import { PasswordField } from "#src/ui/password-field.tsx";

import { usePurposeWords } from "./purpose-words.ts";
import { useProof } from "./use-proof.ts";

/** Asks for the password on behalf of all requests that wait for it. `onClose` gives them up. */
export function StepUpDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const { user, organization, policy } = useMe();
  const { stepUp } = useConnection();
  const purposeWords = usePurposeWords();
  const field = useRef<HTMLInputElement>(null);
  const [empty, setEmpty] = useState(false);
  const { error, pending, prove, wasWrong } = useProof();
  const rest = useRest(error);
  const fieldProblem = useFieldProblem(empty, pending ? null : error);

  useEffect(() => {
    if (!error) return;
    field.current?.focus();
    field.current?.select();
  }, [error]);

  function submit(event: FormEvent) {
    event.preventDefault();
    const password = field.current?.value ?? "";
    setEmpty(password === "");
    if (password === "") field.current?.focus();
    else if (rest === undefined) prove(password);
  }

  return (
    <FormDialog
      description={
        <>
          {purposeWords(stepUp.purpose())}{" "}
          <Trans>So nobody who finds this screen open can do it in your name.</Trans>
        </>
      }
      onClose={onClose}
      title={t`Confirm it’s you`}
    >
      <form noValidate onSubmit={submit}>
        <div className="space-y-4 px-5 pt-4 pb-5 sm:px-6">
          {/* Tells a password manager whose password is wanted. */}
          <input autoComplete="username" defaultValue={user.email} hidden name="username" />
          <PasswordField
            error={fieldProblem}
            hint={
              policy.passwordMinLength === null &&
              t`The one that you sign in to ${inAFewWords(organization.name)} with.`
            }
            label={t`Password`}
            name="password"
            onChange={() => setEmpty(false)}
            ref={field}
          />
          {error && !pending && !fieldProblem && <Problem error={error} rest={rest} wasWrong={wasWrong} />}
        </div>
        <FormDialogActions>
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button disabledReason={rest} pending={pending} type="submit" variant="primary">
            <Trans>Confirm</Trans>
          </Button>
        </FormDialogActions>
      </form>
    </FormDialog>
  );
}

interface ProblemProps {
  error: ApiError;
  /** How long the server asks to wait. */
  rest: string | undefined;
  /** A wrong password was tried before. */
  wasWrong: boolean;
}

function Problem({ error, rest, wasWrong }: ProblemProps) {
  const { t } = useLingui();
  const errorWords = useErrorWords();
  return (
    <Notice
      role="alert"
      tone="warning"
      title={wasWrong && error.status === 429 ? t`Too many wrong passwords.` : errorWords(error)}
    >
      {error.outcomeUnknown ? (
        <Trans>Whether the password was right is not known yet. Nothing was changed. Try again.</Trans>
      ) : (
        <Trans>Nothing was changed.</Trans>
      )}
      {rest && <p aria-hidden="true">{rest}</p>}
      <RequestId error={error} />
    </Notice>
  );
}

/** What is wrong with the password itself. */
function useFieldProblem(empty: boolean, error: ApiError | null): string | undefined {
  const { t } = useLingui();
  if (empty) return t`Enter your password.`;
  if (error?.type === "invalid-credentials") return t`This password is wrong. Check it and try again.`;
  const wrong = error?.fields.find(({ pointer }) => pointer === "/password");
  if (!wrong) return undefined;
  return wrong.code === "too_long" ? t`This password is too long.` : t`Enter your password.`;
}
