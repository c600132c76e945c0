// jsdom tries every rule of its own style sheet on every element anew, whenever anything has changed: a quarter of
// the time of all tests, as asking for a role asks who is visible. No sheet of ours reaches these tests, so elements
// of one kind have one style: it is asked for once.

const inherited = ["visibility", "pointer-events"] as const;
/** What jsdom's style sheet tells elements of one name apart by. */
const telling = ["type", "hidden", "open", "popover", "dir", "style"] as const;

const styles = new Map<string, CSSStyleDeclaration>();
const ofJsdom = window.getComputedStyle.bind(window);
const elsewhere = document.implementation.createHTMLDocument();

/** jsdom's `getComputedStyle`, remembered by what a style can depend on here. */
export function styleOf(element: Element, pseudo?: string | null): CSSStyleDeclaration {
  if (pseudo || document.styleSheets.length > 0) return ofJsdom(element, pseudo);
  const around = inherited.map((property) => fromAncestors(element, property));
  const own = telling.map((name) => element.getAttribute(name));
  const kind = JSON.stringify([element.namespaceURI, element.localName, own, around]);
  const style = styles.get(kind) ?? ofJsdom(sameKind(element, around));
  styles.set(kind, style);
  return style;
}

function fromAncestors(element: Element, property: string): string {
  for (let ancestor = element.parentElement; ancestor; ancestor = ancestor.parentElement) {
    const value = ancestor.hasAttribute("style") ? styleAttribute(ancestor, property) : "";
    if (value) return value;
  }
  return "";
}

function styleAttribute(element: Element, property: string): string {
  return element instanceof HTMLElement || element instanceof SVGElement
    ? element.style.getPropertyValue(property)
    : "";
}

/** An element of the same kind, in a document where nothing ever changes its style. */
function sameKind(element: Element, around: string[]): Element {
  const parent = elsewhere.body.appendChild(elsewhere.createElement("div"));
  for (const [index, property] of inherited.entries())
    parent.style.setProperty(property, around[index] ?? "");
  const same = elsewhere.createElementNS(element.namespaceURI, element.localName);
  for (const name of telling) {
    const value = element.getAttribute(name);
    if (value !== null) same.setAttribute(name, value);
  }
  return parent.appendChild(same);
}
