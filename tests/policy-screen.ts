import { screen, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";

import { personas, PASSWORD } from "#mocks/seeds/personas.ts";
import { renderAt } from "#tests/render.tsx";

// What tests of the policy's forms do over and over.

export const form = (name = "Session timeout") => screen.findByRole("form", { name });
export const inForm = async (name?: string) => within(await form(name));
export const save = async (name?: string) => (await inForm(name)).getByRole("button", { name: "Save" });
export const choice = async (name: RegExp) => (await inForm()).findByRole("radio", { name });

/** The agency asks who it is before its rules are changed. */
export async function prove(user: UserEvent) {
  const proof = await screen.findByRole("dialog", { name: "Confirm it’s you" });
  await user.type(within(proof).getByLabelText("Password"), `${PASSWORD}{Enter}`);
}

type Options = NonNullable<Parameters<typeof renderAt>[1]>;

export async function showAs(as: keyof typeof personas, options: Omit<Options, "as"> = {}) {
  const page = await renderAt("/settings/security", { as, ...options });
  await form();
  const { organizationId } = page.world.db.users.get(personas[as].userId)!;
  const organization = () => page.world.db.organizations.get(organizationId)!;
  const policy = () => organization().policy;
  return {
    ...page,
    policy,
    /** Somebody else saves another timeout. */
    saveElsewhere: (value: number | null) =>
      page.world.db.put("organizations", {
        ...organization(),
        policy: {
          ...policy(),
          idleTimeout: { ...policy().idleTimeout, value },
          version: policy().version + 1,
          lastChange: { at: page.world.backend.now(), by: "Lucía Ortega", ended: 0 },
        },
      }),
  };
}
