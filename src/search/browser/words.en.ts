// Interface words of search, in a file of their own: a reader loads one language.
export { search, status } from '../../../content/ui/en.json';
