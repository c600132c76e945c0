import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";

import type { ApiError } from "#src/api/errors.ts";
import type { FieldError } from "#src/api/problem-schema.ts";

export type Field = "currentPassword" | "newPassword" | "repeated";

/** What is wrong with which field; `different`: the two new ones are. */
export type FieldProblems = Partial<Record<Field, FieldError["code"] | "different">>;

/** What can be seen to be wrong before anything is sent. */
export function findProblems(values: Record<Field, string>, minLength: number): FieldProblems {
  const problems: FieldProblems = {};
  if (values.currentPassword === "") problems.currentPassword = "required";
  if (values.newPassword === "") problems.newPassword = "required";
  else if (lengthOf(values.newPassword) < minLength) problems.newPassword = "too_short";
  if (values.newPassword !== "" && values.repeated !== values.newPassword)
    problems.repeated = values.repeated === "" ? "required" : "different";
  return problems;
}

/** What the server found wrong with the fields that there are. */
export function problemsOf({ fields }: ApiError): FieldProblems {
  const problems: FieldProblems = {};
  for (const { pointer, code } of fields) {
    if (pointer === "/currentPassword") problems.currentPassword ??= code;
    if (pointer === "/newPassword") problems.newPassword ??= code;
  }
  return problems;
}

/** Characters as people count them: a code point is one (NIST SP 800-63B-4, 3.1.1.2). */
export function lengthOf(password: string): number {
  return Array.from(password).length;
}

/** What is wrong with a field, in words. */
export function useFieldWords(
  minLength: number,
): (field: Field, problems: FieldProblems) => string | undefined {
  const { t } = useLingui();
  return (field, problems) => {
    const code = problems[field];
    if (code === undefined) return undefined;
    if (field === "currentPassword") {
      if (code === "required") return t`Enter your current password.`;
      return code === "wrong"
        ? t`This is not your current password. Check it and try again.`
        : t`This can’t be your current password. Check it and try again.`;
    }
    if (field === "repeated") {
      return code === "required" ? t`Enter the new password once more.` : t`The two new passwords differ.`;
    }
    switch (code) {
      case "required":
        return t`Enter a new password.`;
      case "too_short":
        return t`${plural(minLength, { one: "Too short: it takes at least # character.", other: "Too short: it takes at least # characters." })}`;
      case "too_long":
        return t`This is longer than the server can take. Shorten it.`;
      case "too_common":
        return t`This is easily guessed: many people use it, or it is made of your name or your organization’s. Choose another one.`;
      case "unchanged":
        return t`This is the password that you have now. Choose another one.`;
      default:
        return t`The server does not take this password. Choose another one.`;
    }
  };
}
