import { useLingui } from "@lingui/react/macro";
import { type ComponentProps, useState } from "react";

import { buttonClass } from "./button.tsx";
import { Eye, EyeOff } from "./icons-on-demand.tsx";
import { TextField } from "./text-field.tsx";

/** A password, the current one unless `autoComplete` says otherwise, with a way to see what was typed. Pasting and password managers are welcome. */
export function PasswordField(props: ComponentProps<typeof TextField>) {
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
          aria-label={t`Show password`}
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
