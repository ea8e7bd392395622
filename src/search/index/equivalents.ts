// Everyday words of the subject, in both languages.

export const equivalents: string[][] = [];
