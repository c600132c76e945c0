import type {
  Client,
  Contact,
  EndCause,
  IpAddress,
  Location,
  MemberKind,
  SecondFactor,
  SecondFactorKind,
  SessionActivity,
  SignInMethod,
  TimeoutChoice,
  TimeoutRange,
  VerdictValue,
  Visibility,
} from "./contract.ts";
import type { AuditRow, TerminationRow } from "./rows-of-acts.ts";
import type { ApiKeyRow } from "./rows-of-api-keys.ts";
import type { IdempotencyRow, ThrottleRow } from "./rows-of-requests.ts";

// What the backend records. These are not the contract's types: a status is never stored, it is computed from
// what was recorded and from the time. All moments are milliseconds since 1970, all spans are seconds.

export interface UserRow {
  readonly id: string;
  /** By what a persona is known; of whoever is none, the name under which their rows were seeded. */
  readonly persona: string;
  readonly organizationId: string;
  readonly name: string;
  readonly email: string;
  /** What is typed to sign in; `email` is what is shown. */
  readonly login: string;
  readonly role: string;
  readonly password: string;
  readonly permissions: readonly string[];
  /** What is set up; `null`: the backend does not know. */
  readonly secondFactors: readonly SecondFactorKind[] | null;
  /** Where this person signs in from: no real address is known to a mock. */
  readonly home: Place;
  readonly visibility: Visibility;
  readonly kind: MemberKind;
  /** A service account whose sessions no wide act ends. */
  readonly protected: boolean;
}

export interface Place {
  readonly ip: IpAddress;
  readonly location: Location | null;
  readonly isp: string | null;
}

/** What was seen at one moment. */
export interface SightingRow extends Place {
  readonly at: number;
  readonly client: Client;
}

export interface OrganizationRow {
  readonly id: string;
  readonly name: string;
  readonly support: Contact;
  readonly partner: Contact | null;
  readonly policy: PolicyRow;
}

export interface PolicyRow {
  readonly terminateCurrent: boolean;
  /** Without activity for so long a session ends. */
  readonly idleTimeout: TimeoutRow;
  /** The same for remembered sessions; `null`: there are none. */
  readonly rememberMe: RememberMeRow | null;
  /** However active it is, a session ends after so long; `null`: never. */
  readonly absoluteTimeout: number | null;
  /** How long another browser goes on working after its session was ended. */
  readonly endingDelay: number;
  readonly masksAddresses: boolean;
  /** Whether devices can be trusted, and for how many seconds; there `null`: until it is revoked. */
  readonly deviceTrust: { readonly duration: number | null } | null;
  /** `null`: passwords are not changed here. */
  readonly passwordMinLength: number | null;
  /** ISO 3166-1 alpha-2; `null`: everywhere. */
  readonly operatingCountries: readonly string[] | null;
  /** For so long a proof of who one is counts; `null`: nobody is asked for one. */
  readonly stepUpWithin: number | null;
  /** Whether members decide if administrators see their sessions. */
  readonly optOut: boolean;
  /** Whether administrators can end the sessions of members who opted out. */
  readonly terminateOptedOut: boolean;
  /** Counts its changes. */
  readonly version: number;
  readonly lastChange: {
    readonly at: number;
    readonly by: string | null;
    readonly ended: number;
  } | null;
  /** What held for sessions before, the oldest first: when something ended depends on what held by then. */
  readonly past: readonly PastTimeouts[];
}

export interface TimeoutRow {
  /** `null`: never. */
  readonly value: number | null;
  readonly reason: string | null;
  readonly allowed: TimeoutRange | TimeoutChoice;
}

export interface RememberMeRow {
  /** Whether it may be chosen when signing in. */
  readonly allowed: boolean;
  readonly timeout: TimeoutRow;
}

/** How long sessions lasted without activity, until rules were changed. */
export interface PastTimeouts {
  readonly until: number;
  readonly usual: number | null;
  readonly remembered: number | null;
  /** The name of who changed them then. */
  readonly by: string | null;
}

export interface CredentialRow {
  /** The token. It is in no answer's body and in no address. */
  readonly id: string;
  readonly sessionId: string;
}

export interface DeviceRow {
  readonly id: string;
  readonly userId: string;
  /** What the browser shows to be recognised; `null` until a browser has. */
  readonly token: string | null;
  /** The person's own name for it. */
  readonly name: string | null;
  /** Counts its names. */
  readonly version: number;
  readonly firstSeen: SightingRow;
  readonly lastSeen: SightingRow;
  readonly trust: TrustRow | null;
}

export interface TrustRow {
  readonly since: number;
  /** `null`: until it is revoked. */
  readonly until: number | null;
}

/** That a person said "this was me" of a combination of device and country. */
export interface ConfirmationRow {
  /** User, device and country. */
  readonly id: string;
  readonly userId: string;
  readonly deviceId: string;
  readonly countryCode: string | null;
  readonly since: number;
}

export interface Termination {
  /** To come, it is not known to anybody yet: a wide act reaches each session in its turn. */
  readonly at: number;
  /** When that browser is refused; `null`: never, the backend does not manage. */
  readonly effectiveAt: number | null;
  /** What was promised for it. */
  readonly effectiveBy: number;
  readonly cause: EndCause;
  readonly actor: string | null;
  /** What an administrator wrote. */
  readonly reason?: string;
  /** The wide act that it belongs to. */
  readonly terminationId?: string;
  /** Set to happen later, and not known to anybody until then. */
  readonly secret?: true;
}

export interface SessionRow extends Place {
  readonly id: string;
  readonly userId: string;
  readonly deviceId: string | null;
  readonly client: Client;
  readonly signInMethod: SignInMethod;
  readonly secondFactor: SecondFactor;
  readonly remembered: boolean;
  readonly createdAt: number;
  readonly lastActiveAt: number | null;
  /** Somebody sits there: it is active every so many seconds, by itself. */
  readonly pulse?: number;
  readonly termination: Termination | null;
  /** When the person last proved who they are; `null`: never, as with `?as=`. */
  readonly provenAt: number | null;
  readonly verdict: { readonly value: VerdictValue; readonly at: number } | null;
  /** The sign-in, and each change of client, address or place since; the oldest first. */
  /** May be empty: then nothing has changed since the sign-in. */
  readonly history: readonly SightingRow[];
  /** `null`: nobody counted. */
  readonly activity: SessionActivity | null;
  /** It ends sooner than by the policy, so many seconds after the last activity or the sign-in. */
  readonly soonOver?: { readonly idle?: number; readonly limit?: number };
  /** Made by signing in here, not by a seed. */
  readonly signedIn?: true;
  /** A tab of the device that this person's first browser turns out to be. */
  readonly sameBrowser?: true;
  /** Something speaks against it for which the contract has no word. */
  readonly otherReason?: true;
}

export interface ValueRow {
  readonly id: string;
  readonly value: number;
}

export interface Tables {
  users: UserRow;
  organizations: OrganizationRow;
  credentials: CredentialRow;
  devices: DeviceRow;
  sessions: SessionRow;
  audit: AuditRow;
  /** What happened before the seed, or elsewhere. */
  earlier: AuditRow;
  confirmations: ConfirmationRow;
  idempotency: IdempotencyRow;
  throttles: ThrottleRow;
  values: ValueRow;
  terminations: TerminationRow;
  apiKeys: ApiKeyRow;
}

export type TableName = keyof Tables;
