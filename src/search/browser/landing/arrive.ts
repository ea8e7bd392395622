// On every page: whether a result led here. All else is loaded only then.
const url = new URL(location.href);
const brought = url.searchParams.get('found');
if (brought !== null) {
  url.searchParams.delete('found');
  history.replaceState({ ...history.state, found: brought }, '', url);
}
const words: unknown = history.state?.found;
if (words) import('./land.ts').then(({ land }) => land(words)).catch(console.warn);

export {};
