// How long each live figure takes from a move of a slider or another choice to the frame that answers it.
import type { Page } from 'playwright';
import { firstLanguageRoot } from '../../files/firstLanguage.ts';
import { runFigure } from './figurePage.ts';
import { atShare } from './measureRedraw.ts';
import { threadTime } from './threadTime.ts';

export interface FigureTimes {
  id: string;
  medianMs: number;
  p95Ms: number;
  /** Work of the main thread for one change. */
  mainMs: number;
}

/** Moves of each input. */
const MOVES = 12;

/** Every figure of a site with a page of its own, in the order of their names; `slowdown` times slower than this processor. */
export async function measureFigures(page: Page, origin: string, slowdown: number): Promise<FigureTimes[]> {
  const session = await page.context().newCDPSession(page);
  const list = `${firstLanguageRoot()}figures/`;
  await page.goto(origin + list);
  const ids = await page
    .locator(`main a[href*="${list}"]:not([href$="${list}"])`)
    .evaluateAll((links) =>
      links.map((link) => (link as HTMLAnchorElement).pathname.split('/').at(-2) ?? ''),
    );
  const times: FigureTimes[] = [];
  for (const id of [...new Set(ids)].sort()) {
    await page.goto(`${origin}${list}${id}/`);
    await page.locator('[data-figure-state="alive"]').waitFor({ state: 'attached' });
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.evaluate(runFigure, 1);
    const worked = await threadTime(session);
    const found = await page.evaluate(runFigure, MOVES);
    const mainMs = (await worked()) / found.length;
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    found.sort((a, b) => a - b);
    times.push({ id, medianMs: atShare(found, 0.5), p95Ms: atShare(found, 0.95), mainMs });
  }
  await session.detach();
  return times;
}
