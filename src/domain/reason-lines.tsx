import { RemoteText } from "#src/ui/remote-text.tsx";

/** The reason that an administrator gave, whole, in the lines in which it was written. */
export function ReasonLines({ reason }: { reason: string }) {
  const lines = reason.trim().split(/\r\n|\r|\n/);
  return lines.map((line, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- lines of a text that never changes
    <span className="block [overflow-wrap:anywhere]" key={index}>
      <RemoteText>{line}</RemoteText>
    </span>
  ));
}
