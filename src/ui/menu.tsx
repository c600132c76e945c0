import { clsx } from "clsx";
import { DropdownMenu as Radix } from "radix-ui";
import { type ReactNode, useId } from "react";

import { Check } from "./icons.tsx";
import { returnFocusTo } from "./return-focus.ts";

const itemClass =
  "relative flex min-h-9 items-center gap-3 rounded-sm px-2 py-1.5 select-none outline-offset-0 data-highlighted:bg-hover data-highlighted:outline-hidden";

interface MenuProps {
  onClose: () => void;
  /** The button it belongs to: it takes the focus back, and a press on it closes. */
  button: () => HTMLElement | null;
  label: string;
  /** What stands above the items and is none of them. */
  about?: ReactNode;
  children: ReactNode;
}

/**
 * An open menu, hung below the nearest positioned ancestor (put it beside its button in a `relative` box).
 * The button stays a plain one, so that this module need not be there before somebody wants it. It stays where
 * it is in the document, within the landmark of its button.
 */
export function Menu({ onClose, button, label, about, children }: MenuProps) {
  const aboutId = useId();
  return (
    <Radix.Root
      dir={document.documentElement.dir === "rtl" ? "rtl" : "ltr"}
      modal={false}
      onOpenChange={(open) => !open && onClose()}
      open
    >
      <Radix.Trigger asChild>
        <span aria-hidden="true" className="pointer-events-none absolute inset-0" />
      </Radix.Trigger>
      <Radix.Content
        align="end"
        aria-describedby={about ? aboutId : undefined}
        aria-label={label}
        aria-labelledby={undefined}
        className="z-50 max-h-(--radix-dropdown-menu-content-available-height) w-64 max-w-[calc(100vw-1rem)] animate-rise overflow-y-auto rounded-lg border border-line bg-raised p-1.5 shadow-pop outline-none"
        collisionPadding={8}
        onCloseAutoFocus={returnFocusTo(button)}
        onInteractOutside={(event) => {
          if (event.target instanceof Node && button()?.contains(event.target)) event.preventDefault();
        }}
        sideOffset={6}
      >
        {about && (
          <div className="-mx-1.5 mb-1.5 border-b border-line px-3.5 pt-1.5 pb-3" id={aboutId}>
            {about}
          </div>
        )}
        {children}
      </Radix.Content>
    </Radix.Root>
  );
}

interface MenuItemProps {
  icon?: ReactNode;
  onSelect: () => void;
  children: ReactNode;
}

export function MenuItem({ icon, onSelect, children }: MenuItemProps) {
  return (
    <Radix.Item className={itemClass} onSelect={onSelect}>
      {icon}
      {children}
    </Radix.Item>
  );
}

/** A link as an item; `children` is the link element itself. */
export function MenuLink({ children }: { children: ReactNode }) {
  return (
    <Radix.Item asChild className={itemClass}>
      {children}
    </Radix.Item>
  );
}

export function MenuSeparator() {
  return <Radix.Separator className="-mx-1.5 my-1.5 h-px bg-line" />;
}

interface MenuRadioGroupProps<Value extends string> {
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  options: readonly { value: Value; label: ReactNode; icon?: ReactNode }[];
}

/** One of several. Choosing leaves the menu open, so that the effect can be seen. */
export function MenuRadioGroup<Value extends string>({
  label,
  value,
  onChange,
  options,
}: MenuRadioGroupProps<Value>) {
  return (
    <Radix.RadioGroup
      aria-label={label}
      onValueChange={(chosen) => {
        const option = options.find((candidate) => candidate.value === chosen);
        if (option) onChange(option.value);
      }}
      value={value}
    >
      <Radix.Label className="px-2 pt-1 pb-1.5 text-xs text-ink-soft">{label}</Radix.Label>
      {options.map((option) => (
        <Radix.RadioItem
          className={clsx(itemClass, "pe-9")}
          key={option.value}
          onSelect={(event) => event.preventDefault()}
          value={option.value}
        >
          {option.icon}
          {option.label}
          <Radix.ItemIndicator className="absolute end-2">
            <Check className="size-4 text-accent" />
          </Radix.ItemIndicator>
        </Radix.RadioItem>
      ))}
    </Radix.RadioGroup>
  );
}
