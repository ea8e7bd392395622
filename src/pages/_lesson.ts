// The scenes of the lesson in one language, with the sources of all of them.
import { type CollectionEntry, getEntry, type RenderResult, render } from 'astro:content';
import { notesOf } from '../ledger/cite/notes.ts';
import { readBody } from '../ledger/read/body.ts';
import { readScenes } from '../lesson/scenes/readScenes.ts';
import type { Scene } from '../lesson/scenes/scene.ts';
import { offeredSeeds } from '../simulator/inputs/offeredSeeds.ts';
import { type Language, readIn } from '../site/locales.ts';

interface SceneIn {
  scene: Scene;
  entry: CollectionEntry<'lesson'>;
  /** Another language than the page's, where that one lacks the scene. */
  textLanguage: Language;
  /** Its words, as a component. */
  Content: RenderResult['Content'];
}

export async function scenesIn(language: Language): Promise<SceneIn[]> {
  return Promise.all(
    readScenes('content', offeredSeeds).map(async (scene) => {
      for (const textLanguage of readIn(language)) {
        const entry = await getEntry('lesson', `${textLanguage}/${scene.id}`);
        if (entry) return { scene, entry, textLanguage, Content: (await render(entry)).Content };
      }
      throw new Error(`content/lesson/${language}/${scene.id}.mdx: the scene is missing`);
    }),
  );
}

/** One list of source notes for all scenes. */
export function notesOfScenes(scenes: readonly SceneIn[]) {
  const cited = scenes.flatMap(({ entry }) => readBody(entry.body ?? '').cited);
  return notesOf({ cited: [...new Set(cited)] });
}
