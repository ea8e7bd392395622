// Words about the saved copy, in a file of their own: a reader loads one language.
export { offline } from '../../../content/ui/en.json';
