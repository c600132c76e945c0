import { icon } from "./icon.tsx";

export const Monitor = /* @__PURE__ */ icon(
  "M3.5 3.5h13a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1h-13a1 1 0 0 1-1-1v-8a1 1 0 0 1 1-1ZM10 13.5v3M6.5 16.5h7",
);
export const Smartphone = /* @__PURE__ */ icon(
  "M6.5 2h7a1.5 1.5 0 0 1 1.5 1.5v13a1.5 1.5 0 0 1-1.5 1.5h-7A1.5 1.5 0 0 1 5 16.5v-13A1.5 1.5 0 0 1 6.5 2ZM9 15.25h2",
);
export const Tablet = /* @__PURE__ */ icon(
  "M5 2h10a1.5 1.5 0 0 1 1.5 1.5v13A1.5 1.5 0 0 1 15 18H5a1.5 1.5 0 0 1-1.5-1.5v-13A1.5 1.5 0 0 1 5 2ZM9 15.25h2",
);
export const Terminal = /* @__PURE__ */ icon(
  "M3.5 3.5h13a1 1 0 0 1 1 1v11a1 1 0 0 1-1 1h-13a1 1 0 0 1-1-1v-11a1 1 0 0 1 1-1ZM6 7.5 8.5 10 6 12.5M10.5 12.5H14",
);
export const App = /* @__PURE__ */ icon(
  "M3.5 3.5h13a1 1 0 0 1 1 1v11a1 1 0 0 1-1 1h-13a1 1 0 0 1-1-1v-11a1 1 0 0 1 1-1ZM2.5 7.5h15M5 5.5h.01M7.5 5.5h.01",
);
export const Question = /* @__PURE__ */ icon(
  "M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15ZM7.9 7.8a2.15 2.15 0 1 1 3.15 1.9c-.7.37-1.05.8-1.05 1.55M10 13.75h.01",
);
export const Check = /* @__PURE__ */ icon("m4 10.5 4 4 8-9");
export const Warning = /* @__PURE__ */ icon("M10 3 2.25 16.25h15.5L10 3ZM10 8v3.75M10 14h.01");
export const Info = /* @__PURE__ */ icon(
  "M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15ZM10 9.25v4.25M10 6.5h.01",
);
export const Menu = /* @__PURE__ */ icon("M3 5.5h14M3 10h14M3 14.5h14");
export const Refresh = /* @__PURE__ */ icon(
  "M16.5 8.5a6.75 6.75 0 0 0-12.2-1.7L3 8.5m0-4.25V8.5h4.25M3.5 11.5a6.75 6.75 0 0 0 12.2 1.7l1.3-1.7m0 4.25V11.5h-4.25",
);
export const User = /* @__PURE__ */ icon(
  "M10 10a3.25 3.25 0 1 0 0-6.5A3.25 3.25 0 0 0 10 10ZM3.75 17a6.25 6.25 0 0 1 12.5 0",
);
