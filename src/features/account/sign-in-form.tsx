import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useEffect, useRef, useState } from "react";

import type { ApiError } from "#src/api/errors.ts";
import { useSignInOptions } from "#src/api/sign-in-options.ts";
import { useErrorWords } from "#src/domain/error-words.ts";
import { useCountdown } from "#src/lib/use-countdown.ts";
import { Button } from "#src/ui/button.tsx";
import { Notice } from "#src/ui/notice.tsx";
import { PasswordField } from "#src/ui/password-field.tsx";
import { TextField } from "#src/ui/text-field.tsx";

import { hasChoice, SignInChoices } from "./sign-in-choices.tsx";
import { useSignInProblems } from "./sign-in-problems.ts";

export interface Credentials {
  email: string;
  password: string;
  /** Only ever true, as the other: who does not ask for it has not refused it either. */
  trustDevice?: true;
  remember?: true;
}

interface SignInFormProps {
  error: ApiError | null;
  pending: boolean;
  onSubmit: (credentials: Credentials) => void;
}

/** Values are kept whatever happens; what is wrong is told at its field, and the first such field has the focus. */
export function SignInForm({ error, pending, onSubmit }: SignInFormProps) {
  const { t } = useLingui();
  const errorWords = useErrorWords();
  const form = useRef<HTMLFormElement>(null);
  const [submitted, setSubmitted] = useState<Credentials | null>(null);
  const [edited, setEdited] = useState<ReadonlySet<string>>(new Set());
  const problems = useSignInProblems(submitted, pending ? null : error);
  const wait = useCountdown(error);
  const options = useSignInOptions();
  const choices = hasChoice(options) && <SignInChoices options={options} />;
  const [place, setPlace] = useState<"usual" | "below" | null>(null);
  // What comes once somebody fills in must not push away what they are about to press.
  if (choices && place === null) setPlace(edited.size > 0 || submitted ? "below" : "usual");

  useEffect(() => {
    if (error ?? submitted) form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [error, submitted]);

  function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const credentials: Credentials = {
      email: text(data, "email").trim(),
      password: text(data, "password"),
      ...(data.has("remember") && { remember: true }),
      ...(data.has("trustDevice") && { trustDevice: true }),
    };
    setSubmitted(credentials);
    setEdited(new Set());
    if (credentials.email && credentials.password) onSubmit(credentials);
  }

  /** What was wrong with a field is not said of the value that is being typed now. */
  function handleInput({ target }: FormEvent<HTMLFormElement>) {
    if (target instanceof HTMLInputElement) setEdited(new Set(edited).add(target.name));
  }

  return (
    <form className="space-y-5" noValidate onInput={handleInput} onSubmit={handleSubmit} ref={form}>
      {error && !pending && !problems.email && !problems.password && (
        <Notice role="alert" tone="danger">
          {errorWords(error)}
        </Notice>
      )}
      <TextField
        autoCapitalize="none"
        autoComplete="username"
        autoCorrect="off"
        error={edited.has("email") ? undefined : problems.email}
        label={t`E-mail address`}
        name="email"
        spellCheck={false}
        type="email"
      />
      <PasswordField
        error={edited.has("password") ? undefined : problems.password}
        label={t`Password`}
        name="password"
      />
      {place === "usual" && choices}
      <Button
        className="w-full"
        aria-disabled={wait > 0}
        pending={pending}
        size="md"
        type="submit"
        variant="primary"
      >
        {wait > 0 ? <Trans>Sign in (in {wait} s)</Trans> : <Trans>Sign in</Trans>}
      </Button>
      {place === "below" && choices}
    </form>
  );
}

function text(data: FormData, name: string) {
  const value = data.get(name);
  return typeof value === "string" ? value : "";
}
