import { useLingui } from "@lingui/react/macro";

import type { ApiError } from "#src/api/errors.ts";

interface Problems {
  email?: string | undefined;
  password?: string | undefined;
}

/** What is wrong with which field, in words: what was left empty, then what the server said. */
export function useSignInProblems(
  submitted: { email: string; password: string } | null,
  error: ApiError | null,
): Problems {
  const { t } = useLingui();

  const empty: Problems = {
    email: submitted?.email === "" ? t`Enter your e-mail address.` : undefined,
    password: submitted?.password === "" ? t`Enter your password.` : undefined,
  };
  if (empty.email ?? empty.password) return empty;
  if (error?.type === "invalid-credentials")
    return { password: t`The e-mail address or the password is wrong. Check both and try again.` };

  const problems: Problems = {};
  for (const { pointer, code } of error?.fields ?? []) {
    if (pointer === "/email")
      problems.email =
        code === "too_long"
          ? t`This e-mail address is too long.`
          : t`This is not an e-mail address. It should look like name@example.com.`;
    if (pointer === "/password")
      problems.password = code === "too_long" ? t`This password is too long.` : t`Enter your password.`;
  }
  return problems;
}
