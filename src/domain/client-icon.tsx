import type { Session } from "#src/api/schemas.ts";
import { App, Monitor, Question, Smartphone, Tablet, Terminal } from "#src/ui/icons.tsx";

/** The kind of thing that signed in, as a picture. The words beside it say the same. */
export function ClientIcon({ client, className }: { client: Session["client"]; className?: string }) {
  const Icon = iconOf(client);
  return <Icon className={className} />;
}

function iconOf({ kind, os, model, name }: Session["client"]) {
  if (kind === "command_line") return Terminal;
  if (kind === "desktop_app") return App;
  if (/ipad|tablet/i.test(model ?? "")) return Tablet;
  if (kind === "mobile_app" || /^(ios|android)/i.test(os ?? "") || /iphone/i.test(model ?? ""))
    return Smartphone;
  return os || name ? Monitor : Question;
}
