import type {
  DevicePage,
  EndCause,
  MemberPage,
  OrgDevicePage,
  OrgSessionPage,
  Session,
  SessionPage,
} from "./contract.ts";
import type { Db } from "./db.ts";

/** A state of the whole backend that somebody may want to see. Each has rows of its own. */
export interface Scenario {
  readonly description: string;
  /** Changes the seeded rows. */
  readonly seed?: (db: Db, epoch: number, sample?: boolean) => void;
  /** Every answer takes at least so many milliseconds. */
  readonly latency?: number;
  /** The backend's clock runs so many seconds ahead. */
  readonly clockAhead?: number;
  /** Ending another session takes so many seconds. `finishes: false`: for ever, whatever was promised. */
  readonly ending?: { readonly seconds: number; readonly finishes: boolean };
  /** The first attempt to end a session answers `session-busy`. */
  readonly busyAtFirst?: true;
  /** Of several sessions every so many-th is not ended. */
  readonly failsEvery?: number;
  /** Wide acts take their time, however small. */
  readonly slowAct?: true;
  /** A plan of a wide act can be run for so many seconds. */
  readonly planSeconds?: number;
  /** After a plan some of its sessions end, and others come. */
  readonly movesMeanwhile?: true;
  /** What administrators wrote in earlier months. */
  readonly reasons?: readonly string[];
  /** The first mutation is refused, and all others for so many seconds. */
  readonly throttleSeconds?: number;
  /** While one looks, sessions are used, begin and end. */
  readonly moves?: true;
  /** So many seconds after a page has loaded somebody signs in as its person. */
  readonly newSignInAfter?: number;
  /** Every mutation that may ask for a step-up does. */
  readonly strictStepUp?: true;
  /** It does without events. */
  readonly noEvents?: true;
  /** Each device gets another name just before it is named for the first time. */
  readonly renamesMeanwhile?: true;
  /** Somebody else changes each organization's policy just before it is changed for the first time. */
  readonly policyRace?: true;
  /** Sessions that are opened end sooner than by the policy: so many seconds after the last activity, or the first. */
  readonly soonOver?: { readonly idle?: number; readonly limit?: number };
  /** The session of this tab ends by itself, so many seconds after signing in. */
  readonly endsItself?: { readonly seconds: number; readonly cause: EndCause; readonly actor: string | null };
  /** A 401 does not say why the session ended. */
  readonly silentAboutCause?: true;
  /** Each page of a list begins with the last row of the page before. */
  readonly overlaps?: true;
  /** Changes what is shown of a session; `index`: its place in the list, 0 when it is asked for alone. */
  readonly show?: (session: Session, index: number) => Session;
  /** Changes a page of the list. */
  readonly showPage?: (page: SessionPage) => SessionPage;
  /** Changes a page of the list of devices. */
  readonly showDevices?: (page: DevicePage) => DevicePage;
  /** The same for the organization's lists. */
  readonly showMembers?: (page: MemberPage) => MemberPage;
  readonly showOrgSessions?: (page: OrgSessionPage) => OrgSessionPage;
  readonly showOrgDevices?: (page: OrgDevicePage) => OrgDevicePage;
  /** Members that every problem has. */
  readonly problems?: { readonly title: string; readonly detail: string };
  /** Answers break the contract on purpose. */
  readonly breaksContract?: true;
}
