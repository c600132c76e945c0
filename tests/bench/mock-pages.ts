import { p95 } from "./bars.ts";
import type { OrganizationVisit } from "./hosts.ts";

const lists = {
  sessions: {
    path: "/api/org/sessions",
    filters: [
      "status=active",
      "status=ended",
      "country=GB",
      "client=mobile_app",
      "method=passkey",
      "factor=none",
      "signal=new_country",
      "signal=old_session&signal=inactive_session",
      "idleFor=604800",
      "q=chrome%20london",
      "q=garcia",
      "status=active&country=ES&client=browser&idleFor=86400",
    ],
    sorts: ["last_active", "created", "member", "country", "client"],
  },
  devices: {
    path: "/api/org/devices",
    filters: ["trust=trusted", "client=browser", "country=GB", "idleFor=604800", "q=iphone"],
    sorts: ["last_seen", "first_seen", "member", "sessions"],
  },
  members: {
    path: "/api/org/members",
    filters: ["q=ana", "q=analyst"],
    sorts: ["name", "sessions", "last_active"],
  },
};

/** What is read, and how long 95 of 100 answers took, in milliseconds. */
export async function timeMockPages(
  { origin, headers, cookies }: OrganizationVisit,
  rounds: number,
): Promise<{ what: string; p95: number }[]> {
  const read = async (path: string) => {
    const begun = performance.now();
    const answer = await fetch(`${origin}${path}`, { headers: { ...headers, cookie: cookies.join("; ") } });
    const body = (await answer.json()) as { nextCursor: string | null };
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${JSON.stringify(body)}`);
    return { took: performance.now() - begun, next: body.nextCursor };
  };
  const figures: { what: string; p95: number }[] = [];
  for (const [name, { path, filters, sorts }] of Object.entries(lists)) {
    const hasFacets = name !== "members";
    const first: number[] = [];
    const next: number[] = [];
    const narrowed: number[] = [];
    const sorted: number[] = [];
    const counted: number[] = [];
    for (let round = 0; round < rounds; round++) {
      for (const filter of filters) {
        narrowed.push((await read(`${path}?limit=50&${filter}`)).took);
        if (hasFacets) counted.push((await read(`${path}?limit=1&facets=true&${filter}`)).took);
      }
      for (const sort of sorts.flatMap((one) => [one, `-${one}`])) {
        const page = await read(`${path}?limit=50&sort=${sort}`);
        sorted.push(page.took);
      }
      let page = await read(`${path}?limit=50`);
      first.push(page.took);
      for (let turned = 0; turned < 10 && page.next !== null; turned++) {
        page = await read(`${path}?limit=100&cursor=${page.next}`);
        next.push(page.took);
      }
    }
    figures.push(
      { what: `${name}: first page`, p95: p95(first) },
      { what: `${name}: next pages of 100`, p95: p95(next) },
      { what: `${name}: each filter`, p95: p95(narrowed) },
      ...(hasFacets ? [{ what: `${name}: facets with each filter`, p95: p95(counted) }] : []),
      { what: `${name}: each sort, both ways`, p95: p95(sorted) },
    );
  }
  return figures;
}
