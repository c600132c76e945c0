import { useLingui } from "@lingui/react/macro";
import { type ComponentProps, useState } from "react";

import { buttonClass } from "./button.tsx";
import { Eye, EyeOff } from "./icons-on-demand.tsx";
import { TextField } from "./text-field.tsx";

interface PasswordFieldProps extends ComponentProps<typeof TextField> {
  /** Names the button that shows what was typed, where there are several. */
  showLabel?: string;
}

/** A password, the current one unless `autoComplete` says otherwise, with a way to see what was typed. Pasting and password managers are welcome. */
export function PasswordField({ showLabel, ...props }: PasswordFieldProps) {
  const { t } = useLingui();
  const [shown, setShown] = useState(false);
  const Icon = shown ? EyeOff : Eye;
  return (
    <TextField
      autoCapitalize="none"
      autoComplete="current-password"
      autoCorrect="off"
      spellCheck={false}
      {...props}
      adornment={
        <button
          aria-label={showLabel ?? t`Show password`}
          aria-pressed={shown}
          className={buttonClass({ variant: "quiet" })}
          onClick={() => setShown(!shown)}
          type="button"
        >
          <Icon className="-mx-2" />
        </button>
      }
      type={shown ? "text" : "password"}
    />
  );
}
