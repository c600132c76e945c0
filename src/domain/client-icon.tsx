import type { Session } from "#src/api/schemas.ts";
import { App, Monitor, Question, Smartphone, Tablet, Terminal } from "#src/ui/icons.tsx";

/** The kind of thing that signed in, as a picture. The words beside it say the same. */
export function ClientIcon({ client, className }: { client: Session["client"]; className?: string }) {
  switch (shapeOf(client)) {
    case "terminal":
      return <Terminal className={className} />;
    case "app":
      return <App className={className} />;
    case "tablet":
      return <Tablet className={className} />;
    case "phone":
      return <Smartphone className={className} />;
    case "computer":
      return <Monitor className={className} />;
    case "unknown":
      return <Question className={className} />;
  }
}

function shapeOf({ kind, os, model, name }: Session["client"]) {
  if (kind === "command_line") return "terminal";
  if (kind === "desktop_app") return "app";
  if (/ipad|tablet/i.test(model ?? "")) return "tablet";
  if (kind === "mobile_app" || /^(ios|android)/i.test(os ?? "") || /iphone/i.test(model ?? ""))
    return "phone";
  return os || name ? "computer" : "unknown";
}
