import { clsx } from "clsx";

interface IconProps {
  className?: string | undefined;
}

/** Line icons on a 20 px grid, in the colour of the text beside them, which says what they mean. */
export function icon(path: string) {
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
