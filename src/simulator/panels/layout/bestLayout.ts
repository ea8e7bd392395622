// Writes the layout at the chosen power in place.
import { fill } from '../../../site/locales.ts';
import { one, output, write } from '../../dom/elements.ts';
import { reportAtPower, type View } from '../view.ts';
import { layoutKeys, layoutNote, layoutNotes, layoutValue } from './layoutValue.ts';

export function showLayout(view: View): void {
  const { mw, words, language } = view;
  const report = reportAtPower(view);
  write(output('layout-title'), fill(words.layout.title, { mw: report?.siteMw ?? mw }));
  for (const key of layoutKeys) {
    write(one(`[data-layout="${key}"]`), report ? layoutValue(report, key, words, language) : '\u2026');
  }
  for (const note of layoutNotes) {
    const text = report ? layoutNote(report, note, words.layout, language) : '';
    write(output(note), note === 'considered' && !report ? words.table.noFit : text);
  }
}
