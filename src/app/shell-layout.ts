/** The measures of the shell, shared with its skeleton so that nothing moves when it comes. */
export const shellHeader = "border-b border-line";
export const shellBar = "mx-auto flex min-h-14 max-w-(--shell) items-center gap-2 px-4 py-2 md:px-8";
export const shellBody = "mx-auto flex max-w-(--shell) gap-12 px-4 pt-8 pb-20 md:px-8";
export const shellSide = "hidden w-56 shrink-0 lg:block";
export const shellMain =
  "max-w-[46rem] min-w-0 grow outline-none has-data-wide:-me-(--shell-rest) has-data-wide:max-w-none";
