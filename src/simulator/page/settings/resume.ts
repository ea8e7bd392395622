// Offers the last state of this device where the address asks for none, until the reader begins something else.
import { fill, type Language } from '../../../site/locales.ts';
import { formatNumber } from '../../../text/numbers.ts';
import { all, one, output, write } from '../../dom/elements.ts';
import { parseAddress } from '../../inputs/address/parse.ts';
import { serialiseAddress } from '../../inputs/address/serialise.ts';
import type { SimulatorSeeds } from '../../inputs/settings.ts';
import { useName } from '../../panels/plane/planeDrawing.ts';
import type { Words } from '../../words/words.ts';
import { forgetState, lastState } from './lastState.ts';

const place = (): HTMLElement => one('[data-resume]');

export function offerLastState(seeds: SimulatorSeeds, words: Words, language: Language): void {
  for (const button of all('[data-forget-state]'))
    button.addEventListener('click', () => {
      forgetState();
      endOffer();
      write(output('take-status'), words.resume.forgotten);
    });
  const search = lastState();
  if (search === undefined || !isPlain(location.search, seeds)) return;
  const { mw, use } = parseAddress(search, seeds).settings;
  const values = { mw: formatNumber(language, mw), use: useName(use, words, 'short') };
  write(output('resume'), fill(words.resume.offer, values));
  one<HTMLAnchorElement>('[data-resume-link]').href = `${location.pathname}${search}`;
  place().hidden = false;
}

export function endOffer(): void {
  place().hidden = true;
}

/** Whether an address asks for nothing but the defaults, and says nothing that could not be used. */
function isPlain(search: string, seeds: SimulatorSeeds): boolean {
  const { settings, problems } = parseAddress(search, seeds);
  return (
    problems.length === 0 &&
    serialiseAddress(settings, '', seeds) === '' &&
    !/[?&](vs|own|at|foot)=/.test(search)
  );
}
