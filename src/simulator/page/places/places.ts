// Opens the place of a stratum, plays it once, keeps it up to date, and lends it the settings of the drawer.

import { PLACE_HEIGHT, PLACE_WIDTH } from '../../../charts/places/placeFrame.ts';
import { waitBar } from '../../../charts/places/waitBar.ts';
import { type Stratum, strata } from '../../../charts/plane/column/strata.ts';
import { putDrawing } from '../../../charts/putDrawing.ts';
import { fill } from '../../../site/locales.ts';
import { formatNumber } from '../../../text/numbers.ts';
import { Turns } from '../../answers/turns.ts';
import { one, output, write } from '../../dom/elements.ts';
import type { Settings, SimulatorSeeds } from '../../inputs/settings.ts';
import { markOfWalk } from '../../panels/chart/drawing.ts';
import { hallsShown, rackInWords } from '../../panels/places/chosenRack.ts';
import { labMarks } from '../../panels/places/labBatches.ts';
import {
  hasPicture,
  monthsInWords,
  ofOneRun,
  placeNow,
  placePicture,
  placeSentence,
  placeTakes,
  waitInWords,
  waitShown,
} from '../../panels/places/placeDrawing.ts';
import { isMoved, placeSettings } from '../../panels/places/placeSettings.ts';
import type { View } from '../../panels/view.ts';
import type { LabBatch } from '../../words/sentWords.ts';
import { Months, monthsAsked } from './months.ts';
import { PlaceColumn } from './placeColumn.ts';
import { PLAY_MS } from './playMs.ts';
import { RackHand } from './rackHand.ts';
import { stepAskedOf } from './stepAsked.ts';
import { StepPainter } from './stepPainter.ts';
import { WorthWalk } from './worthWalk.ts';

/** Of the bar of one step with its words [px]: a unit of it is one. */
const BAR_HEIGHT = 30;

/** What a picture may fill, in its units; the words under it leave it its height. */
function roomOf(svg: SVGElement): { width: number; letter: number } {
  const { width, height } = svg.getBoundingClientRect();
  const most = height > 0 ? (width * PLACE_HEIGHT) / height : PLACE_WIDTH;
  return {
    width: Math.round(Math.max(most, PLACE_WIDTH)),
    letter: Number.parseFloat(getComputedStyle(svg).fontSize),
  };
}

export interface PlacePorts {
  seeds: SimulatorSeeds;
  settings(): Settings;
  view(): View;
  chooseRack(rack: number): void;
  /** A place was opened or closed. */
  onChange(): void;
}

export class Places {
  readonly #ports: PlacePorts;
  readonly #batches: readonly LabBatch[];
  readonly #painter: StepPainter;
  readonly #turns = new Turns();
  readonly #months = new Months();
  readonly #rack: RackHand;
  readonly #column = new PlaceColumn();
  readonly #worth = new WorthWalk();
  readonly #lent: { setting: Element; home: Comment }[] = [];
  #open: Stratum | undefined;
  #share = 1;
  /** Motion is unwelcome. */
  #isStill = false;
  #opener: HTMLElement | undefined;

  constructor(ports: PlacePorts, batches: readonly LabBatch[]) {
    this.#ports = ports;
    this.#batches = batches;
    this.#painter = new StepPainter(one<HTMLCanvasElement>('[data-place-step]'));
    this.#rack = new RackHand({
      words: ports.view().words.places.rack,
      chooseRack: ports.chooseRack,
      showOnCampus: () => this.#showOnCampus(),
    });
  }

  /** The stratum whose place is open. */
  get opened(): Stratum | undefined {
    return this.#open;
  }

  listen(): void {
    one('[data-close-place]').addEventListener('click', () => this.close());
    one('[data-play-again]').addEventListener('click', () => this.#play());
    this.#column.listen(
      (name) => name !== this.#open && this.toggle(name),
      () => this.#open && this.#column.show(this.#open, this.#ports.view()),
    );
    one('[data-place]').addEventListener('keydown', ({ key }) => key === 'Escape' && this.close());
  }

  toggle(name: string, opener: HTMLElement = one(`[data-open-place="${name}"]`)): void {
    const place = strata.find((stratum) => stratum === name);
    if (!place) return;
    if (place === this.#open) {
      this.close();
      return;
    }
    this.#giveBack();
    this.#open = place;
    this.#opener = opener;
    one('[data-place]').hidden = false;
    this.#rack.isOffered = place === 'idle';
    this.#lend(place);
    this.#ports.onChange();
    this.#play();
    one('#place-title').focus({ preventScroll: true });
  }

  close(): void {
    this.#turns.begin();
    this.#giveBack();
    this.#open = undefined;
    one('[data-place]').hidden = true;
    this.#ports.onChange();
    this.#opener?.focus({ preventScroll: true });
  }

  /** Its picture becomes living when it comes near. */
  #showOnCampus(): void {
    this.close();
    const campus = one('[data-campus]');
    const section = one('.campus');
    section.tabIndex = -1;
    section.focus({ preventScroll: true });
    campus.scrollIntoView({ block: 'center' });
  }

  /** To call when the view has changed. */
  show(view: View): void {
    const place = this.#open;
    if (!place) return;
    const isEmpty = !hasPicture(place, view);
    const { plane, places } = view.words;
    write(
      output('place-title'),
      isEmpty ? plane.strata[place] : `${plane.strata[place]}\u00a0· ${places.titles[place]}`,
    );
    one('[data-play-again]').hidden = isEmpty;
    one('[data-place-picture]').hidden = isEmpty;
    one('[data-place-settings]').hidden = !isMoved(place, view.plane.use);
    write(output('place-sentence'), placeSentence(place, view));
    write(output('place-takes'), placeTakes(place, view));
    write(output('place-now'), placeNow(view));
    this.#column.show(place, view);
    one('[data-place-step]').hidden = place !== 'waiting';
    one('[data-place-key]').hidden = isEmpty || place !== 'waiting';
    this.#worth.hide();
    if (isEmpty) write(output('place-step-text'), '');
    else if (place === 'waiting') this.#showStep(view);
    else {
      const { settings, seeds } = this.#ports;
      const months = place === 'failures' ? this.#months.of(monthsAsked(view, settings(), seeds)) : null;
      const batches = labMarks(this.#batches, settings(), seeds);
      const halls = place === 'idle' ? hallsShown(view) : null;
      const said = halls ? rackInWords(view, halls) : monthsInWords(view, months);
      this.#rack.show(halls, said);
      if (place === 'batch') this.#worth.show(view, batches);
      write(output('place-step-text'), `${said} ${ofOneRun(place, view)}`.trim());
      const svg = one<SVGElement>('[data-place-drawing]');
      // The months alone fill their room: to measure it costs a layout of the page.
      const room = place === 'failures' ? { room: roomOf(svg) } : {};
      const moment = { share: this.#share, months, batches, id: 'place', ...room };
      const drawing = placePicture(place, view, moment);
      svg.setAttribute('viewBox', `0 0 ${drawing?.width ?? PLACE_WIDTH} ${PLACE_HEIGHT}`);
      putDrawing(svg, drawing ? drawing.content + markOfWalk(drawing, view.walked) : '');
    }
  }

  #showStep(view: View): void {
    const { words, language, direction, plane } = view;
    const asked = stepAskedOf(this.#ports.settings(), this.#ports.seeds);
    // At the end all but one wait: a picture that does not move shows who is slow, and who is last.
    const share = this.#isStill ? this.#painter.halfOf(asked) : this.#share;
    const computing = this.#painter.paint(asked, share, this.#isStill || undefined);
    const svg = one<SVGElement>('[data-place-drawing]');
    const width = Math.round(svg.getBoundingClientRect().width);
    svg.setAttribute('viewBox', `0 0 ${width} ${BAR_HEIGHT}`);
    const bar = { id: 'place', left: 4, right: width - 4, top: 3, height: 9, wordsUnder: 13, direction };
    putDrawing(svg, plane.here ? waitBar(waitShown(plane.here, view), bar, share) : '');
    const { pictures } = words.places;
    const last = Math.floor(this.#painter.last / asked.groupSize) + 1;
    const whole = fill(pictures.still, {
      n: formatNumber(language, asked.gpuCount),
      racks: formatNumber(language, Math.ceil(asked.gpuCount / asked.groupSize)),
      last: formatNumber(language, last),
    });
    write(output('place-computing'), fill(pictures.computing, { n: formatNumber(language, computing) }));
    const said = [waitInWords(view), this.#share < 1 ? '' : whole, ofOneRun('waiting', view)];
    write(output('place-step-text'), said.filter(Boolean).join(' '));
  }

  #play(): void {
    const place = this.#open;
    if (!place) return;
    const isLatest = this.#turns.begin();
    this.#isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const durationMs = place === 'waiting' || place === 'failures' ? PLAY_MS[place] : PLAY_MS.others;
    const start = performance.now();
    const frame = (now: number): void => {
      if (!isLatest()) return;
      this.#share = this.#isStill ? 1 : Math.min(Math.max((now - start) / durationMs, 0), 1);
      this.show(this.#ports.view());
      if (this.#share < 1) requestAnimationFrame(frame);
    };
    frame(start);
  }

  /** The settings of the drawer come into the place, so that each is in the page once. */
  #lend(place: Stratum): void {
    for (const key of placeSettings[place]) {
      const setting = one(`[data-setting="${key}"]`);
      const home = document.createComment(key);
      setting.before(home);
      this.#lent.push({ setting, home });
    }
    one('[data-place-settings]').append(...this.#lent.map(({ setting }) => setting));
  }

  #giveBack(): void {
    for (const { setting, home } of this.#lent.splice(0)) home.replaceWith(setting);
  }
}
