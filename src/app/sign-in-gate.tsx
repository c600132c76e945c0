import { useLingui } from "@lingui/react/macro";
import { useEffect, useState } from "react";
import { Outlet } from "react-router";

import { useConnection, useStartAnew } from "#src/api/connection.tsx";
import { SessionReplaced, useLoadMe, useMe } from "#src/api/me.ts";
import { useHeedEnds } from "#src/api/recheck.ts";

import { BrokenPage } from "./broken-page.tsx";
import { ShellSkeleton } from "./shell-skeleton.tsx";

/** Everything behind it knows who is signed in. Whoever is not, is led to the sign-in page by the 401. */
export function SignInGate() {
  const connection = useConnection();
  const [own, setOwn] = useState({ connection, turn: 0 });
  if (connection !== own.connection) {
    // The session that these pages belong to is over and its data gone; the way out is under way.
    if (!connection.goesOn) return null;
    setOwn({ connection, turn: own.turn + 1 });
  }
  return connection.signingOut ? null : <SignedIn key={own.turn} />;
}

function SignedIn() {
  const me = useLoadMe();
  const startAnew = useStartAnew();
  const replaced = me.error instanceof SessionReplaced;
  useEffect(() => {
    if (replaced) startAnew();
  });
  if (replaced) return null;
  if (me.data) return <KnownPerson />;
  if (me.error) return <BrokenPage error={me.error} onRetry={() => void me.refetch()} />;
  return <ShellSkeleton />;
}

function KnownPerson() {
  const { t } = useLingui();
  const { drafts } = useConnection();
  const { user } = useMe();
  useHeedEnds(t`Checking that you are still signed in…`);
  useEffect(() => drafts.keepOf(user.id), [drafts, user.id]);
  return <Outlet />;
}
