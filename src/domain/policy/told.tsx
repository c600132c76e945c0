import { Plural, Trans } from "@lingui/react/macro";

import { Check, Info } from "#src/ui/icons.tsx";

import type { Told as ToldOf } from "./use-policy-form.ts";

/** What became of the last **Save**. */
export function Told({ told, id }: { told: ToldOf; id: string }) {
  if (!told) return null;
  if (told.kind === "moved-elsewhere") {
    return (
      <p className="flex flex-[1_1_16rem] gap-1.5" role="alert">
        <Info className="text-accent" />
        <span>
          <Trans>
            Not saved: the policy was changed meanwhile, though not this part of it. What you entered is still
            here; save it again.
          </Trans>
        </span>
      </p>
    );
  }
  return (
    <span className="flex items-center gap-1.5 text-ink-soft" id={id}>
      <Check className="size-4 text-success" />
      <span>
        <Trans>Saved.</Trans>{" "}
        {told.ended !== null && told.ended > 0 && (
          <Plural value={told.ended} one="# session was signed out." other="# sessions were signed out." />
        )}
      </span>
    </span>
  );
}
