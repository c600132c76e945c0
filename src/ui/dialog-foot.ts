/** The buttons at the foot of a dialog: always in sight, and above them what goes on below fades away. */
export const dialogFoot =
  "sticky bottom-0 z-10 flex flex-wrap justify-end gap-2 border-t border-line bg-raised px-3 py-3 before:pointer-events-none before:absolute before:inset-x-0 before:bottom-full before:mb-px before:h-5 before:bg-linear-to-t before:from-raised before:to-transparent max-sm:*:grow sm:px-6";

/** For what scrolls behind the foot: a field that gets the focus comes to stand above it, with its message. */
export const aboveFoot = "[&_:is(input,textarea)]:scroll-mb-36";
