// A teacher's own lesson: states of the simulator, each with a question and a sentence. As a file, and as an address.

import type { Rule } from '../../simulator/inputs/rules.ts';
import type { SimulatorSeeds } from '../../simulator/inputs/settings.ts';
import { fileText } from '../../text/fileText.ts';
import { repeatedKey } from '../../text/json/repeatedKey.ts';
import { sceneState, stateIn } from './sceneState.ts';

export interface OwnScene {
  /** Query of the simulator's address, with `?`; empty for its defaults. */
  state: string;
  title: string;
  sentence: string;
}

export type OwnExpected =
  | 'json'
  | 'utf8'
  | 'size'
  | 'once'
  | 'format'
  | 'scenes'
  | 'scene'
  | 'room'
  | 'state'
  | 'address'
  | 'setting'
  | 'title'
  | 'sentence';

/** What was received, where it is no text to repeat. */
export type OwnReceived =
  | { kind: 'nothing' | 'bytes' | 'unread' }
  | { kind: 'count' | 'megabytes'; n: number }
  | { kind: 'twice'; line: number };

/** What is wrong with a part of a file, so that a page can say it in its language. */
export interface OwnFault {
  /** Such as `scenes.2.state`, `file`, `address`; `scene.state` of the form. */
  field: string;
  received: string | OwnReceived;
  /** A rule where a setting cannot be used. */
  expected: OwnExpected | Rule;
}

export interface OwnLesson {
  scenes: OwnScene[];
  /** What was left out, and why; the rest is kept. */
  faults: OwnFault[];
}

const FORMAT = 'miqyas-lesson';
const VERSION = 1;
export const MOST_SCENES = 30;
/** Letters of a question and of a sentence. */
export const MOST_LETTERS = { title: 120, sentence: 400 };
/** Letters of a state; one with every setting has some 500. */
const MOST_STATE = 2000;

const shown = (value: unknown): OwnFault['received'] => {
  if (value === undefined || (typeof value === 'string' && value.trim() === '')) return { kind: 'nothing' };
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Faults of what was given as a state, and the state that can be shown. */
function readState(given: unknown, field: string, seeds: SimulatorSeeds): ReadState {
  const faulty = (expected: OwnExpected): ReadState => ({
    left: [],
    faults: [{ field, received: shown(given), expected }],
  });
  if (typeof given !== 'string' || given.length > MOST_STATE) return faulty('state');
  const query = stateIn(given);
  if (query === undefined) return faulty('address');
  const { state, left, problems } = sceneState(query, seeds);
  return {
    state,
    left: left.map((piece) => ({ field, received: shown(piece), expected: 'setting' })),
    faults: problems.map(({ key, received, rule }) => ({
      field: `${field}.${key}`,
      received: shown(received.length === 1 ? received[0] : received),
      expected: received.length === 1 ? rule : 'once',
    })),
  };
}

interface ReadState {
  state?: string;
  /** What a scene does not show; the scene is made without it. */
  left: OwnFault[];
  faults: OwnFault[];
}

/** One scene of a file, with what it leaves out; none where it cannot be used, with what is wrong. */
export function readScene(value: unknown, field: string, seeds: SimulatorSeeds): OwnLesson {
  if (!isObject(value)) return wrong(field, value, 'scene');
  const { title, sentence } = value;
  const { state = '', left, faults } = readState(value.state, `${field}.state`, seeds);
  for (const [name, text] of [
    ['title', title],
    ['sentence', sentence],
  ] as const)
    if (typeof text !== 'string' || text.trim() === '' || text.length > MOST_LETTERS[name])
      faults.push({ field: `${field}.${name}`, received: shown(text), expected: name });
  if (faults.length > 0) return { scenes: [], faults };
  return { scenes: [{ state, title: String(title), sentence: String(sentence) }], faults: left };
}

const refused = (
  field: string,
  received: OwnFault['received'],
  expected: OwnFault['expected'],
): OwnLesson => ({ scenes: [], faults: [{ field, received, expected }] });

const wrong = (field: string, received: unknown, expected: OwnFault['expected']): OwnLesson =>
  refused(field, shown(received), expected);

const tooMany = (count: number): OwnLesson => refused('scenes', { kind: 'count', n: count }, 'room');

/** The lesson of a file as it lies on the disk. */
export async function lessonInFile(file: Blob, seeds: SimulatorSeeds): Promise<OwnLesson> {
  const text = await fileText(file);
  if (typeof text === 'string') return readOwnLesson(text, seeds);
  if (text.kind === 'size')
    return refused('file', { kind: 'megabytes', n: Math.ceil(text.bytes / 1e6) }, 'size');
  if (text.kind === 'unread') return refused('file', { kind: 'unread' }, 'json');
  return refused('file', text.kind === 'utf16' ? 'UTF-16' : { kind: 'bytes' }, 'utf8');
}

/** The lesson of a file's text: what can be used of it, and what not. */
export function readOwnLesson(text: string, seeds: SimulatorSeeds): OwnLesson {
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch {
    return wrong('file', text, 'json');
  }
  const repeated = repeatedKey(text);
  if (repeated) return refused(repeated.key, { kind: 'twice', line: repeated.line }, 'once');
  if (!isObject(root) || root.format !== FORMAT || root.version !== VERSION)
    return wrong('format', isObject(root) ? { format: root.format, version: root.version } : root, 'format');
  if (!Array.isArray(root.scenes) || root.scenes.length === 0) return wrong('scenes', root.scenes, 'scenes');
  if (root.scenes.length > MOST_SCENES) return tooMany(root.scenes.length);
  const read = root.scenes.map((scene: unknown, i) => readScene(scene, `scenes.${i + 1}`, seeds));
  return { scenes: read.flatMap(({ scenes }) => scenes), faults: read.flatMap(({ faults }) => faults) };
}

/** The scenes with `more` behind them; a fault where one lesson does not hold so many. */
export function joined(scenes: readonly OwnScene[], more: readonly OwnScene[]): OwnScene[] | OwnFault {
  const count = scenes.length + more.length;
  if (count > MOST_SCENES)
    return { field: 'scenes', received: { kind: 'count', n: count }, expected: 'room' };
  return [...scenes, ...more];
}

export const writeOwnLesson = (scenes: readonly OwnScene[]): string =>
  `${JSON.stringify({ format: FORMAT, version: VERSION, scenes }, null, 2)}\n`;

/** Longest hash that messages and codes still carry. */
const MOST_HASH = 1800;
/** What the hash of an own lesson begins with. */
export const HASH = '#lesson=';

/** The lesson as the hash of an address; undefined where it is too long for one. */
export function hashOf(scenes: readonly OwnScene[]): string | undefined {
  const bytes = new TextEncoder().encode(
    JSON.stringify(scenes.map(({ state, title, sentence }) => [state, title, sentence])),
  );
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  const hash = HASH + base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  return hash.length <= MOST_HASH ? hash : undefined;
}

/** The lesson of a hash; undefined where it holds none. */
export function lessonInHash(hash: string, seeds: SimulatorSeeds): OwnLesson | undefined {
  if (!hash.startsWith(HASH)) return undefined;
  try {
    const base64 = hash.slice(HASH.length).replaceAll('-', '+').replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const rows: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (!Array.isArray(rows)) return wrong('address', rows, 'scenes');
    const scenes = rows.map((row: unknown) =>
      Array.isArray(row) ? { state: row[0], title: row[1], sentence: row[2] } : row,
    );
    return readOwnLesson(JSON.stringify({ format: FORMAT, version: VERSION, scenes }), seeds);
  } catch {
    return wrong('address', hash, 'format');
  }
}
