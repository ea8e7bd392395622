// The keys that take a change back and make it again: Ctrl or ⌘ with Z, with Shift and Z, or with Y.

/** Fields that have a history of their own. */
const ownHistory =
  'textarea, [contenteditable], input:not([type="range"], [type="radio"], [type="checkbox"])';

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'target'>;

/** A letter by its character, or by its place where the layout has no Latin ones, as on an Arabic keyboard. */
const letterOf = ({ key, code }: Pressed): string =>
  (/^[ -~]$/.test(key) ? key : code.replace(/^Key/, '')).toLowerCase();

/** What a key asks of the history of settings; undefined where it asks nothing, or is for a field or a dialog. */
export function historyStepOf(event: Pressed): 'undo' | 'redo' | undefined {
  const { ctrlKey, metaKey, altKey, shiftKey, target } = event;
  if (!(ctrlKey || metaKey) || altKey) return undefined;
  const element = target as Partial<Element> | null;
  if (element?.matches?.(ownHistory) || element?.closest?.('dialog[open]')) return undefined;
  const letter = letterOf(event);
  if (letter === 'y') return 'redo';
  if (letter !== 'z') return undefined;
  return shiftKey ? 'redo' : 'undo';
}
