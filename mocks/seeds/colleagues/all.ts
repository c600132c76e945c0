import type { OrganizationName } from "#mocks/seeds/organizations.ts";

import { agencyColleagues } from "./agency.ts";
import { clinicColleagues } from "./clinic.ts";
import type { Colleague } from "./colleague.ts";
import { platformColleagues } from "./platform.ts";
import { portalColleagues } from "./portal.ts";

/** Who is in each organization, besides the personas. */
export const colleagues: Record<OrganizationName, readonly Colleague[]> = {
  agency: agencyColleagues,
  clinic: clinicColleagues,
  portal: portalColleagues,
  platform: platformColleagues,
};
