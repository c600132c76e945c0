import { Plural, Trans } from "@lingui/react/macro";

import type { Termination, TerminationSkip } from "#src/api/termination-schemas.ts";
import { inAFewWords } from "#src/lib/visible-text.ts";

import { AskSupport } from "./plan-failure.tsx";

/** What the act leaves alone, and why. */
export function SkippedList({ skipped }: Pick<Termination, "skipped">) {
  if (skipped.length === 0) return null;
  return (
    <div>
      <h3 className="font-medium">
        <Trans>Left alone</Trans>
      </h3>
      <ul className="mt-1 list-disc space-y-1 ps-5 text-ink-soft marker:text-line-strong">
        {skipped.map((skip) => (
          <li key={skip.reason}>
            <Why skip={skip} />
            <Whose members={skip.members} count={skip.count} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Why({ skip: { reason, count } }: { skip: TerminationSkip }) {
  switch (reason) {
    case "own_session":
      return <Trans>Your own session, in which you are working.</Trans>;
    case "service_account":
      return (
        <Plural
          value={count}
          one="# of a service account that your organization’s rules protect."
          other="# of service accounts that your organization’s rules protect."
        />
      );
    case "opted_out":
      return (
        <>
          <Plural
            value={count}
            one="# of a member who opted out: your organization’s rules keep it from others."
            other="# of members who opted out: your organization’s rules keep them from others."
          />{" "}
          <AskSupport />
        </>
      );
    case "already_ended":
      return <Plural value={count} one="# that had ended already." other="# that had ended already." />;
    case "not_trusted":
      return <Plural value={count} one="# that was not trusted." other="# that were not trusted." />;
    case "not_found":
      return <Plural value={count} one="# that is not there." other="# that are not there." />;
    case "unknown":
      return (
        <Plural
          value={count}
          one="# for a reason that this page cannot read."
          other="# for a reason that this page cannot read."
        />
      );
  }
}

/** Some of those concerned, where that may be told. */
function Whose({ members, count }: Pick<TerminationSkip, "members" | "count">) {
  if (members.length === 0) return null;
  const more = count > members.length;
  return (
    <span className="block">
      {members.map(({ id, name, email }, index) => (
        <span key={id}>
          {index > 0 && ", "}
          <bdi dir="auto">{inAFewWords(name) || inAFewWords(email) || id}</bdi>
        </span>
      ))}
      {more && " …"}
    </span>
  );
}
