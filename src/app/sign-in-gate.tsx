import { useEffect, useState } from "react";
import { Outlet } from "react-router";

import { useHeedTabs } from "#src/api/account.ts";
import { useConnection, useStartAnew } from "#src/api/connection.tsx";
import { SessionReplaced, useLoadMe } from "#src/api/me.ts";

import { BrokenPage } from "./broken-page.tsx";
import { ShellSkeleton } from "./shell-skeleton.tsx";

/** Everything behind it knows who is signed in. Whoever is not, is led to the sign-in page by the 401. */
export function SignInGate() {
  const connection = useConnection();
  const [own] = useState(connection);
  // The session that these pages belong to is over and its data gone; the way out is under way.
  if (connection !== own) return null;
  return <SignedIn />;
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
  useHeedTabs();
  return <Outlet />;
}
