import { cities } from "#mocks/seeds/places.ts";

import { type Colleague, app, one } from "./colleague.ts";

export const portalColleagues: readonly Colleague[] = [
  one({
    name: "Peter Calder",
    email: "peter@calder.example",
    role: "Client staff",
    city: cities.dublin,
    sessions: 2,
  }),
  one({
    name: "Maureen Shaw",
    email: "maureen@calder.example",
    role: "Client staff",
    city: cities.dublin,
    sessions: 1,
  }),
  one({
    name: "Adaeze Obi",
    email: "adaeze@calder.example",
    role: "Client manager",
    city: cities.london,
    sessions: 3,
    ...app,
  }),
];
