// The words of the challenges of the lesson: each text of a file stands there beside its translations.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Translated, translated } from '../../seeds/translated.ts';
import { readYaml } from '../../seeds/yaml/readYaml.ts';

/** What a challenge says; its goal and its states are the model's to check. */
const said = z.object({
  title: translated,
  task: translated,
  learnt: translated,
  hints: z.array(translated),
});

export interface ChallengeText {
  file: string;
  /** `challenges.ten-useful.title`, or `challenges.ten-useful.hints.1`, counted from 1. */
  key: string;
  texts: Translated;
}

/** All texts of the challenges under a `content` folder. Throws SeedError. */
export const readChallengeTexts = (folder: string): ChallengeText[] =>
  readdirSync(join(folder, 'challenges'))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => {
      const file = `content/challenges/${name}`;
      const { hints, ...texts } = readYaml(join(folder, 'challenges', name), file, said);
      const numbered = hints.map((hint, place): [string, Translated] => [`hints.${place + 1}`, hint]);
      return [
        ...Object.entries({ title: texts.title, task: texts.task, learnt: texts.learnt }),
        ...numbered,
      ].map(([field, translations]) => ({
        file,
        key: `challenges.${name.replace('.yaml', '')}.${field}`,
        texts: translations,
      }));
    });
