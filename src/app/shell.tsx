import { Trans } from "@lingui/react/macro";
import { createContext, use } from "react";
import { Outlet } from "react-router";

import { useMe } from "#src/api/me.ts";
import { Link } from "#src/domain/link.tsx";
import { paths } from "#src/paths.ts";
import { Announcer } from "#src/ui/announcer.tsx";
import { RemoteText } from "#src/ui/remote-text.tsx";
import { Wordmark } from "#src/ui/wordmark.tsx";

import { AvatarMenu } from "./avatar-menu.tsx";
import { IdleHost } from "./idle-host.tsx";
import { LiveEvents } from "./live-events.tsx";
import { NavigationMenu } from "./navigation-menu.tsx";
import { Navigation, useNavigation } from "./navigation.tsx";
import { shellBar, shellBody, shellHeader, shellMain, shellSide } from "./shell-layout.ts";
import { StepUpHost } from "./step-up-host.tsx";

const InsideShell = createContext(false);

/** Whether the shell, and with it the way to sign out, is around this page already. */
export function useInsideShell() {
  return use(InsideShell);
}

/** Around every page of a signed-in person. */
export function SettingsShell() {
  const { organization } = useMe();
  const hasNavigation = useNavigation().length > 0;
  return (
    <InsideShell value={true}>
      <a
        className="sr-only focus:not-sr-only focus:fixed focus:start-4 focus:top-3 focus:z-50 focus:rounded-md focus:bg-raised focus:px-4 focus:py-2"
        href="#main"
        onClick={skipToMain}
      >
        <Trans>Skip to content</Trans>
      </a>
      <header className={shellHeader}>
        <div className={shellBar}>
          {hasNavigation && <NavigationMenu />}
          <Link className="-mx-2 rounded-md p-2" to={paths.home()}>
            <Wordmark compact />
          </Link>
          <span aria-hidden="true" className="text-line-strong">
            /
          </span>
          <span className="line-clamp-2 min-w-0 grow text-ink-soft">
            <RemoteText>{organization.name}</RemoteText>
          </span>
          <AvatarMenu />
        </div>
      </header>
      <div className={shellBody}>
        {hasNavigation && (
          <div className={shellSide}>
            <Navigation />
          </div>
        )}
        <main className={shellMain} id="main" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <Announcer />
      <StepUpHost />
      <LiveEvents />
      <IdleHost />
    </InsideShell>
  );
}

/** By hand, as the address after `#` belongs to the router in builds that route by it. */
function skipToMain(event: { preventDefault: () => void }) {
  event.preventDefault();
  document.getElementById("main")?.focus();
}
