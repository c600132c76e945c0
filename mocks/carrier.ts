import type { CredentialChange } from "./rows-of-requests.ts";

/** What a browser shows of itself with a request. */
export interface Carried {
  readonly token: string | null;
  readonly device: string | null;
  readonly userAgent: string;
}

/** How credentials travel between a browser and the backend. */
export interface Carrier {
  read(request: Request): Carried;
  /** Called only when the answer arrives: a lost answer changes nothing in the browser. */
  deliver(change: CredentialChange, headers: Headers): void;
}

// Over plain http on loopback there is neither Secure nor __Host-; everything else is as the contract says.
const SESSION = "session";
const DEVICE = "device";
// As long as browsers keep one: how long a session lasts is for the server to say.
const LONGEST = 400 * 24 * 3600;
const ATTRIBUTES = "Path=/; HttpOnly; SameSite=Lax";

/** By cookies that no script can read: for the mock over HTTP. */
export const cookieCarrier: Carrier = {
  read(request) {
    const cookies = parseCookies(request.headers.get("cookie"));
    return {
      token: cookies.get(SESSION) ?? null,
      device: cookies.get(DEVICE) ?? null,
      userAgent: request.headers.get("user-agent") ?? "",
    };
  },
  deliver(change, headers) {
    for (const cookie of cookiesFor(change)) headers.append("set-cookie", cookie);
  },
};

/** The `Set-Cookie` lines of a change. */
export function cookiesFor(change: CredentialChange): string[] {
  return change.kind === "clear"
    ? [`${SESSION}=; ${ATTRIBUTES}; Max-Age=0`]
    : [
        `${SESSION}=${change.token}; ${ATTRIBUTES}${change.remembered ? `; Max-Age=${LONGEST}` : ""}`,
        `${DEVICE}=${change.device}; ${ATTRIBUTES}; Max-Age=31536000`,
      ];
}

export function parseCookies(header: string | null): Map<string, string> {
  const pairs = (header ?? "").split(/;\s*/).filter((pair) => pair.includes("="));
  return new Map(
    pairs.map((pair) => {
      const at = pair.indexOf("=");
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}

/** A browser that is nothing but this: for tests. */
export interface Jar {
  token: string | null;
  device: string | null;
  userAgent: string;
}

/** By a variable: for Vitest, where requests carry no cookies. */
export function jarCarrier(jar: Jar): Carrier {
  return {
    read: () => ({ ...jar }),
    deliver(change) {
      jar.token = change.kind === "set" ? change.token : null;
      if (change.kind === "set") jar.device = change.device;
    },
  };
}
