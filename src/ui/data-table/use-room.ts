import { useLayoutEffect, useState, type RefObject } from "react";

interface Room {
  /** Pixels from the beginning of the document. */
  top: number;
  stacked: boolean;
}

/** Where the rows begin in the document, and whether there is too little room for them in one line each. */
export function useRoom(rows: RefObject<HTMLElement | null>, minWidth: number): Room {
  const [room, setRoom] = useState<Room>({ top: 0, stacked: false });

  useLayoutEffect(() => {
    function look() {
      if (!rows.current) return;
      const box = rows.current.getBoundingClientRect();
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      const top = Math.round(box.top + window.scrollY);
      // Where nothing has a size, as before it is painted, there is no telling.
      const stacked = box.width > 0 && box.width < minWidth * rem;
      setRoom((before) => (before.top === top && before.stacked === stacked ? before : { top, stacked }));
    }
    look();
    // What stands above comes, goes and grows: so does the document.
    const observer = new ResizeObserver(look);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [rows, minWidth]);

  return room;
}
