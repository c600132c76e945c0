/** Icons of menus, drawers and forms: with what is only loaded when it is wanted. */
import { icon } from "./icon.tsx";

export const Close = /* @__PURE__ */ icon("m5 5 10 10M15 5 5 15");
export const Chevron = /* @__PURE__ */ icon("m7.5 5 5 5-5 5");
export const SignOut = /* @__PURE__ */ icon(
  "M8 17H4.5A1.5 1.5 0 0 1 3 15.5v-11A1.5 1.5 0 0 1 4.5 3H8M13 13.5l3.5-3.5L13 6.5M16.5 10H8",
);
export const Copy = /* @__PURE__ */ icon(
  "M8.5 7h7A1.5 1.5 0 0 1 17 8.5v7a1.5 1.5 0 0 1-1.5 1.5h-7A1.5 1.5 0 0 1 7 15.5v-7A1.5 1.5 0 0 1 8.5 7ZM13 7V4.5A1.5 1.5 0 0 0 11.5 3h-7A1.5 1.5 0 0 0 3 4.5v7A1.5 1.5 0 0 0 4.5 13H7",
);
export const Sun = /* @__PURE__ */ icon(
  "M10 13.25a3.25 3.25 0 1 0 0-6.5 3.25 3.25 0 0 0 0 6.5ZM10 2.25v1M10 16.75v1M4.52 4.52l.7.7M14.78 14.78l.7.7M2.25 10h1M16.75 10h1M4.52 15.48l.7-.7M14.78 5.22l.7-.7",
);
export const Moon = /* @__PURE__ */ icon("M17 11.5A7 7 0 1 1 8.5 3a5.5 5.5 0 0 0 8.5 8.5Z");
export const System = /* @__PURE__ */ icon(
  "M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15ZM10 2.5v15M10 6l6.4 0M10 10h7.5M10 14h6.4",
);
export const Eye = /* @__PURE__ */ icon(
  "M2 10s2.75-5.5 8-5.5S18 10 18 10s-2.75 5.5-8 5.5S2 10 2 10ZM10 12.25a2.25 2.25 0 1 0 0-4.5 2.25 2.25 0 0 0 0 4.5Z",
);
export const EyeOff = /* @__PURE__ */ icon(
  "M8 4.75A7.6 7.6 0 0 1 10 4.5c5.25 0 8 5.5 8 5.5a13.2 13.2 0 0 1-2.3 3M4.9 6.1A13.1 13.1 0 0 0 2 10s2.75 5.5 8 5.5a7.7 7.7 0 0 0 3.8-1M8.4 8.4a2.25 2.25 0 0 0 3.2 3.2M3 3l14 14",
);
