// The collections that pages render: explainers, guides and scenes of the lesson. The ledger and the glossary are read by src/site/ledger/ledger.ts.
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { explainerMatter, guideMatter, sceneMatter } from './ledger/words/explainer.ts';

export const collections = {
  explainers: defineCollection({
    loader: glob({ base: './content/explainers', pattern: '*/*.mdx' }),
    schema: explainerMatter,
  }),
  guides: defineCollection({
    loader: glob({ base: './content/guides', pattern: '*/*.mdx' }),
    schema: guideMatter,
  }),
  lesson: defineCollection({
    loader: glob({ base: './content/lesson', pattern: '*/*.mdx' }),
    schema: sceneMatter,
  }),
};
