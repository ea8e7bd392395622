// An Arabic noun after a computed number changes with it: 3 ساعات, 11 ساعة. Such a noun stands in its forms, not after a place.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

type Node = string | { [key: string]: Node };

/** The texts of a file by path; those of a noun's forms are left out. */
const textsOf = (node: Node, path: string): [string, string][] =>
  typeof node === 'string'
    ? [[path, node]]
    : 'other' in node
      ? []
      : Object.entries(node).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));

const figures = 'content/figures/ar';
const files: [string, Node][] = [
  ['ui', JSON.parse(readFileSync('content/ui/ar.json', 'utf8'))],
  ...readdirSync(figures).map((name): [string, Node] => [
    name.replace('.yaml', ''),
    parse(readFileSync(join(figures, name), 'utf8')) as Node,
  ]),
];

const counted =
  /\{\w+\}\s(?:ساعة|ثانية|دقيقة|يوم(?:ا)?|شهر(?:ا)?|سنة|مرة|معالج(?:ا)?|خزانة|توقف(?:ا)?|خيط(?:ا)?|عينة|درهم(?:ا)?|سطر(?:ا)?|مشهد(?:ا)?|بيت(?:ا)?)(?![ء-ي])/u;

/** Places whose number is one and the same, or always in whole hundreds. */
const steady = new Set([
  'ui.simulator.places.drawnMonths',
  'ui.lesson.own.expected.room',
  'own-device.draws',
  'own-device.weather',
  'own-device.times',
  'own-device.rack',
  'weather-year.onGpu',
  'weather-year.onThreads',
  'weather-year.point',
  'weather-year.measured.hint',
]);

test('no counted noun stands after a place outside its forms', () => {
  const texts = files.flatMap(([name, node]) => textsOf(node, name));
  expect(texts.length).toBeGreaterThan(1000);
  const bare = texts.filter(([, text]) => counted.test(text)).map(([path]) => path);
  expect(bare.filter((path) => !steady.has(path))).toEqual([]);
  expect([...steady].filter((path) => !bare.includes(path))).toEqual([]);
});
