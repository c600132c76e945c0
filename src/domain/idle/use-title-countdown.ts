import { useEffect } from "react";

const TIME = /^\d+:\d\d · /;

/** Counts down before the name of the page, for whoever sees no more of this tab than that. */
export function useTitleCountdown(seconds: number): void {
  useEffect(() => {
    const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    document.title = `${time} · ${document.title.replace(TIME, "")}`;
  }, [seconds]);
  useEffect(
    () => () => {
      document.title = document.title.replace(TIME, "");
    },
    [],
  );
}
