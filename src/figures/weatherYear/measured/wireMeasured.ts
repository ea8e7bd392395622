// A button that takes a file of measured hours in place of the made-up years, what was read or refused, and the way back.
import { element } from '../../../site/browser/element.ts';
import { fill } from '../../../text/fill.ts';
import type { Lent } from '../../grammar/figure.ts';
import { expectedIn } from './expected.ts';
import type { MeasuredMaterial } from './material.ts';

/** Puts the hours of a file, or the made-up ones again, into `given`, and calls `redraw`. */
export function wireMeasured(
  figure: HTMLElement,
  given: MeasuredMaterial,
  redraw: () => void,
  busy: Lent['busy'],
): void {
  const { site, lines, words } = given;
  const { load, back } = words.measured;
  const hint = fill(words.measured.hint, expectedIn(given.language));
  const id = 'measured-hint';
  const input = element('input', { type: 'file', accept: '.csv,.tsv,.txt,text/*', hidden: true });
  const button = { type: 'button', class: 'button quiet' };
  const open = element('button', { ...button, 'aria-describedby': id }, load);
  const again = element('button', { ...button, hidden: true }, back);
  const said = element('p', { class: 'small', role: 'status' });
  const refusal = element('p', { class: 'figure-problem', role: 'alert', hidden: true });
  const stand = (parts: Pick<MeasuredMaterial, 'site' | 'lines'>, saying: string): void => {
    given.site = parts.site;
    given.lines = parts.lines;
    said.textContent = saying;
    refusal.hidden = true;
    again.hidden = parts.site === site;
    redraw();
  };
  open.addEventListener('click', () => open.hasAttribute('aria-busy') || input.click());
  again.addEventListener('click', () => {
    stand({ site, lines }, '');
    // What has the focus goes away.
    open.focus();
  });
  const take = async (file: File): Promise<void> => {
    const { measuredYear } = await import('./measuredYear.ts');
    const found = await measuredYear(file, given);
    if (typeof found !== 'string') {
      stand(found, found.said);
      return;
    }
    refusal.textContent = found;
    refusal.hidden = false;
  };
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file) void busy(open, () => take(file));
    // The same file, mended, is taken again.
    input.value = '';
  });
  figure
    .querySelector('.computed-inputs')
    ?.append(open, input, element('p', { class: 'small no-print', id }, hint), again, refusal, said);
}
