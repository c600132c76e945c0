import { Plural, Trans } from "@lingui/react/macro";

import type { Policy } from "#src/api/policy-schemas.ts";
import { Moment } from "#src/domain/moment.tsx";
import { inAFewWords } from "#src/lib/visible-text.ts";

import { ChangeLink } from "./change-link.tsx";

/** Who last changed the rules, when, and what ended by it. */
export function LastChange({ policy: { lastChange } }: { policy: Policy }) {
  if (!lastChange) return null;
  const { at, ended } = lastChange;
  const by = inAFewWords(lastChange.by ?? "");
  return (
    <>
      {by ? (
        <Trans>
          The rules on this page were last changed by <bdi dir="auto">{by}</bdi>, <Moment timestamp={at} />.
        </Trans>
      ) : (
        <Trans>
          The rules on this page were last changed <Moment timestamp={at} />.
        </Trans>
      )}{" "}
      {ended > 0 && (
        <Plural
          value={ended}
          one="That change signed out # session."
          other="That change signed out # sessions."
        />
      )}{" "}
      <ChangeLink />
    </>
  );
}
