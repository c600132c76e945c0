import { Trans, useLingui } from "@lingui/react/macro";
import { useId, useState, type KeyboardEvent, type ReactNode } from "react";

import { sameText } from "#src/lib/same-text.ts";
import { intlLocale } from "#src/locales/locales.ts";

import type { FilterKind, FilterOption } from "./filter-kind.ts";
import { useSteadyOptions } from "./use-steady-options.ts";

// Fewer than these are seen at a glance.
const SEARCHABLE = 10;

interface FacetOptionsProps {
  kind: FilterKind;
  chosen: readonly string[];
  single: boolean;
  onChange: (values: string[], options?: { replace: boolean }) => void;
}

/** The values of one kind, each with how many there are. What is ticked holds at once. */
export function FacetOptions({ kind, chosen, single, onChange }: FacetOptionsProps) {
  const { t, i18n } = useLingui();
  const searchId = useId();
  const [looking, setLooking] = useState("");
  const options = useSteadyOptions(kind.options ?? null, chosen, kind.find?.text ?? "");
  const number = new Intl.NumberFormat(intlLocale(i18n.locale));

  const words = ({ value, label }: FilterOption) => kind.words(value, label);
  // Groups are few, and choosing one adds values that nobody counts.
  const searchable = kind.find !== undefined || (!kind.groups && (options?.length ?? 0) > SEARCHABLE);
  const text = kind.find?.text ?? looking;
  const shown = kind.find ? options : options?.filter((option) => sameText(words(option), looking));

  const grouped = new Set(kind.groups?.flatMap(({ values }) => values));
  const loose = shown?.filter(({ value }) => !grouped.has(value)) ?? [];
  // Often what is looked for, and rarely among the most frequent: it stays in sight below the others.
  const pinned = searchable ? loose.find(({ value }) => value === "unknown") : undefined;

  function toggle(value: string, on: boolean) {
    if (single) onChange(on ? [value] : [], { replace: on && chosen.length > 0 });
    else onChange(on ? [...chosen, value] : chosen.filter((other) => other !== value));
  }

  const line = (option: FilterOption) => (
    <li key={option.value}>
      <Line checked={chosen.includes(option.value)} onChange={(on) => toggle(option.value, on)}>
        <bdi className="min-w-0 grow">{words(option)}</bdi>{" "}
        {option.count !== null && <span className="text-ink-soft">{number.format(option.count)}</span>}
      </Line>
    </li>
  );

  return (
    <>
      {searchable && (
        <div className="sticky top-0 z-10 border-b border-line bg-raised p-2">
          <label className="sr-only" htmlFor={searchId}>
            {t`Search in ${kind.label}`}
          </label>
          <input
            autoComplete="off"
            className="block min-h-8 w-full rounded-md border border-line-strong bg-surface px-2.5 text-base text-ink placeholder:text-ink-soft sm:text-sm"
            id={searchId}
            maxLength={200}
            onChange={({ target: { value } }) => (kind.find ? kind.find.setText(value) : setLooking(value))}
            onKeyDown={moveAmongInputs}
            placeholder={t`Search in ${kind.label}`}
            spellCheck={false}
            type="text"
            value={text}
          />
        </div>
      )}
      {kind.groups?.map(({ label, values }) => {
        const own = shown?.filter(({ value }) => values.includes(value)) ?? [];
        return (
          own.length > 0 && (
            <div className="border-b border-line p-1.5 last-of-type:border-b-0" key={label}>
              <Line
                checked={values.every((value) => chosen.includes(value))}
                onChange={(on) =>
                  onChange([...chosen.filter((one) => !values.includes(one)), ...(on ? values : [])])
                }
                some={values.some((value) => chosen.includes(value))}
              >
                <span className="font-medium">{label}</span>
              </Line>
              <ul aria-label={label} className="ps-4">
                {own.map(line)}
              </ul>
            </div>
          )
        );
      })}
      <ul className="p-1.5 empty:hidden">{loose.filter((option) => option !== pinned).map(line)}</ul>
      {pinned && <ul className="sticky bottom-0 border-t border-line bg-raised p-1.5">{line(pinned)}</ul>}
      {kind.find?.instead ? (
        <div className="px-3.5 pb-3 text-ink-soft">{kind.find.instead}</div>
      ) : (
        <p className="px-3.5 pb-3 text-ink-soft empty:hidden">
          {options === null ? (
            <Trans>Loading…</Trans>
          ) : options.length === 0 && text === "" ? (
            <Trans>There is nothing to choose from.</Trans>
          ) : shown?.length === 0 ? (
            <Trans>Nothing matches.</Trans>
          ) : null}
        </p>
      )}
    </>
  );
}

interface LineProps {
  checked: boolean;
  /** Not all that it stands for is chosen, but something is. */
  some?: boolean;
  onChange: (on: boolean) => void;
  children: ReactNode;
}

function Line({ checked, some = false, onChange, children }: LineProps) {
  return (
    <label className="flex min-h-8 items-center gap-2.5 rounded-sm px-2 py-1 hover:bg-hover">
      <input
        checked={checked}
        className="size-4 shrink-0 scroll-mt-16 scroll-mb-14 accent-accent"
        onChange={({ target }) => onChange(target.checked)}
        onKeyDown={moveAmongInputs}
        ref={(input) => {
          if (input) input.indeterminate = some && !checked;
        }}
        type="checkbox"
      />
      {children}
    </label>
  );
}

// Beside Tab, which goes through all of them.
function moveAmongInputs(event: KeyboardEvent<HTMLInputElement>) {
  const panel = event.currentTarget.closest("fieldset");
  const inputs = [...(panel?.querySelectorAll("input") ?? [])];
  const at = inputs.findIndex((input) => input === document.activeElement);
  const inText = inputs[at]?.type === "text";
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: inputs.length - 1 }[event.key];
  if (to === undefined || (inText && ["Home", "End"].includes(event.key))) return;
  event.preventDefault();
  inputs[Math.max(0, Math.min(to, inputs.length - 1))]?.focus();
}
