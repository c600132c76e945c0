import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";

import { ApiError } from "#src/api/errors.ts";

/** What went wrong with a request, for the person who made it. Never the server's own text. */
export function useErrorWords(): (error: unknown) => string {
  const { t } = useLingui();
  return (error) => {
    if (!(error instanceof ApiError)) return t`Something went wrong in this page.`;
    switch (error.kind) {
      case "offline":
        return t`You are offline. Nothing was sent.`;
      case "network":
        return t`The connection to the server failed.`;
      case "timeout":
        return t`The server did not answer in time.`;
      case "unreadable":
        return t`The server answered with something this page cannot read.`;
      case "problem":
        break;
    }
    const { permission, retryAfter } = error;
    if (error.type === "step-up-required") return t`You did not confirm that it’s you.`;
    if (error.type === "step-up-repeated") {
      return t`The server asks for your password once more, although you have just confirmed. Try again.`;
    }
    if (error.status === 429) {
      return retryAfter
        ? t`Too many requests. ${plural(retryAfter, { one: "The server asks to wait # second.", other: "The server asks to wait # seconds." })}`
        : t`Too many requests. Wait a moment.`;
    }
    if (error.type === "session-busy") return t`Another change to this session is under way.`;
    if (error.type === "request-in-progress") return t`The server is still working on this.`;
    if (error.type === "policy-forbids") return t`Your organization's rules do not allow this.`;
    if (error.status === 403) {
      return permission
        ? t`You need the permission “${permission}” for this.`
        : t`You are not allowed to do this.`;
    }
    if (error.status === 404) return t`This is no longer there.`;
    if (error.status === 409) return t`This has changed in the meantime.`;
    if (error.status === 503) return t`The server is down for a while.`;
    if (error.status >= 500) return t`The server reported an error.`;
    return t`The server refused the request.`;
  };
}
