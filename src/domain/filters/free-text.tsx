import { useLingui } from "@lingui/react/macro";
import { useEffect, useId, useRef, useState } from "react";

import { icon } from "#src/ui/icon.tsx";
import { Close } from "#src/ui/icons-on-demand.tsx";

// Long enough for the next letter, short enough not to be waited for.
const PAUSE_MS = 300;
const LONGEST_TEXT = 200;

const Search = /* @__PURE__ */ icon("M8.75 14.5a5.75 5.75 0 1 0 0-11.5 5.75 5.75 0 0 0 0 11.5ZM13 13l4 4");

interface FreeTextProps {
  label: string;
  value: string;
  onChange: (text: string) => void;
}

/** Text to look for. It is taken once whoever types it pauses, at once by Enter, and never while a letter is being composed. */
export function FreeText({ label, value, onChange }: FreeTextProps) {
  const { t } = useLingui();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const { text, type, take } = useDraft(value, onChange);

  return (
    <div className="relative grow sm:max-w-72">
      <label className="sr-only" htmlFor={id}>
        {label}
      </label>
      <Search className="pointer-events-none absolute start-2.5 top-1.5 size-5 text-ink-soft" />
      <input
        autoComplete="off"
        className="block min-h-8 w-full rounded-md border border-line-strong bg-surface ps-9 pe-9 text-base text-ink placeholder:text-ink-soft sm:text-sm"
        enterKeyHint="search"
        id={id}
        maxLength={LONGEST_TEXT}
        onBlur={() => take()}
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !event.nativeEvent.isComposing) take();
        }}
        placeholder={label}
        ref={input}
        spellCheck={false}
        type="text"
        value={text}
      />
      {text !== "" && (
        <button
          aria-label={t`Clear the search`}
          className="absolute end-1 top-1 grid size-6 place-items-center rounded-sm text-ink-soft hover:text-ink"
          onClick={() => {
            take("");
            input.current?.focus();
          }}
          type="button"
        >
          <Close className="size-4" />
        </button>
      )}
    </div>
  );
}

/** What is being typed, until it is taken; a value that comes from elsewhere, as by **Back**, takes its place. */
function useDraft(value: string, onChange: (text: string) => void) {
  const [draft, setDraft] = useState<string | null>(null);
  const [known, setKnown] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const change = useRef(onChange);
  useEffect(() => {
    change.current = onChange;
  });
  useEffect(() => () => clearTimeout(timer.current), []);

  if (known !== value) {
    setKnown(value);
    // What was taken comes back trimmed: the space before the next word is still being typed.
    if (draft?.trim() !== value) setDraft(null);
  }

  return {
    text: draft ?? value,
    type: (text: string) => {
      setDraft(text);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => change.current(text), PAUSE_MS);
    },
    take: (text = draft) => {
      clearTimeout(timer.current);
      if (text === null) return;
      setDraft(null);
      change.current(text);
    },
  };
}
