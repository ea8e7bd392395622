// Which scene of an own lesson is being shown stands in the address, beside the lesson or the state that came with it: a
// reload or a change of language goes on from there.
import { SHOWING } from '../show/show.ts';

const pieceKey = (piece: string): string => piece.split('=')[0] ?? '';
const piecesOf = (search: string): string[] => search.replace(/^\?/, '').split('&').filter(Boolean);

/** The number of the scene that a query shows; undefined where it shows none. */
export function shownIn(search: string): number | undefined {
  const piece = piecesOf(search).find((each) => pieceKey(each) === SHOWING);
  const number = Number(piece?.split('=')[1]);
  return Number.isInteger(number) && number > 0 ? number : undefined;
}

/** The query with that scene in it, or with none; the rest of it as it was written. */
export function withShown(search: string, scene?: number): string {
  const pieces = piecesOf(search).filter((each) => pieceKey(each) !== SHOWING);
  if (scene !== undefined) pieces.push(`${SHOWING}=${scene}`);
  return pieces.length > 0 ? `?${pieces.join('&')}` : '';
}
