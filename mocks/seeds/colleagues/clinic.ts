import { cities } from "#mocks/seeds/places.ts";

import { type Colleague, app, one } from "./colleague.ts";

export const clinicColleagues: readonly Colleague[] = [
  one({
    name: "Dr Aoife Brennan",
    email: "aoife.brennan@harbourstreet.example",
    role: "Dentist",
    city: cities.cork,
    sessions: 2,
    ...app,
  }),
  one({
    name: "Síle Murphy",
    email: "sile.murphy@harbourstreet.example",
    role: "Practice manager",
    city: cities.cork,
    sessions: 3,
    secondFactors: ["text_message"],
  }),
  one({
    name: "Kasia Nowak",
    email: "kasia.nowak@harbourstreet.example",
    role: "Dental nurse",
    city: cities.cork,
    sessions: 1,
  }),
];
