// How a request fails: no connection, an error, a page in its place, half of it.
import type { Route } from 'playwright';

export type Failure = [name: string, fail: (route: Route) => Promise<void>];

export const failures: readonly Failure[] = [
  ['cut', (route) => route.abort()],
  ['answered with 500', (route) => route.fulfill({ status: 500, body: 'error' })],
  ['answered with HTML', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>x' })],
  [
    'cut in half',
    async (route) => {
      const response = await route.fetch();
      const body = await response.body();
      await route.fulfill({ response, body: body.subarray(0, Math.floor(body.length / 2)) });
    },
  ],
];
