import type { FieldError } from "#mocks/contract.ts";
import { refuse } from "#mocks/problems.ts";

/** A JSON object, or 400. */
export function readObject(body: unknown): Record<string, unknown> {
  if (typeof body !== "object" || body === null || Array.isArray(body))
    return refuse("invalid-request", {}, { detail: "The body is no object" });
  return body as Record<string, unknown>;
}

/**
 * The texts that a body has by these names, each not empty and at most so many characters long; refuses with 422 and
 * a pointer to each that is wrong, and to members that nobody asked for. `optional` ones are left to the caller.
 */
export function readTexts<T extends string>(
  body: Record<string, unknown>,
  limits: Record<T, number>,
  { optional = [] }: { optional?: readonly string[] } = {},
): Record<T, string> {
  const errors: FieldError[] = [];
  const texts: Record<string, string> = {};
  for (const [name, limit] of Object.entries<number>(limits)) {
    const value = body[name];
    if (value === undefined || value === "") errors.push(fieldError(name, "required", "It is needed"));
    else if (typeof value !== "string") errors.push(fieldError(name, "invalid", "It must be a string"));
    else if (lengthOf(value) > limit)
      errors.push(fieldError(name, "too_long", `At most ${limit} characters`));
    else texts[name] = value;
  }
  for (const name of Object.keys(body))
    if (!Object.hasOwn(limits, name) && !optional.includes(name))
      errors.push(fieldError(name, "invalid", "No such member"));
  if (errors.length > 0) refuse("validation-failed", { errors });
  return texts;
}

/** How many characters a text has, as people and JSON Schema count them. */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}

/** What is wrong with one member of a body. */
export function fieldError(name: string, code: FieldError["code"], detail: string): FieldError {
  return { pointer: `/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`, code, detail };
}
