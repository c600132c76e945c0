import { useLingui } from "@lingui/react/macro";
import { useRef } from "react";

import { Close } from "#src/ui/icons-on-demand.tsx";

import type { FilterKind } from "./filter-kind.ts";
import { namedValues } from "./filter-words.ts";
import type { Filters } from "./use-filters.ts";

interface FilterChipsProps<Name extends string> {
  filters: Filters<Name>;
  kinds: readonly FilterKind<Name>[];
}

/** What is set, value by value, each with a way to take it away. */
export function FilterChips<Name extends string>({ filters, kinds }: FilterChipsProps<Name>) {
  const { t } = useLingui();
  const list = useRef<HTMLUListElement>(null);
  const chips = kinds.flatMap((kind) => namedValues(kind, filters.values[kind.name]));

  function remove(index: number) {
    const chip = chips[index];
    if (!chip) return;
    filters.set(
      chip.kind.name,
      filters.values[chip.kind.name].filter((value) => value !== chip.value),
    );
    // Its button goes with it: whoever used the keyboard goes on at its neighbour.
    const buttons = [...(list.current?.querySelectorAll("button") ?? [])];
    const next =
      buttons[index + 1] ??
      buttons[index - 1] ??
      list.current?.closest("section")?.querySelector("input, button");
    if (next instanceof HTMLElement) next.focus();
  }

  return (
    <ul aria-label={t`Filters that are set`} className="contents" ref={list}>
      {chips.map(({ kind, value, words }, index) => (
        <li
          className="inline-flex min-h-8 max-w-full items-center rounded-full border border-line bg-surface ps-3 pe-1"
          key={`${kind.name} ${value}`}
        >
          <span className="min-w-0 py-0.5">
            <span className="text-ink-soft">{kind.label}:</span> <bdi>{words}</bdi>
          </span>
          <button
            aria-label={t`Remove the filter ${kind.label}: ${words}`}
            className="ms-0.5 grid size-6 shrink-0 place-items-center rounded-full text-ink-soft hover:bg-hover hover:text-ink"
            onClick={() => remove(index)}
            type="button"
          >
            <Close className="size-3.5" />
          </button>
        </li>
      ))}
    </ul>
  );
}
