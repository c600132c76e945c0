import type { FieldError } from "#mocks/contract.ts";
import type { PolicyWish } from "#mocks/policy/change.ts";
import { refuse } from "#mocks/problems.ts";
import type { PolicyRow } from "#mocks/rows.ts";

import { fieldError, lengthOf, readObject } from "./fields.ts";
import { timeoutErrors } from "./policy-timeouts.ts";

const LONGEST_REASON = 500;
const MOST_COUNTRIES = 250;
const COUNTRY = /^[A-Z]{2}$/;
const members = ["idleTimeout", "rememberMe", "operatingCountries", "reason"];

/** The change that is asked for; refuses with 422 what these rules do not allow. `only`: nothing is to happen by it. */
export function readPolicyUpdate(body: unknown, policy: PolicyRow, { only }: { only: boolean }): PolicyWish {
  const given = readObject(body);
  const { idleTimeout, rememberMe, operatingCountries, reason } = given;
  const errors = Object.keys(given)
    .filter((name) => !members.includes(name))
    .map((name) => fieldError(name, "invalid", "No such member"));
  if (Object.keys(given).length === 0)
    errors.push({ pointer: "", code: "required", detail: "Something has to change" });
  if (idleTimeout !== undefined)
    errors.push(...timeoutErrors("/idleTimeout", idleTimeout, policy.idleTimeout, policy));
  if (rememberMe !== undefined) errors.push(...rememberMeErrors(rememberMe, policy));
  if (operatingCountries !== undefined) errors.push(...countryErrors(operatingCountries));
  const wish = { ...given, reason: typeof reason === "string" ? reason.trim() || null : null } as PolicyWish;
  const needed = !only && errors.length === 0 && becomesNever(policy, wish);
  errors.push(...reasonErrors(reason, needed));
  return errors.length > 0 ? refuse("validation-failed", { errors }) : wish;
}

function rememberMeErrors(value: unknown, policy: PolicyRow): FieldError[] {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return [fieldError("rememberMe", "invalid", "It must be an object")];
  const { allowed, timeout, ...rest } = value as Record<string, unknown>;
  const errors: FieldError[] = Object.keys(rest).map((name) => ({
    ...fieldError(name, "invalid", "No such member"),
    pointer: `/rememberMe${fieldError(name, "invalid", "").pointer}`,
  }));
  if (allowed === undefined)
    errors.push({ pointer: "/rememberMe/allowed", code: "required", detail: "It is needed" });
  else if (typeof allowed !== "boolean")
    errors.push({ pointer: "/rememberMe/allowed", code: "invalid", detail: "It must be true or false" });
  const row = policy.rememberMe?.timeout ?? null;
  return [...errors, ...timeoutErrors("/rememberMe/timeout", timeout, row, policy)];
}

function countryErrors(value: unknown): FieldError[] {
  const name = "operatingCountries";
  if (value === null) return [];
  if (!Array.isArray(value)) return [fieldError(name, "invalid", "It must be an array")];
  if (value.length === 0) return [fieldError(name, "required", "At least one is needed")];
  if (value.length > MOST_COUNTRIES) return [fieldError(name, "too_many", `At most ${MOST_COUNTRIES}`)];
  return value.flatMap((country: unknown, index): FieldError[] => {
    const pointer = `/${name}/${index}`;
    if (typeof country !== "string" || !COUNTRY.test(country))
      return [{ pointer, code: "invalid", detail: "Not the code of a country" }];
    return value.indexOf(country) < index ? [{ pointer, code: "invalid", detail: "It came before" }] : [];
  });
}

function reasonErrors(reason: unknown, needed: boolean): FieldError[] {
  if (reason === undefined) return needed ? [fieldError("reason", "required", "Never needs one")] : [];
  if (typeof reason !== "string") return [fieldError("reason", "invalid", "It must be a string")];
  const trimmed = reason.trim();
  if (reason === "" || (needed && trimmed === "")) return [fieldError("reason", "required", "It is empty")];
  if (lengthOf(trimmed) > LONGEST_REASON)
    return [fieldError("reason", "too_long", `At most ${LONGEST_REASON} characters`)];
  return /\p{Cc}/u.test(trimmed.replaceAll(/\r?\n/g, " "))
    ? [fieldError("reason", "invalid", "Control characters")]
    : [];
}

function becomesNever({ idleTimeout, rememberMe }: PolicyRow, wish: PolicyWish): boolean {
  const remembered = rememberMe && rememberMe.timeout.value !== null && wish.rememberMe?.timeout === null;
  return (idleTimeout.value !== null && wish.idleTimeout === null) || remembered === true;
}
