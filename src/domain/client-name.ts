import { useLingui } from "@lingui/react/macro";

import type { Session } from "#src/api/schemas.ts";
import { inAFewWords } from "#src/lib/visible-text.ts";

type Client = Session["client"];

/**
 * What signed in, in a few words: "Chrome on macOS", "Safari on iPhone" (seeds 000 and 003). What is unknown is
 * called unknown. The text is safe to show and to name things with: nothing in it is hidden.
 */
export function useClientName(): (client: Client) => string {
  const { t } = useLingui();
  return (client) => {
    const name = client.name && inAFewWords(client.name);
    const platform = platformOf(client);
    if (name && platform) return t`${name} on ${platform}`;
    if (name) return name;
    if (client.kind === "browser") return platform ? t`Unknown browser on ${platform}` : t`Unknown browser`;
    if (client.kind === "unknown") return platform ? t`Unknown app on ${platform}` : t`Unknown device`;
    return platform ? t`App on ${platform}` : t`Unknown app`;
  };
}

// People know their iPhone by that name, not by its system's.
function platformOf({ os, model }: Client): string {
  const family = /^(iPhone|iPad)(?![a-z])/.exec(model ?? "")?.[1];
  return family ?? (inAFewWords(os ?? "") || inAFewWords(model ?? ""));
}
