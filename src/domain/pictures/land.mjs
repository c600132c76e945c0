// The land of the world map as one path: Natural Earth's (public domain, by world-atlas), projected here so that the
// browser needs no library and draws whole pixels. Antarctica is left out: nobody signs in there often enough.
import { readFileSync, writeFileSync } from "node:fs";

/**
 * @typedef {[number, number]} Point
 * @typedef {object} Topology
 * @property {{ scale: Point, translate: Point }} transform
 * @property {Point[][]} arcs
 * @property {{ land: { geometries: { arcs: number[][][] }[] } }} objects
 */

export const target = "src/domain/pictures/land.gen.ts";

/** Equirectangular, true to scale at 38° north and south; cut in the Bering Strait, where it parts no land. */
const WEST = -169;
const NORTH = 84;
const SOUTH = -57;
const WIDTH = 1000;
const PER_LONGITUDE = WIDTH / 360;
const PER_LATITUDE = PER_LONGITUDE / Math.cos((38 * Math.PI) / 180);
const HEIGHT = Math.round((NORTH - SOUTH) * PER_LATITUDE);

/** Islands smaller than this (square units of the map) would be specks. */
const SMALLEST = 3;

/** The file as it should be. */
export function landSource() {
  const file = new URL(import.meta.resolve("world-atlas/land-110m.json"));
  const path = pathOf(JSON.parse(readFileSync(file, "utf8")));
  const world = {
    width: WIDTH,
    height: HEIGHT,
    west: WEST,
    north: NORTH,
    perLongitude: round(PER_LONGITUDE),
    perLatitude: round(PER_LATITUDE),
  };
  return [
    "// Written by land.mjs: npm run gen",
    `export const world = ${JSON.stringify(world)} as const;`,
    `export const landPath =\n  "${path}";\n`,
  ].join("\n");
}

/** @param {Topology} topology */
function pathOf({ transform, arcs, objects }) {
  const lines = arcs.map((arc) => decode(arc, transform));
  return objects.land.geometries
    .flatMap((geometry) => geometry.arcs)
    .flat()
    .map((ring) => ring.flatMap((index) => (index < 0 ? lines[~index]?.toReversed() : lines[index]) ?? []))
    .filter((ring) => ring.every(([, latitude]) => latitude > SOUTH - 3))
    .map((ring) => simplify(unrolled(ring).map(project)))
    .filter((ring) => ring.length > 2 && areaOf(ring) >= SMALLEST)
    .map(drawn)
    .join("");
}

/**
 * TopoJSON counts from point to point, in steps of a grid.
 * @param {Point[]} arc
 * @param {Topology["transform"]} transform
 * @returns {Point[]}
 */
function decode(arc, { scale, translate }) {
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]) => {
    x += dx;
    y += dy;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
}

/**
 * With longitudes that count on across the cut, so that an island on it stays whole at one edge.
 * @param {Point[]} ring
 * @returns {Point[]}
 */
function unrolled(ring) {
  const [first = 0] = ring[0] ?? [];
  let at = first < WEST ? first + 360 : first;
  return ring.map(([longitude, latitude]) => {
    at += ((((longitude - at + 180) % 360) + 360) % 360) - 180;
    return [at, latitude];
  });
}

/** @type {(point: Point) => Point} */
function project([longitude, latitude]) {
  return [Math.round((longitude - WEST) * PER_LONGITUDE), Math.round((NORTH - latitude) * PER_LATITUDE)];
}

/**
 * Without points that draw nothing: those that fell together, and those on a straight line.
 * @param {Point[]} ring
 */
function simplify(ring) {
  const apart = ring.filter((point, i) => i === 0 || !same(point, ring[i - 1]));
  if (same(apart[0], apart.at(-1))) apart.pop();
  return apart.filter((point, i) => {
    const [before, after] = [apart.at(i - 1) ?? point, apart[(i + 1) % apart.length] ?? point];
    return cross(before, point, after) !== 0;
  });
}

/** @type {(a: Point | undefined, b: Point | undefined) => boolean} */
const same = (a, b) => a?.[0] === b?.[0] && a?.[1] === b?.[1];

/** @type {(a: Point, b: Point, c: Point) => number} */
const cross = (a, b, c) => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

/** @param {Point[]} ring */
function areaOf(ring) {
  const twice = ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
}

/**
 * Relative steps pack best.
 * @param {Point[]} ring
 */
function drawn(ring) {
  const steps = ring.slice(1).map(([x, y], i) => {
    const [fromX, fromY] = ring[i] ?? [0, 0];
    return [x - fromX, y - fromY];
  });
  const numbers = steps.flat().join(" ").replaceAll(" -", "-");
  return `M${ring[0]?.join(" ")}l${numbers}z`;
}

/** @param {number} value */
const round = (value) => Math.round(value * 10_000) / 10_000;

if (import.meta.filename === process.argv[1]) writeFileSync(target, landSource());
