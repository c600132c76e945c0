import { useLingui } from "@lingui/react/macro";
import { useRef, useState } from "react";

import { useSignOut } from "#src/api/account.ts";
import { useMe } from "#src/api/me.ts";
import { visibleText } from "#src/lib/visible-text.ts";
import { User } from "#src/ui/icons.tsx";
import { lazyWithPreload } from "#src/ui/lazy.ts";

const AvatarMenuItems = lazyWithPreload(() =>
  import("./avatar-menu-items.tsx").then((module) => module.AvatarMenuItems),
);

/** Who is signed in, and what they can do from every page. The menu itself comes when it is wanted. */
export function AvatarMenu() {
  const { t } = useLingui();
  const { user } = useMe();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const signOut = useSignOut();

  return (
    <div className="relative">
      <button
        aria-expanded={open}
        aria-haspopup="menu"
        aria-label={t`Account menu`}
        className="flex size-9 items-center justify-center overflow-hidden rounded-full border border-transparent bg-accent-soft text-xs font-semibold text-accent"
        onClick={() => setOpen(!open)}
        onFocus={AvatarMenuItems.preload}
        onPointerEnter={AvatarMenuItems.preload}
        ref={button}
        type="button"
      >
        {initials(user.name) ?? <User />}
      </button>
      {open && (
        <AvatarMenuItems button={() => button.current} onClose={() => setOpen(false)} onSignOut={signOut} />
      )}
    </div>
  );
}

/** The first letters of the first and the last word; null where a name has none to show. */
function initials(name: string) {
  const words = visibleText(name).match(/[\p{L}\p{N}]\S*/gu) ?? [];
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return (
    ends
      .map((word) => word?.match(/^.\p{M}{0,2}/u)?.[0])
      .join("")
      .toLocaleUpperCase() || null
  );
}
