/** What a product promises its people, and what proves that this panel keeps it. */
export interface Promised {
  id: string;
  /** Whose promise it is: 000 and 001 clinic, 002 portal, 003 agency, 004 platform. */
  seed: "000" | "001" | "002" | "003" | "004";
  /** What the product promises its people, in our own words. */
  promise: string;
  /** The tests that prove it, by all of their titles from the outermost `describe` inwards, joined by " > ". */
  tests: string[];
}
