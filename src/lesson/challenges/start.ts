// Starts the challenges: each stage is judged as it moves, what is solved is marked, a class is shown one at a time.
import '../../charts/marks/paperHatches.ts';
import { keepAddress } from '../../site/browser/keepAddress.ts';
import { started } from '../../site/browser/lostNotice.ts';
import { guardSliders } from '../../site/browser/sliderTouch.ts';
import { fill } from '../../text/fill.ts';
import { settingsOf } from '../measures/state.ts';
import { Place } from '../show/place.ts';
import { SHOWING, Show } from '../show/show.ts';
import { LiveStage } from '../stage/liveStage.ts';
import type { Goal } from './challenge.ts';
import { standingInWords } from './goalWords.ts';
import { judge } from './judge.ts';
import { keepSolved, readSolved, whenSolvedElsewhere } from './solved.ts';

const host = document.querySelector<HTMLElement>('[data-challenges]')!;
const words = JSON.parse(host.dataset.words ?? '') as Record<
  'reached' | 'moved' | 'met' | 'open' | 'place',
  string
>;
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

/** The address tells the challenge that is shown in class, which stands open. */
function changed(): void {
  const { scene, current } = place;
  if (!(scene instanceof HTMLDetailsElement)) return;
  scene.open = true;
  keepAddress(`${location.pathname}${show.isOn ? `?${SHOWING}=1` : ''}#${scene.id}`);
  const told = host.querySelector('[data-show-place]');
  if (told) told.textContent = fill(words.place, { n: current, total: parts.length });
}

const place = new Place(parts, changed);
const show = new Show(host, place, changed);
// In class the title closes none.
for (const part of parts)
  part.addEventListener('toggle', () => {
    if (show.isOn && part === place.scene) part.open = true;
  });

/** A challenge that the address names stands open. */
function openAsked(): void {
  const asked = parts.findIndex(({ id }) => `#${id}` === location.hash);
  if (asked >= 0) place.set(asked + 1);
}
addEventListener('hashchange', openAsked);
// Read before the address is written.
const isShowing = new URLSearchParams(location.search).has(SHOWING);
openAsked();
if (isShowing) show.start(false);
show.listen();
started();
