import { visibleText } from "#src/lib/visible-text.ts";

interface RemoteTextProps {
  className?: string;
  children: string;
}

/**
 * Text that somebody else wrote: shown literally, nothing hidden in it, and it cannot turn its surroundings round.
 * Stays inline: as a block it would align by its own direction, away from what is around it.
 */
export function RemoteText({ className, children }: RemoteTextProps) {
  return (
    <bdi className={className} dir="auto">
      {visibleText(children)}
    </bdi>
  );
}
