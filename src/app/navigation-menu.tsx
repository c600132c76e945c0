import { useLingui } from "@lingui/react/macro";
import { useRef, useState } from "react";

import { buttonClass } from "#src/ui/button.tsx";
import { Menu } from "#src/ui/icons.tsx";
import { lazyWithPreload } from "#src/ui/lazy.ts";

import { Navigation } from "./navigation.tsx";

const Drawer = lazyWithPreload(() => import("#src/ui/drawer.tsx").then((module) => module.Drawer));

/** The navigation where there is no room for the sidebar. */
export function NavigationMenu() {
  const { t } = useLingui();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);

  return (
    <div className="lg:hidden">
      <button
        aria-expanded={open}
        aria-haspopup="dialog"
        aria-label={t`Menu`}
        className={buttonClass({ variant: "quiet" })}
        onClick={() => setOpen(true)}
        onFocus={Drawer.preload}
        onPointerEnter={Drawer.preload}
        ref={button}
        type="button"
      >
        <Menu className="-mx-1.5" />
      </button>
      {open && (
        <Drawer onClose={close} open returnFocus={() => button.current} side="start" title={t`Settings`}>
          <Navigation onNavigate={close} />
        </Drawer>
      )}
    </div>
  );
}
