// One word for one thing: where a text has chosen a word, none of its rivals stands there.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

type Node = string | { [key: string]: Node };

/** Texts of a file of the interface, all or those under some of its first keys, by path. */
function textsUnder(file: string, keys?: readonly string[]): [string, string][] {
  const textsOf = (node: Node, path: string): [string, string][] =>
    typeof node === 'string'
      ? [[path, node]]
      : Object.entries(node).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));
  const strings: Record<string, Node> = JSON.parse(readFileSync(file, 'utf8'));
  return (keys ?? Object.keys(strings)).flatMap((key) => textsOf(strings[key] ?? '', key));
}

/** Lines of the texts of one language and of the files that hold all languages. */
const linesOf = (language: string, folders: readonly string[]): [string, string][] =>
  folders.flatMap((folder) =>
    readdirSync(join('content', folder, language)).flatMap((name) => {
      const file = join('content', folder, language, name);
      return readFileSync(file, 'utf8')
        .split('\n')
        .map((line, i): [string, string] => [`${file}:${i + 1}`, line]);
    }),
  );

const found = (texts: readonly [string, string][], rival: RegExp): string[] =>
  texts
    .filter(([, text]) => rival.test(text.replace(/\{\w+\}/g, '')))
    .map(([path, text]) => `${path}: ${text}`);

const play = ['simulator', 'lesson', 'challenges', 'worksheet'];

test.each([
  ['en', 'chip', /\bGPUs?\b|\baccelerators?\b/i],
  ['fr', 'puce', /\bGPU\b|\baccélérateurs?\b/i],
  ['ar', 'معالج', /\bGPU\b|شريح|شرائح|رقاق|مسر[ّ]?ع/],
])('in %s the simulator and the lesson say «%s»', (language, _, rival) => {
  expect(found(textsUnder(`content/ui/${language}.json`, play), rival)).toEqual([]);
});

const prose = ['figures', 'guides', 'lesson', 'explainers'];

test.each([
  ['en', 'evidence, as the menu says', /\b(?:the|its) ledger\b|\bledger lines?\b/i],
  ['fr', 'les Sources, as the menu says', /\b(?:le|du|ce|son|au) registre\b/i],
  ['ar', 'الأدلة, as the menu says', /(?:ال|لل)سجلّ(?!ين)|سجلّه/],
  ['fr', 'crête, or vitesse maximale', /maximum (?:dense|des puces)|pas de maximum/],
  ['fr', 'part de temps utile', /rendement utile|temps effectif/i],
  ['en', 'goodput, or useful time', /effective time/i],
  ['ar', 'صفحة «كيف يعمل النموذج؟»', /صفحة المنهج/],
  ['ar', 'المنحنى', /يحني الخط/],
  ['en', 'samples, not draws', /\bdraws a second\b/i],
  ['en', 'the curve', /bends the line/i],
  ['en', 'the page “How the model works”', /\[?the method page\b(?!: what each)/],
  ['fr', 'la page « Comment fonctionne le modèle »', /la page de (?:la )?méthode/],
  ['en', 'the reader’s device', /\bany machine\b|\bthis machine has\b/i],
  ['fr', 'l’appareil du lecteur', /toute machine|cette machine a\b/i],
  ['ar', 'القدرة الاسمية، أو السرعة القصوى', /ذروة (?:ال)?معالج/],
  ['ar', 'نصيب الوقت النافع', /المردود (?:المفيد|النافع)/],
])('in %s every text says «%s»', (language, _, rival) => {
  const all = [...linesOf(language, prose), ...textsUnder(`content/ui/${language}.json`)];
  expect(found(all, rival)).toEqual([]);
});
