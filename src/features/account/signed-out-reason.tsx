import { Plural, Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";

import type { SessionOver } from "#src/api/connection.tsx";
import type { EndCause } from "#src/api/schemas.ts";
import { Link } from "#src/domain/link.tsx";
import { paths } from "#src/paths.ts";
import { Notice } from "#src/ui/notice.tsx";

import { Expired, type Expiry } from "./expired.tsx";

interface SignedOutReasonProps {
  /** Null where the server does not say. */
  cause: EndCause | null;
  /** With what has expired, why. */
  expiry: Expiry;
  /** What became of the other sessions, when all were to end. */
  others: SessionOver["others"];
}

/** Why the session ended, in plain words, and what to do if that was not expected. */
export function SignedOutReason({ cause, expiry, others }: SignedOutReasonProps) {
  return (
    <div className="space-y-2 text-ink-soft">
      {others ? (
        <Everywhere others={others} />
      ) : cause === "expired" ? (
        <Expired {...expiry} />
      ) : cause ? (
        reasons[cause]
      ) : (
        usualCauses
      )}
    </div>
  );
}

function Everywhere({ others: { ending, failed } }: { others: NonNullable<SessionOver["others"]> }) {
  return (
    <>
      <p>
        {failed > 0 ? (
          <Trans>
            You asked to sign out everywhere. This browser is signed out, but not every other one is.
          </Trans>
        ) : (
          <Trans>
            You signed out everywhere, including this browser. Any other browser or app of yours is refused
            when it next asks for something.
          </Trans>
        )}
      </p>
      {ending > 0 && (
        <p>
          <Plural
            value={ending}
            one="# session takes a little longer: the server has accepted its end."
            other="# sessions take a little longer: the server has accepted their end."
          />
        </p>
      )}
      {failed > 0 && (
        <Notice tone="warning">
          <Plural
            value={failed}
            one="# session could not be ended and may still be signed in. Sign in again to try once more."
            other="# sessions could not be ended and may still be signed in. Sign in again to try once more."
          />
        </Notice>
      )}
    </>
  );
}

const reasons: Record<Exclude<EndCause, "expired">, ReactNode> = {
  signed_out: (
    <p>
      <Trans>You signed out in this browser. Your other sessions stay signed in.</Trans>
    </p>
  ),
  signed_out_elsewhere: (
    <>
      <p>
        <Trans>This session was signed out from another of your sessions.</Trans>
      </p>
      <p>
        <Trans>
          If that wasn’t you,{" "}
          <Link className="underline underline-offset-4" replace to={paths.signIn(paths.security())}>
            sign in and change your password
          </Link>
          : somebody else may be in your account.
        </Trans>
      </p>
    </>
  ),
  admin: (
    <p>
      <Trans>
        An administrator of your organization signed this session out. If you don’t know why, ask them.
      </Trans>
    </p>
  ),
  policy: (
    <>
      <p>
        <Trans>
          Your organization changed how long sessions last, and this one had gone without activity for longer
          than that.
        </Trans>
      </p>
      <p>
        <Trans>This happened to every session that was inactive for that long.</Trans>
      </p>
    </>
  ),
  password_changed: (
    <>
      <p>
        <Trans>The password of your account was changed. That signs out every session.</Trans>
      </p>
      <p>
        <Trans>If you didn’t change it, tell an administrator of your organization at once.</Trans>
      </p>
    </>
  ),
};

const usualCauses = (
  <>
    <p>
      <Trans>Your session is over. The usual reasons:</Trans>
    </p>
    <ul className="list-disc space-y-1 ps-5 marker:text-line-strong">
      <li>
        <Trans>it was signed out from another of your devices</Trans>
      </li>
      <li>
        <Trans>an administrator signed it out</Trans>
      </li>
      <li>
        <Trans>your organization changed its session timeout</Trans>
      </li>
      <li>
        <Trans>the cookies of this browser were cleared</Trans>
      </li>
    </ul>
  </>
);
