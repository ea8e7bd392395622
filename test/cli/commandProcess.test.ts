// The commands as a person starts them: exit status, standard input, standard error.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const start = (command: string, argument: string[], input = '') =>
  spawnSync(process.execPath, [join(root, `src/cli/${command}.ts`), ...argument], {
    input,
    encoding: 'utf8',
  });

test('goodput reads standard input, prints an answer and ends with 0', () => {
  const job = { id: 'small', gpus: 8, days: 1, replicates: 8 };
  const { status, stdout, stderr } = start('goodput', ['-'], JSON.stringify(job));
  expect(stderr).toBe('');
  expect(JSON.parse(stdout).id).toBe('small');
  expect(status).toBe(0);
});

test('predict says on standard error that a file is missing and ends with 2', () => {
  const { status, stdout, stderr } = start('predict', ['nowhere.json']);
  expect(stderr).toContain('nowhere.json: cannot be read');
  expect(stdout).toBe('');
  expect(status).toBe(2);
});

test('predict without a file says what it expects and ends with 2', () => {
  const { status, stderr } = start('predict', []);
  expect(stderr).toContain('predict: received no file, expected a JSON file or - for standard input');
  expect(status).toBe(2);
});

test.each([
  ['goodput', 'gpus', 'failuresPerJobDay'],
  ['predict', 'accelerator, model, globalBatch', 'recompute'],
  ['site', 'sizesMw', 'pue'],
])(
  '%s --help lists the fields of a run, those that it needs first, and ends with 0',
  (command, needed, other) => {
    const { status, stdout } = start(command, ['--help']);
    const [, needs, may] = stdout.split('\n');
    expect(needs).toBe(`Fields that a run needs: ${needed}`);
    expect(may).toContain(other);
    expect(status).toBe(0);
  },
);
