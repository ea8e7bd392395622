/// <reference types="astro/client" />

interface ImportMetaEnv {
  /** Codes of the languages with a search index of their own, set in astro.config.mjs. */
  readonly SEARCHED_APART: readonly string[];
}

declare namespace App {
  interface Locals {
    lang: import('./site/locales.ts').Language;
    /** Source notes of the explainer being rendered. */
    notes: import('./ledger/cite/notes.ts').PageNotes;
    /** Id of the article that it explains. */
    sourceArticle: string;
    /** Headings of the guide being rendered, in order. */
    sections: { id: string; title: string }[];
    /** Whether the teacher's notes of a scene stand open. */
    notesOpen: boolean;
  }
}
