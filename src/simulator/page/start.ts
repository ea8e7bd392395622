// Starts the page: data out of the file beside it, settings out of the address. What the page loads late, in one piece.

import { started } from '../../site/browser/lostNotice.ts';
import { guardSliders } from '../../site/browser/sliderTouch.ts';
import { fetchOfBuild } from '../dom/fetchOfBuild.ts';
import { linesOfAddress, showProblems } from '../dom/problems.ts';
import { parseAddress } from '../inputs/address/parse.ts';
import { partsInAddress } from './files/partsInAddress.ts';
import type { PageData } from './pageData.ts';
import { besideOf } from './plane/besideOf.ts';
import { SimulatorPage } from './simulatorPage.ts';

/** `asked`: the request for the file at `href`. Rejects where it is lost or of another build. */
export async function start(href: string, asked: Promise<Response>): Promise<void> {
  const data = await fetchOfBuild<PageData>(href, asked);
  const { seeds, words, lang } = data;
  const beside = besideOf(location.search);
  const parts = await partsInAddress([location.search, beside ?? ''], data);
  const address = parseAddress(location.search, seeds);
  const besideLines =
    beside === null ? [] : linesOfAddress(parseAddress(beside, seeds), words.problems, lang);
  showProblems(address, [...parts, ...besideLines.map((line) => `vs: ${line}`)], words.problems, lang);
  guardSliders();
  const page = new SimulatorPage(data, address.settings);
  page.start();
  page.open(address.opened);
  started();
}
