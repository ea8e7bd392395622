// Words that scale the number before them: thousand, million and up.

type Scale = readonly [RegExp, number];

const shared: readonly Scale[] = [
  [/^\s*(?:thousand|mille|milliers|ألفا?|آلاف|الاف)(?!\p{L})/u, 1e3],
  [/^\s*(?:millions?|مليون|مليونا|ملايين)(?!\p{L})/u, 1e6],
  [/^\s*(?:milliards?|مليار|مليارا|مليارات|ملايير)(?!\p{L})/u, 1e9],
  [/^\s*(?:تريليون|تريليونا)(?!\p{L})/u, 1e12],
];

const shortScale: readonly Scale[] = [
  [/^\s*(?:billion|bn)(?!\p{L})/u, 1e9],
  [/^\s*trillion(?!\p{L})/u, 1e12],
];

/** A billion is a million millions, and a trillion a million of those. */
const longScale: readonly Scale[] = [
  [/^\s*billions?(?!\p{L})/u, 1e12],
  [/^\s*trillions?(?!\p{L})/u, 1e18],
];

/** Languages whose billion is no milliard. */
const long: readonly string[] = ['fr'];

/** What may stand behind a number in a text of `language`, with what it multiplies the number by. */
export const scalesIn = (language: string): readonly Scale[] => [
  ...shared,
  ...(long.includes(language) ? longScale : shortScale),
];
