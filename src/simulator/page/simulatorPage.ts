// The page at work: what a hand changes goes to the settings, what they ask for to model and draws, and what these answer
// to the screen.
import '../../charts/marks/paperHatches.ts';
import { goOn } from '../answers/fault.ts';
import { one } from '../dom/elements.ts';
import type { Opened } from '../inputs/address/openedKeys.ts';
import { defaultsOf } from '../inputs/rules.ts';
import type { SettingKey, Settings } from '../inputs/settings.ts';
import { writeBeforePrint } from '../panels/paper/computed.ts';
import type { View } from '../panels/view.ts';
import { viewOf } from '../panels/viewOf.ts';
import { onFirstReach } from '../timing/firstReach.ts';
import { Asking } from './asking.ts';
import { followCampus } from './campus/campusDoor.ts';
import { offerDownloads } from './files/downloads.ts';
import { followLoads } from './files/loadDoor.ts';
import { outcomeOf } from './files/outcomeOf.ts';
import type { Outcome } from './files/results.ts';
import { isDrawnByBuild, isOfState, isWrittenByBuild, type PageData } from './pageData.ts';
import { PlacesDoor } from './places/placesDoor.ts';
import { Before } from './plane/before.ts';
import { followDrawer } from './plane/drawerDoor.ts';
import { Foot } from './plane/foot.ts';
import { Kept } from './plane/kept.ts';
import { followPower, showPowerNumber } from './plane/powerHand.ts';
import { followPresets } from './plane/presets.ts';
import { StatedWork } from './plane/statedWork.ts';
import { followUseful, refuseUseful } from './plane/usefulHand.ts';
import { BelowDoor } from './screen/belowDoor.ts';
import { createScreen, type LaterSection, type Screen } from './screen/screen.ts';
import { PageSettings } from './settings/pageSettings.ts';
import { offerLastState } from './settings/resume.ts';
import { followTake } from './take/takeDoor.ts';
import { writeKey } from './writeKey.ts';

export class SimulatorPage {
  readonly #data: PageData;
  readonly #settings: PageSettings;
  readonly #asking: Asking;
  readonly #foot = new Foot(() => this.#redraw());
  readonly #before = new Before();
  readonly #kept: Kept;
  readonly #places: PlacesDoor;
  readonly #screen: Screen;
  readonly #below: BelowDoor;
  #rack: number | undefined;

  constructor(data: PageData, chosen: Settings) {
    const { seeds } = data;
    this.#data = data;
    this.#settings = new PageSettings(chosen, data, (changed, before) => this.#changed(changed, before));
    const settings = (): Settings => this.#settings.current;
    const view = (): View => this.#view();
    const redraw = (): void => this.#redraw();
    this.#asking = new Asking(data, {
      settings,
      view,
      isShown: (of) =>
        [settings(), this.#kept.settings].some((shown) => shown !== undefined && isOfState(of, shown)),
      onSection: (section) => this.#screen.add(section),
      onAnswer: redraw,
    });
    this.#kept = new Kept({
      seeds,
      settings,
      choose: (other) => this.#settings.exchange(other),
      plane: this.#asking.plane,
      pointOf: this.#asking.pointOf,
      onChange: redraw,
    });
    const chooseRack = (rack: number): void => {
      this.#rack = rack;
      redraw();
    };
    const onSection = (section: LaterSection): void => this.#screen.add(section);
    const ports = { seeds, settings, view, chooseRack, onSection, onChange: redraw };
    const onPlace = (): void => {
      writeKey('at', places.opened ?? null);
      redraw();
    };
    const places = new PlacesDoor(data, { ...ports, onChange: onPlace });
    this.#places = places;
    this.#screen = createScreen(view, places, followCampus(data, { ...ports, places }));
    this.#below = new BelowDoor(data, onSection);
  }

  start(): void {
    const { seeds, words, lang } = this.#data;
    const settings = this.#settings;
    const { plane } = this.#asking;
    const outcome = (): Outcome => this.#outcome();
    settings.start();
    followDrawer();
    followPower({
      mw: () => settings.current.mw,
      setPower: (mw) => settings.setPower(mw),
      typePower: (text) => settings.typePower(text),
      onStratum: (name) => {
        if (name === 'water') this.#foot.toggle(plane.traces);
        else void this.#places.toggle(name);
      },
    });
    followUseful(
      new StatedWork({
        settings: () => settings.current,
        plane,
        pointOf: this.#asking.pointOf,
        setPower: (mw, hand) => settings.setPower(mw, hand),
        refuse: (text, rule) => refuseUseful(text, rule, words.problems, lang),
      }),
    );
    this.#foot.listen(() => plane.traces);
    this.#places.listen();
    this.#kept.start();
    offerLastState(seeds, words, lang);
    followPresets(seeds, (state) => settings.restore(state));
    followLoads({
      data: this.#data,
      current: () => settings.current,
      restore: (state, beside) => {
        settings.restore(state);
        this.#kept.bringBack(beside);
      },
    });
    writeBeforePrint(outcome, seeds, words, lang);
    offerDownloads(outcome, () => this.#asking.settle());
    followTake(this.#data, {
      view: () => this.#view(),
      address: () => settings.address(),
      settle: () => plane.ask(),
    });
    // The model wakes before the hand has moved anything: its first answer takes ten times as long as those after it.
    onFirstReach(one('[data-simulator]'), () => goOn(plane.wake()));
    showPowerNumber(settings.current.mw);
    const defaults = defaultsOf(seeds);
    if (!isDrawnByBuild(settings.current, defaults)) this.#redraw();
    if (!isWrittenByBuild(settings.current, defaults)) this.#below.open();
    this.#asking.start();
  }

  /** Opens what the address has open: the foot once there are traces to fit into it. */
  open({ at, foot }: Opened): void {
    const { plane } = this.#asking;
    if (at !== 'none') void this.#places.toggle(at);
    if (foot === 'large') goOn(plane.ask().then(() => this.#foot.open(plane.traces)));
  }

  #redraw(): void {
    this.#screen.redraw();
  }

  #changed(changed: readonly SettingKey[], before: Settings | undefined): void {
    this.#asking.change(changed);
    this.#below.open();
    if (before) this.#before.keep(before, this.#settings.current, this.#asking.plane);
  }

  #view(): View {
    const { current } = this.#settings;
    const answered = this.#asking.answered();
    return viewOf(this.#data, current, {
      ...answered,
      plane: {
        ...answered.plane,
        use: current.use,
        before: this.#before.beside(this.#data.words, current),
        kept: this.#kept.beside,
        marked: this.#places.opened,
        highMw: this.#foot.highMw,
        nameFoot: this.#foot.nameFoot,
      },
      rack: this.#rack,
    });
  }

  #outcome(): Outcome {
    const { answers, draws, sections } = this.#asking;
    const parts = { settings: this.#settings, draws, answers, sections, kept: this.#kept };
    return outcomeOf(parts, this.#data.seeds);
  }
}
