import type { SecondFactorKind } from "#mocks/contract.ts";
import { administration, view, wholeOrganization } from "#mocks/seeds/permissions.ts";
import { cities } from "#mocks/seeds/places.ts";

/** Somebody who is no persona: they are there to be seen. */
export interface Colleague {
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly city: (typeof cities)[keyof typeof cities];
  readonly sessions: number;
  readonly secondFactors: readonly SecondFactorKind[];
  readonly permissions: readonly string[];
  readonly kind: "person" | "service_account";
  readonly protected: boolean;
  readonly optedOut: boolean;
}

type Told = Pick<Colleague, "name" | "email" | "role" | "city" | "sessions"> & Partial<Colleague>;

/** Somebody with what most have, but for what is told. */
export function one(told: Told): Colleague {
  const usual = {
    secondFactors: [],
    permissions: [view],
    kind: "person",
    protected: false,
    optedOut: false,
  } as const;
  return { ...usual, ...told };
}

export function program(name: string, email: string, sessions: number, isProtected = true): Colleague {
  const traits = { kind: "service_account", protected: isProtected, permissions: [] } as const;
  return one({ name, email, role: "Service account", city: cities.amsterdam, sessions, ...traits });
}

export const app = { secondFactors: ["authenticator_app"] } as const;
export const keys = { secondFactors: ["security_key", "authenticator_app"] } as const;
export const guest = { permissions: [] } as const;
export const all = [view, ...administration, ...wholeOrganization];
