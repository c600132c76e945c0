/** Something in a sorted list. It is never changed: what becomes of it is another one, and this one is gone. */
export interface Entry {
  readonly id: string;
  gone: boolean;
  /** In which words are looked for; `null` until somebody does. */
  text: string | null;
}

export type Compare<E> = (a: E, b: E) => number;

/** All entries of one kind, in as many orders as somebody has asked for. */
export interface Orders<E extends Entry, Sort extends string> {
  readonly byId: ReadonlyMap<string, E>;
  add(entry: E): void;
  remove(entry: E): void;
  clear(): void;
  /** Sorted once, and from then on changed only by what was added; may hold some that are gone. */
  in(sort: Sort): readonly E[];
}

interface Order<E> {
  sorted: E[];
  added: E[];
}

// So many are put where they belong one by one; for more it is quicker to sort anew.
const FEW = 500;

/** `compareBy` gives for each order how two entries compare; whatever it leaves equal is in the order of ids. */
export function createOrders<E extends Entry, Sort extends string>(
  compareBy: (sort: Sort) => Compare<E>,
): Orders<E, Sort> {
  const byId = new Map<string, E>();
  const orders = new Map<Sort, Order<E>>();

  return {
    byId,
    add(entry) {
      byId.set(entry.id, entry);
      for (const order of orders.values()) order.added.push(entry);
    },
    remove(entry) {
      entry.gone = true;
      if (byId.get(entry.id) === entry) byId.delete(entry.id);
    },
    clear() {
      byId.clear();
      orders.clear();
    },
    in(sort) {
      const compare = thenById(compareBy(sort));
      const known = orders.get(sort);
      const stale = known ? known.sorted.length + known.added.length - byId.size : Infinity;
      if (known && known.added.length <= FEW && stale <= byId.size / 8) {
        for (const entry of known.added) if (!entry.gone) insert(known.sorted, entry, compare);
        known.added = [];
        return known.sorted;
      }
      const sorted = [...byId.values()].toSorted(compare);
      orders.set(sort, { sorted, added: [] });
      return sorted;
    },
  };
}

function thenById<E extends Entry>(compare: Compare<E>): Compare<E> {
  return (a, b) => compare(a, b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

function insert<E>(sorted: E[], entry: E, compare: Compare<E>): void {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (compare(sorted[middle] as E, entry) < 0) from = middle + 1;
    else to = middle;
  }
  sorted.splice(from, 0, entry);
}

/** By numbers or by texts; with `down` the greatest first. What is unknown, `null`, comes last either way. */
export function by<E>(keyOf: (entry: E) => number | string | null, down: boolean): Compare<E> {
  const sign = down ? -1 : 1;
  return (a, b) => {
    const [one, other] = [keyOf(a), keyOf(b)];
    if (one === other) return 0;
    if (one === null) return 1;
    if (other === null) return -1;
    return one < other ? -sign : sign;
  };
}
