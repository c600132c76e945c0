import { useLingui } from "@lingui/react/macro";

import { useMe } from "#src/api/me.ts";
import { Link } from "#src/domain/link.tsx";
import { paths } from "#src/paths.ts";
import { Moon, SignOut, Sun, System } from "#src/ui/icons-on-demand.tsx";
import { User } from "#src/ui/icons.tsx";
import { Menu, MenuItem, MenuLink, MenuRadioGroup, MenuSeparator } from "#src/ui/menu.tsx";
import { RemoteText } from "#src/ui/remote-text.tsx";

import { setTheme, useTheme } from "./theme.ts";

interface AvatarMenuItemsProps {
  button: () => HTMLElement | null;
  onClose: () => void;
  onSignOut: () => void;
}

export function AvatarMenuItems({ button, onClose, onSignOut }: AvatarMenuItemsProps) {
  const { t } = useLingui();
  const { user, organization } = useMe();
  const soft = "text-ink-soft";

  return (
    <Menu
      about={
        <>
          <p className="font-medium">
            <RemoteText>{user.name}</RemoteText>
          </p>
          <p className="text-ink-soft">
            <RemoteText>{user.email}</RemoteText>
          </p>
          <p className="text-ink-soft">
            <RemoteText>{organization.name}</RemoteText>
          </p>
        </>
      }
      button={button}
      label={t`Account menu`}
      onClose={onClose}
    >
      <MenuLink>
        <Link to={paths.profile()}>
          <User className={soft} />
          {t`My profile`}
        </Link>
      </MenuLink>
      <MenuSeparator />
      <MenuRadioGroup
        label={t`Theme`}
        onChange={setTheme}
        options={[
          { value: "system", label: t`System`, icon: <System className={soft} /> },
          { value: "light", label: t`Light`, icon: <Sun className={soft} /> },
          { value: "dark", label: t`Dark`, icon: <Moon className={soft} /> },
        ]}
        value={useTheme()}
      />
      <MenuSeparator />
      <MenuItem icon={<SignOut className={soft} />} onSelect={onSignOut}>
        {t`Sign out`}
      </MenuItem>
    </Menu>
  );
}
