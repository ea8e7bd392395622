// A file from anybody becomes text in one place, which looks at its size before it reads a byte.
import { describe, expect, test } from 'vitest';
import { fileText, MOST_BYTES } from '../../src/text/fileText.ts';
import { filesUnder, linesMatching } from '../architecture/projectTree.ts';

/** A file of 2^`doublings` times a mebibyte, which takes only one of memory. */
function hugeFile(doublings: number): Blob {
  let file = new Blob([new Uint8Array(2 ** 20)]);
  for (let i = 0; i < doublings; i++) file = new Blob([file, file]);
  return file;
}

describe('a file', () => {
  test.each([1, 14, 20])('of 2^%d MiB is refused by its size alone', async (doublings) => {
    const file = hugeFile(doublings);
    file.arrayBuffer = () => Promise.reject(new Error('read'));
    expect(await fileText(file)).toEqual({ kind: 'size', bytes: 2 ** (20 + doublings) });
  });

  test('of the largest size is still read, and one byte more is not', async () => {
    expect(await fileText(new Blob(['x'.repeat(MOST_BYTES)]))).toHaveLength(MOST_BYTES);
    expect(await fileText(new Blob(['x'.repeat(MOST_BYTES + 1)]))).toEqual({
      kind: 'size',
      bytes: MOST_BYTES + 1,
    });
  });

  test('that cannot be read says so', async () => {
    const gone = new Blob(['x']);
    gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    expect(await fileText(gone)).toEqual({ kind: 'unread' });
  });

  test('with a byte order mark of UTF-8 is read', async () => {
    expect(await fileText(new Blob([Uint8Array.of(0xef, 0xbb, 0xbf, 0x7b, 0x7d)]))).toBe('{}');
  });
});

test('no page reads a file of a reader by any other way', () => {
  const rooms = ['charts', 'campus', 'figures', 'lesson', 'simulator', 'site', 'text'];
  const scripts = rooms.flatMap((room) => filesUnder(`src/${room}`, /\.(?:ts|astro)$/));
  const reading = /\.(?:arrayBuffer|bytes|stream|text)\(\)|\bFileReader\b|\bnew Response\(/;
  expect(linesMatching(scripts, reading).map((line) => line.split(':')[0])).toEqual(['src/text/fileText.ts']);
});
