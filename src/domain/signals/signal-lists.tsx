import { Trans } from "@lingui/react/macro";
import { clsx } from "clsx";
import type { ReactNode } from "react";

import type { Session, Signal } from "#src/api/schemas.ts";
import { ConcernIcon } from "#src/domain/concern-icon.tsx";
import { concernOf, signalsOf } from "#src/domain/concern.ts";
import { Check, Info } from "#src/ui/icons.tsx";

import { useAdvice, useLevelWord, useSignalWords } from "./signal-words.ts";

/** What speaks against a session, the gravest first, with how grave it is and what to do; and what speaks for it. */
export function SignalLists({ session }: { session: Session }) {
  // The same said twice is said once.
  const signals = [...new Map(signalsOf(session).map((signal) => [JSON.stringify(signal), signal])).values()];
  const against = signals.filter(({ level }) => level !== "reassuring");
  // One's own word on this very session stands beside the question.
  const said = session.verdict?.value === "me";
  const inFavour = signals.filter(
    ({ level, code }) => level === "reassuring" && !(said && code === "confirmed"),
  );
  return (
    <>
      {against.length > 0 && (
        <Reasons heading={<Trans>What stands out</Trans>}>
          {against.map((signal) => (
            <Reason key={JSON.stringify(signal)} session={session} signal={signal} />
          ))}
        </Reasons>
      )}
      {inFavour.length > 0 && (
        <Reasons heading={<Trans>What speaks for it</Trans>}>
          {inFavour.map((signal) => (
            <Reason key={JSON.stringify(signal)} session={session} signal={signal} />
          ))}
        </Reasons>
      )}
    </>
  );
}

function Reasons({ heading, children }: { heading: ReactNode; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-1.5 text-xs font-medium text-ink-soft">{heading}</h2>
      <ul className="grid gap-2">{children}</ul>
    </section>
  );
}

function Reason({ signal, session }: { signal: Signal; session: Session }) {
  const words = useSignalWords();
  const levelWord = useLevelWord();
  const advice = useAdvice()(signal, session);
  const grave = signal.level === "high" || signal.level === "medium";
  // Of what has ended, or was oneself, nothing is suspicious any more.
  const level = grave && concernOf(session) === "none" ? null : levelWord(signal.level);
  return (
    <li className="flex gap-2.5">
      <LevelIcon level={signal.level} />
      <div className="min-w-0">
        <p className="break-words">{words(signal)}</p>
        {level && (
          <p className="text-xs text-ink-soft">
            <span className={clsx(grave && "font-medium text-warning")}>{level}</span>
            {advice && ` · ${advice}`}
          </p>
        )}
      </div>
    </li>
  );
}

function LevelIcon({ level }: { level: Signal["level"] }) {
  if (level === "reassuring") return <Check className="text-success" />;
  if (level === "low") return <Info className="text-ink-soft" />;
  return <ConcernIcon concern={level} />;
}
