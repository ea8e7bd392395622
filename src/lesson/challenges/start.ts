// Starts the challenges: each stage is judged as it moves, and what is solved is marked.
import '../../charts/marks/paperHatches.ts';
import { started } from '../../site/browser/lostNotice.ts';
import { guardSliders } from '../../site/browser/sliderTouch.ts';
import { settingsOf } from '../measures/state.ts';
import { LiveStage } from '../stage/liveStage.ts';
import type { Goal } from './challenge.ts';
import { standingInWords } from './goalWords.ts';
import { judge } from './judge.ts';
import { keepSolved, readSolved, whenSolvedElsewhere } from './solved.ts';

const host = document.querySelector<HTMLElement>('[data-challenges]')!;
const words = JSON.parse(host.dataset.words ?? '') as Record<'reached' | 'moved' | 'met' | 'open', string>;
const parts = [...host.querySelectorAll<HTMLDetailsElement>('[data-challenge]')];
const forget = host.querySelector<HTMLElement>('[data-forget]')!;
const storage = (() => {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
})();
let solved = readSolved(storage);

function showSolved(): void {
  for (const part of parts) {
    const mark = part.querySelector<HTMLElement>('[data-solved]');
    if (mark) mark.hidden = !solved.has(part.dataset.challenge ?? '');
  }
  forget.hidden = solved.size === 0;
}

function setMet(item: Element | null, isMet: boolean): void {
  item?.toggleAttribute('data-met', isMet);
  const mark = item?.querySelector('[data-mark]');
  if (mark) mark.textContent = isMet ? words.met : words.open;
}

for (const part of parts) {
  const goal = JSON.parse(part.dataset.goal ?? '') as Goal;
  const stage = part.querySelector<HTMLElement>('[data-stage-of]')!;
  const start = stage.dataset.state ?? '';
  new LiveStage(stage, {
    onMeasures: (measures, settings, { seeds, words: told, lang }) => {
      const verdict = judge(goal, settingsOf(start, seeds), settings, measures);
      for (const item of part.querySelectorAll<HTMLElement>('[data-condition]')) {
        const i = Number(item.dataset.condition);
        const condition = goal.conditions[i];
        const standing = item.querySelector('[data-standing]');
        if (condition && standing)
          standing.textContent = standingInWords(condition, settings, measures, told, lang);
        setMet(item, verdict.isMet[i] ?? false);
      }
      setMet(part.querySelector('[data-kept]'), verdict.moved.length === 0);
      const isTrick = verdict.isMet.every(Boolean) && !verdict.isReached;
      const said = verdict.isReached ? words.reached : isTrick ? words.moved : '';
      const place = part.querySelector('[data-verdict]');
      if (place && place.textContent !== said) place.textContent = said;
      if (!verdict.isReached) return;
      solved.add(part.dataset.challenge ?? '');
      keepSolved(solved, storage);
      part.querySelector('[data-learnt]')?.setAttribute('open', '');
      showSolved();
    },
  });
}
guardSliders();
showSolved();
whenSolvedElsewhere(() => {
  solved = readSolved(storage);
  showSolved();
});
forget.addEventListener('click', () => {
  solved.clear();
  keepSolved(solved, storage);
  showSolved();
  parts[0]?.querySelector('summary')?.focus({ preventScroll: true });
});

/** A challenge that the address names stands open. */
function openAsked(): void {
  const asked = parts.find(({ id }) => `#${id}` === location.hash);
  if (asked) asked.open = true;
}
addEventListener('hashchange', openAsked);
openAsked();
started();
