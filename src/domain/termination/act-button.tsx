import type { ComponentProps } from "react";

import { useDenied } from "#src/domain/use-denied.ts";
import type { Permission } from "#src/permissions/permission.ts";
import { Button } from "#src/ui/button.tsx";

import { preloadTermination } from "./termination-lazy.ts";

interface ActButtonProps extends Omit<ComponentProps<typeof Button>, "disabledReason"> {
  /** Without it the button rests, and says so. */
  permission: Permission;
  /** Why else it rests, if so. */
  rests?: string | undefined;
}

/** Opens the confirmation of a wide act, which is fetched once somebody is about to press it. */
export function ActButton({ permission, rests, ...rest }: ActButtonProps) {
  const denied = useDenied(permission);
  return <Button disabledReason={denied ?? rests} {...preloadTermination} {...rest} />;
}
