import { rankOf, sortedBy, turned } from "./ranks.ts";

/** Something in a sorted list. It is never changed: what becomes of it is another one, and this one is gone. */
export interface Entry {
  readonly id: string;
  /** Its place among all that there ever were. */
  number: number;
  gone: boolean;
}

/** By numbers or by texts; with `down` the greatest first. What is unknown, `null`, comes last either way. */
export interface Key<E> {
  readonly of: (entry: E) => number | string | null;
  readonly down: boolean;
}

/** All entries of one kind, in as many orders as somebody has asked for. */
export interface Orders<E extends Entry, Sort extends string> {
  readonly byId: ReadonlyMap<string, E>;
  add(entry: E): void;
  remove(entry: E): void;
  /** A mark for each entry, by its number: none has one yet. */
  marks(): Uint8Array;
  /** Sorted once, and from then on changed only by what was added; may hold some that are gone. */
  in(sort: Sort): readonly E[];
}

interface Order<E> {
  sorted: E[];
  added: E[];
}

// So many are put where they belong one by one; for more it is quicker to sort anew.
const FEW = 500;

/** `keyFor` gives by what each order sorts; whatever is equal in it is in the order of ids. */
export function createOrders<E extends Entry, Sort extends string>(
  keyFor: (sort: Sort) => Key<E>,
): Orders<E, Sort> {
  const byId = new Map<string, E>();
  const orders = new Map<Sort | "id", Order<E>>();
  let numbers = 0;

  /** An order that somebody has asked for, with what was added since; `null`: it has to be made anew. */
  const known = (name: Sort | "id", key: Key<E>): E[] | null => {
    const order = orders.get(name);
    if (!order || order.added.length > FEW) return null;
    const stale = order.sorted.length + order.added.length - byId.size;
    if (stale > byId.size / 8) return null;
    for (const entry of order.added) if (!entry.gone) insert(order.sorted, entry, key);
    order.added = [];
    return order.sorted;
  };
  const keep = (name: Sort | "id", sorted: E[]): E[] => {
    orders.set(name, { sorted, added: [] });
    return sorted;
  };
  // What sorts by anything else begins with it, so that equal ones are in order already.
  const inOrderOfIds = () =>
    known("id", byIdAlone) ??
    keep(
      "id",
      Array.from([...byId.keys()].toSorted(), (id) => byId.get(id) as E),
    );
  const sort = (name: Sort, key: Key<E>): E[] => {
    const back = opposite(name);
    const other = known(back, keyFor(back));
    return other ? turned(other.filter(isHere), key.of) : sortedBy(inOrderOfIds().filter(isHere), key);
  };

  return {
    byId,
    add(entry) {
      entry.number = numbers++;
      byId.set(entry.id, entry);
      for (const order of orders.values()) order.added.push(entry);
    },
    remove(entry) {
      entry.gone = true;
      if (byId.get(entry.id) === entry) byId.delete(entry.id);
    },
    marks: () => new Uint8Array(numbers),
    in(name) {
      const key = keyFor(name);
      return known(name, key) ?? keep(name, sort(name, key));
    },
  };
}

/** The name of the same order the other way round: with `-` before it the greatest come first. */
function opposite<Sort extends string>(name: Sort): Sort {
  // Both ways have a name, or neither.
  return (name.startsWith("-") ? name.slice(1) : `-${name}`) as Sort;
}

/** The ids of those that have a mark, in their order. */
export function marked(sorted: readonly Entry[], marks: Uint8Array): string[] {
  const ids: string[] = [];
  for (const entry of sorted) if (marks[entry.number] === 1) ids.push(entry.id);
  return ids;
}

function isHere({ gone }: Entry): boolean {
  return !gone;
}

const byIdAlone: Key<Entry> = { of: () => null, down: false };

function compareIds(a: Entry, b: Entry): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** Puts an entry where it belongs. */
export function insert<E extends Entry>(sorted: E[], entry: E, key: Key<E>): void {
  const mine = key.of(entry);
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const other = sorted[middle] as E;
    if ((rankOf(key.of(other), mine, key.down) || compareIds(other, entry)) < 0) from = middle + 1;
    else to = middle;
  }
  sorted.splice(from, 0, entry);
}
