// YAML as the project takes it: one document, each key once, no tag of its own, and texts that show all that they hold.
import { parseDocument } from 'yaml';
import { SeedError, shown } from '../seedError.ts';
import { faultsOfTexts } from './textFaults.ts';

/** What `text` states; `file` is the name shown in errors. Throws SeedError. */
export function parseYaml(file: string, text: string): unknown {
  const document = parseDocument(text, { logLevel: 'error' });
  const [fault] = [...document.errors, ...document.warnings];
  if (fault) throw new SeedError(`${file}: not YAML: ${inOneLine(fault.message)}`);
  let root: unknown;
  try {
    root = document.toJS();
  } catch (cause) {
    throw new SeedError(`${file}: not YAML: ${inOneLine((cause as Error).message)}`);
  }
  const faults = faultsOfTexts(file, root);
  if (faults.length > 0) throw new SeedError(faults.join('\n'));
  return root;
}

/** Without the lines of the file that the parser shows beneath. */
function inOneLine(message: string): string {
  const [line = ''] = message.split('\n');
  const said = line.replace(/:$/, '').replace('Maximum call stack size exceeded', 'nested too deeply');
  return said.length > 200 ? shown(said) : said;
}
