// The timeline: time runs as the words do, and what moved leaves a cross.
import { expect, test } from 'vitest';
import { type TimelineMaterial, timelineChart } from '../../../src/charts/timeline/timelineChart.ts';

const given: TimelineMaterial = {
  direction: 'ltr',
  width: 720,
  rows: [
    { title: 'Moved twice', said: '2025-06-13', dues: ['2025-12-31', '2026-03-31', '2027-12-31'] },
    { title: 'Without a date', said: '2025-07-01', dues: [] },
  ],
  happened: { title: 'happened', days: ['2025-04-21', '2026-05-05'] },
  today: { day: '2026-11-28', words: 'Today' },
  from: 2024,
  to: 2030,
};
const todayAt = (content: string): number =>
  Number(/data-today><path class="power-line" d="M([\d.]+)/.exec(content)?.[1]);

test('today stands where its day is, from the left or from the right', () => {
  const { content, originPx, dayPx } = timelineChart(given);
  const days = (Date.parse('2026-11-28') - Date.parse('2024-01-01')) / 86_400_000;
  expect(todayAt(content)).toBeCloseTo(originPx + days * dayPx, 0);
  const mirrored = timelineChart({ ...given, direction: 'rtl' });
  expect(mirrored.dayPx).toBeCloseTo(-dayPx, 9);
  expect(todayAt(mirrored.content)).toBeCloseTo(720 - todayAt(content), 0);
});

test('each date that was given up leaves a cross; a promise without a date has no end', () => {
  const { content } = timelineChart(given);
  expect(content.match(/m0 -8l-8 8/g)).toHaveLength(2);
  expect(content.match(/class="due-mark"/g)).toHaveLength(1);
  expect(content.match(/class="open"/g)).toHaveLength(1);
});

test('the line of today lies under the words, which have a rim against it', () => {
  const { content } = timelineChart(given);
  expect(content.indexOf('data-today')).toBeLessThan(content.indexOf('Moved twice'));
  for (const words of ['Moved twice', 'Without a date', 'happened'])
    expect(content).toMatch(new RegExp(`class="smaller halo"[^>]*>${words}`));
});

test('a day that is not drawn is an error', () =>
  expect(() => timelineChart({ ...given, to: 2026 })).toThrow(
    'received 2027-12-31, expected a day from 2024 to 2026',
  ));
