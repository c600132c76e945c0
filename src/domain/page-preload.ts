import { createContext } from "react";

/** Fetches the code of the page at a path before it is gone to. The route table provides it: it alone knows the pages. */
export const PagePreload = createContext<(path: string) => void>(() => {});
