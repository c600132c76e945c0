import { rankOf, sortedBy } from "./ranks.ts";

/** Something in a sorted list. It is never changed: what becomes of it is another one, and this one is gone. */
export interface Entry {
  readonly id: string;
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

  const keep = (name: Sort | "id", key: Key<E>, sortAll: () => E[]): readonly E[] => {
    const known = orders.get(name);
    const stale = known ? known.sorted.length + known.added.length - byId.size : Infinity;
    if (known && known.added.length <= FEW && stale <= byId.size / 8) {
      for (const entry of known.added) if (!entry.gone) insert(known.sorted, entry, key);
      known.added = [];
      return known.sorted;
    }
    const sorted = sortAll();
    orders.set(name, { sorted, added: [] });
    return sorted;
  };
  // What sorts by anything else begins with it, so that equal ones are in order already.
  const inOrderOfIds = () => keep("id", byIdAlone, () => [...byId.values()].toSorted(compareIds));

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
    in(sort) {
      const key = keyFor(sort);
      return keep(sort, key, () =>
        sortedBy(
          inOrderOfIds().filter(({ gone }) => !gone),
          key,
        ),
      );
    },
  };
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
