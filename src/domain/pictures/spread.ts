import type { Place } from "./places.ts";

/** WCAG 2.2, 2.5.8: what can be pressed has this much room, in px. */
export const TARGET = 24;

// Further away a dot would no longer seem to be where it is, and of more places one sees no single one anyway.
const FURTHEST = 28;
const FEW = 30;
const STEP = 2;
const DIRECTIONS = 24;

interface Point {
  x: number;
  y: number;
}

type OnMap = Place & { position: Point };

/** What is drawn and pressed: one place, or several that are too close to be told apart. */
export interface Dot {
  key: string;
  places: Place[];
  /** Where it is drawn, in parts of the map's width and height. */
  at: Point;
  /** Where its first place really is. */
  from: Point;
}

/**
 * Finds room for a dot per place on a map of this size (px): at its place, else as near to it as there is room,
 * else together with its neighbour. Those that come first have the first choice.
 */
export function spread(places: readonly Place[], width: number, height: number): Dot[] {
  const dots: { places: Place[]; at: Point; from: Point }[] = [];
  const margin = TARGET / 2;
  const inside = ({ x, y }: Point): Point => ({
    x: clamp(x, margin, width - margin),
    y: clamp(y, margin, height - margin),
  });
  const isFree = (point: Point) => dots.every(({ at }) => distance(at, point) >= TARGET);

  const onMap = places.filter(isOnMap);
  const furthest = onMap.length > FEW ? 0 : FURTHEST;
  for (const place of onMap) {
    const from = { x: place.position.x * width, y: place.position.y * height };
    const at = around(inside(from), furthest).map(inside).find(isFree);
    if (at) dots.push({ places: [place], at, from });
    else nearest(dots, from).places.push(place);
  }
  const share = ({ x, y }: Point): Point => ({ x: x / width, y: y / height });
  return dots
    .toSorted((a, b) => a.at.x - b.at.x || a.at.y - b.at.y)
    .map((dot) => ({
      key: dot.places[0]!.key,
      places: dot.places,
      at: share(dot.at),
      from: share(dot.from),
    }));
}

function isOnMap(place: Place): place is OnMap {
  return place.position !== null;
}

/** The point itself, then rings around it, nearest first. */
function around(point: Point, furthest: number): Point[] {
  const points = [point];
  for (let radius = STEP; radius <= furthest; radius += STEP)
    for (let turn = 0; turn < DIRECTIONS; turn++) {
      const angle = (turn / DIRECTIONS) * 2 * Math.PI;
      points.push({ x: point.x + radius * Math.cos(angle), y: point.y + radius * Math.sin(angle) });
    }
  return points;
}

function nearest<Kind extends { at: Point }>(dots: Kind[], point: Point): Kind {
  return dots.reduce((best, dot) => (distance(dot.at, point) < distance(best.at, point) ? dot : best));
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
