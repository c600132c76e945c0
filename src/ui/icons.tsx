import { clsx } from "clsx";

interface IconProps {
  className?: string | undefined;
}

/** Line icons on a 20 px grid, in the colour of the text beside them, which says what they mean. */
function icon(path: string) {
  return function Icon({ className }: IconProps) {
    return (
      <svg
        aria-hidden="true"
        className={clsx("shrink-0", className)}
        fill="none"
        height="1.25rem"
        stroke="currentColor"
        strokeLinecap="round"
        strokeLinejoin="round"
        strokeWidth="1.5"
        viewBox="0 0 20 20"
        width="1.25rem"
      >
        <path d={path} />
      </svg>
    );
  };
}

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
export const Close = /* @__PURE__ */ icon("m5 5 10 10M15 5 5 15");
export const Chevron = /* @__PURE__ */ icon("m5.5 8 4.5 4.5L14.5 8");
export const Menu = /* @__PURE__ */ icon("M3 5.5h14M3 10h14M3 14.5h14");
export const Refresh = /* @__PURE__ */ icon(
  "M16.5 8.5a6.75 6.75 0 0 0-12.2-1.7L3 8.5m0-4.25V8.5h4.25M3.5 11.5a6.75 6.75 0 0 0 12.2 1.7l1.3-1.7m0 4.25V11.5h-4.25",
);
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
export const User = /* @__PURE__ */ icon(
  "M10 10a3.25 3.25 0 1 0 0-6.5A3.25 3.25 0 0 0 10 10ZM3.75 17a6.25 6.25 0 0 1 12.5 0",
);
export const Globe = /* @__PURE__ */ icon(
  "M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15ZM2.5 10h15M10 2.5c2 2 3 4.7 3 7.5s-1 5.5-3 7.5c-2-2-3-4.7-3-7.5s1-5.5 3-7.5Z",
);
export const Eye = /* @__PURE__ */ icon(
  "M2 10s2.75-5.5 8-5.5S18 10 18 10s-2.75 5.5-8 5.5S2 10 2 10ZM10 12.25a2.25 2.25 0 1 0 0-4.5 2.25 2.25 0 0 0 0 4.5Z",
);
export const EyeOff = /* @__PURE__ */ icon(
  "M8 4.75A7.6 7.6 0 0 1 10 4.5c5.25 0 8 5.5 8 5.5a13.2 13.2 0 0 1-2.3 3M4.9 6.1A13.1 13.1 0 0 0 2 10s2.75 5.5 8 5.5a7.7 7.7 0 0 0 3.8-1M8.4 8.4a2.25 2.25 0 0 0 3.2 3.2M3 3l14 14",
);
export const Shield = /* @__PURE__ */ icon(
  "M10 2.5 4 4.75v4.5c0 3.75 2.5 6.75 6 8.25 3.5-1.5 6-4.5 6-8.25v-4.5L10 2.5Z",
);
