// Coastlines of a map, at build only: Natural Earth's land without borders, cut to the window.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { feature } from 'topojson-client';
import { type MapWindow, mapHeightPx, pointOnMap } from '../../../charts/marks/plainMap.ts';
import { path } from '../../../charts/svg.ts';

/** One to 110 million: a finer coast weighs more than a figure may. */
const SOURCE = 'world-atlas/land-110m.json';

type Atlas = Parameters<typeof feature>[0];
type Ring = readonly [longitudeDeg: number, latitudeDeg: number][];

/** Whole pixels: a finer coast is not seen, and weighs a kilobyte. */
const rounded = Math.round;

/** Runs of neighbouring points inside the map; a run of two points or fewer is no coast. */
function runsInside(ring: readonly (readonly [number, number])[], { widthPx }: MapWindow, heightPx: number) {
  const runs: [number, number][][] = [[]];
  for (const [x, y] of ring) {
    const isInside = x >= 0 && x <= widthPx && y >= 0 && y <= heightPx;
    const last = runs.at(-1)?.at(-1);
    if (!isInside) runs.push([]);
    else if (last?.[0] !== x || last[1] !== y) runs.at(-1)?.push([x, y]);
  }
  return runs.map(thinned).filter((run) => run.length > 2);
}

const LEAST_STEP_PX = 4;

/** A run without points that lie so near the one before that a reader sees no bend [px]. */
function thinned(run: readonly [number, number][]): [number, number][] {
  const kept: [number, number][] = [];
  for (const [x, y] of run) {
    const [lastX = Number.NEGATIVE_INFINITY, lastY = 0] = kept.at(-1) ?? [];
    if (Math.abs(x - lastX) + Math.abs(y - lastY) > LEAST_STEP_PX) kept.push([x, y]);
  }
  return kept;
}

/** One path of relative steps through all runs. */
export const stepsThrough = (runs: readonly (readonly (readonly [number, number])[])[]): string =>
  runs
    .map((run) =>
      run
        .map(([x, y], place) => {
          const [beforeX, beforeY] = run[place - 1] ?? [0, 0];
          const step = place === 0 ? [x, y] : [x - beforeX, y - beforeY];
          return `${place === 0 ? 'M' : place === 1 ? 'l' : ' '}${step.join(' ')}`;
        })
        .join('')
        .replaceAll(' -', '-'),
    )
    .join('');

/** The coast inside a window, as markup. Throws where the window shows none. */
export function coastOf(window: MapWindow): string {
  const require = createRequire(join(process.cwd(), 'package.json'));
  const atlas: Atlas = require(SOURCE);
  const land = atlas.objects.land;
  if (!land) throw new TypeError(`${SOURCE}: field objects.land: received nothing`);
  const found = feature(atlas, land);
  const rings = (found.type === 'FeatureCollection' ? found.features : [found]).flatMap(({ geometry }) =>
    geometry.type === 'MultiPolygon' ? (geometry.coordinates.flat() as unknown as Ring[]) : [],
  );
  const heightPx = mapHeightPx(window);
  const runs = rings.flatMap((ring) =>
    runsInside(
      ring.map(([longitudeDeg, latitudeDeg]) => {
        const [x, y] = pointOnMap({ latitudeDeg, longitudeDeg }, window);
        return [rounded(x), rounded(y)] as const;
      }),
      window,
      heightPx,
    ),
  );
  if (runs.length === 0) throw new RangeError('coast: received a window without a coast, expected one');
  return path('coast', stepsThrough(runs));
}
