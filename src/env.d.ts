/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    lang: import('./site/locales.ts').Language;
    /** Source notes of the explainer being rendered. */
    notes: import('./ledger/cite/notes.ts').PageNotes;
    /** Headings of the guide being rendered, in order. */
    sections: { id: string; title: string }[];
  }
}
