// Units beside a number: one symbol for every spelling, plural and language, so that 500 megawatts and 500 ميجاوات are 500 MW.

/** Prefixes from the least to the greatest, a thousand between them. */
export const prefixes = ['', 'k', 'm', 'g', 't'];
const written: readonly RegExp[] = [
  /^/,
  /^(?:kilo|كيلو|k)/,
  /^(?:mega|مي?[غجك]ا|m)/,
  /^(?:giga|[غجك]ي?[غجك]ا|g)/,
  /^(?:tera|تيرا|t)/,
];

/** What follows a prefix; the hour of a watt-hour is a part of its own. */
const watt = /^(?:w|watts?|وا[طت](?:ات)?)(h(?:ours?|eures?)?|ساع(?:ه|ات))?$/;
/** Said for the unit where the prefix is long: 500 ميكا are megawatts. */
const spokenAlone = /^(?:mega|مي?[غجك]ا|giga|[غجك]ي?[غجك]ا)s?$/;
const bit = /^(?:bps|(?:bits?|بت)(?:s|(?:per)?second(?:e|s|es)?|(?:ال)?ثانيه)?)$/;
/** A share is searched by its number, as texts write it with a sign. */
export const percent = '%';
const others: readonly [RegExp, string][] = [
  [/^(?:kms?|كلم|كم|(?:kilo|كيلو)(?:met(?:er|re)s?|متر(?:ا|ات)?))$/, 'km'],
  [/^(?:ms|(?:milli|مي?لي)(?:second(?:e|s|es)?|ثانيه|ثواني?))$/, 'ms'],
  [/^(?:percent|ب?الم(?:ا?ي|يي)ه)$/, percent],
];

/** A unit by its symbol, such as `mw` and `gwh`; `prefix` where the same quantity has other prefixes. */
export interface Unit {
  symbol: string;
  prefix?: string;
}

function unitOf(spelling: string): Unit | undefined {
  const other = others.find(([pattern]) => pattern.test(spelling));
  if (other) return { symbol: other[1] };
  for (const [place, prefix] of prefixes.entries()) {
    const rest = spelling.replace(written[place] as RegExp, '');
    if (place > 0 && rest === spelling) continue;
    const hour = watt.exec(place > 0 && spokenAlone.test(spelling) ? 'w' : rest);
    if (hour) return { symbol: hour[1] ? 'wh' : 'w', prefix };
    if (place > 0 && bit.test(rest)) return { symbol: `${prefix}bit` };
  }
  return undefined;
}

/** The unit that begins at `index`, and how many words it is: mega watts and terawatt hours are one. */
export function unitAt(folded: readonly string[], index: number): (Unit & { length: number }) | undefined {
  for (const count of [3, 2, 1]) {
    const words = folded.slice(index, index + count);
    const unit = unitOf(words.join(''));
    if (unit) return { ...unit, length: words.length };
  }
  return undefined;
}
