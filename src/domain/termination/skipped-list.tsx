import { Plural, Trans } from "@lingui/react/macro";

import { useMe } from "#src/api/me.ts";
import type { Termination, TerminationSkip } from "#src/api/termination-schemas.ts";
import { Contact } from "#src/domain/contact.tsx";
import { inAFewWords } from "#src/lib/visible-text.ts";

import { useCountWords } from "./count-words.ts";

/** What the act leaves alone, and why. */
export function SkippedList({ termination: { skipped, ends } }: { termination: Termination }) {
  const count = useCountWords(ends);
  if (skipped.length === 0) return null;
  return (
    <div>
      <h3 className="font-medium">
        <Trans>Left alone</Trans>
      </h3>
      <ul className="mt-1 list-disc space-y-1 ps-5 text-ink-soft marker:text-line-strong">
        {skipped.map((skip) => (
          <li key={skip.reason}>
            {skip.reason === "own_session" ? (
              <Trans>Your own session, in which you are working.</Trans>
            ) : skip.reason === "opted_out" ? (
              <OptedOut skip={skip} />
            ) : (
              <>
                <span className="text-ink">{count(skip.count)}</span>: <Why reason={skip.reason} />
                <Whose members={skip.members} />
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Of them nothing is told but who they are, not even how many sessions they have. */
function OptedOut({ skip: { members, count } }: { skip: TerminationSkip }) {
  const { support } = useMe().organization;
  const more = count - members.length;
  return (
    <>
      <span className="text-ink">
        <Trans>Members who opted out:</Trans>
      </span>{" "}
      {members.length > 0 && <Names members={members} />}
      {members.length === 0 ? (
        <Plural value={count} one="#" other="#" />
      ) : (
        more > 0 && (
          <>
            {" "}
            <Plural value={more} one="and # more" other="and # more" />
          </>
        )
      )}
      .{" "}
      <Trans>
        Your organization’s rules keep their sessions from others. Whom to ask: <Contact contact={support} />.
      </Trans>
    </>
  );
}

function Why({ reason }: { reason: Exclude<TerminationSkip["reason"], "own_session" | "opted_out"> }) {
  switch (reason) {
    case "service_account":
      return <Trans>of service accounts that your organization’s rules protect.</Trans>;
    case "already_ended":
      return <Trans>over already.</Trans>;
    case "not_trusted":
      return <Trans>not trusted.</Trans>;
    case "not_found":
      return <Trans>not there.</Trans>;
    case "unknown":
      return <Trans>for a reason that this page cannot read.</Trans>;
  }
}

// The contract's: whether there are more of them is not told.
const MOST_NAMED = 5;

/** Some of those concerned, where that may be told. */
function Whose({ members }: Pick<TerminationSkip, "members">) {
  if (members.length === 0) return null;
  return (
    <span className="block">
      <Names members={members} />
      {members.length === MOST_NAMED && " …"}
    </span>
  );
}

function Names({ members }: Pick<TerminationSkip, "members">) {
  return members.map(({ id, name, email }, index) => (
    <span key={id}>
      {index > 0 && ", "}
      <bdi dir="auto">{inAFewWords(name) || inAFewWords(email) || id}</bdi>
    </span>
  ));
}
