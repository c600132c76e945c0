import type { Carrier } from "./carrier.ts";
import { isScenario, type ScenarioName } from "./scenarios.ts";
import { isPersona, type PersonaName } from "./seeds/personas.ts";

const SCENARIO = "mock.scenario";
const PERSONA = "mock.persona";
const DEVICE = "mock.device";
const credential = (scenario: ScenarioName) => `mock.session.${scenario}`;
const SIGNED_OUT = "signed out";

/** What this tab, and this browser, remember of the mock. */
export interface Tab {
  scenario: ScenarioName;
  /** Whom this tab was last. */
  persona: PersonaName | null;
  /** Whether this tab had a session in this scenario and gave it up. */
  readonly signedOut: boolean;
  readonly carrier: Carrier;
  forget(): void;
}

/** A worker cannot set cookies for its page, so the tab carries its credential in sessionStorage. */
export function openTab(): Tab {
  const setOrRemove = (name: string, value: string | null) =>
    value === null ? sessionStorage.removeItem(name) : sessionStorage.setItem(name, value);
  const scenario = () => {
    const name = sessionStorage.getItem(SCENARIO) ?? "";
    return isScenario(name) ? name : "default";
  };
  return {
    get scenario() {
      return scenario();
    },
    set scenario(name) {
      setOrRemove(SCENARIO, name === "default" ? null : name);
    },
    get persona() {
      const name = sessionStorage.getItem(PERSONA) ?? "";
      return isPersona(name) ? name : null;
    },
    set persona(name) {
      setOrRemove(PERSONA, name);
    },
    get signedOut() {
      return sessionStorage.getItem(credential(scenario())) === SIGNED_OUT;
    },
    carrier: {
      read: () => {
        const token = sessionStorage.getItem(credential(scenario()));
        return {
          token: token === SIGNED_OUT ? null : token,
          device: localStorage.getItem(DEVICE),
          userAgent: navigator.userAgent,
        };
      },
      deliver(change) {
        const token = change.kind === "set" ? change.token : SIGNED_OUT;
        sessionStorage.setItem(credential(scenario()), token);
        if (change.kind === "set") localStorage.setItem(DEVICE, change.device);
      },
    },
    forget() {
      for (const name of Object.keys(sessionStorage))
        if (name.startsWith("mock.")) sessionStorage.removeItem(name);
      localStorage.removeItem(DEVICE);
    },
  };
}
