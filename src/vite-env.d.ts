/// <reference types="vite/client" />

/** True where the app brings its own backend: the development server, the demo build, the tests. */
declare const __MOCKS__: boolean;

/** True in the demo build, which has to work on hosts that know no rewrites. */
declare const __HASH_ROUTER__: boolean;

interface ImportMetaEnv {
  /** Where the API is, relative to the app's base. Default: `api`. */
  readonly VITE_API_BASE?: string;
  /** The host's own sign-in page; without it the panel shows its own form. */
  readonly VITE_SIGN_IN_URL?: string;
  /** Where the host has people set up their second factor; without it they are told whom to ask. */
  readonly VITE_SECOND_FACTOR_URL?: string;
}

declare module "*.po" {
  import type { Messages } from "@lingui/core";

  export const messages: Messages;
}
