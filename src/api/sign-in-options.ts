import * as v from "valibot";

/** What the sign-in page may offer; null: it is not offered, or the server can't know yet. */
export const signInOptionsSchema = v.object({
  rememberMe: v.nullable(v.object({ duration: v.nullable(v.number()) })),
  deviceTrust: v.nullable(v.object({ duration: v.nullable(v.number()) })),
});
export type SignInOptions = v.InferOutput<typeof signInOptionsSchema>;
