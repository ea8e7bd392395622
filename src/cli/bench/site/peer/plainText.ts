// The words of a built page as plain Markdown: headings, paragraphs, items and tables, with nothing that moves.
import { parseHTML } from 'linkedom';

/** Markdown takes a backslash before any of these as the character itself. */
const escaped = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[!-/:-@[-`{-~]/g, '\\$&');

const rowOf = (row: Element): string =>
  `|${[...row.querySelectorAll('th, td')].map((cell) => ` ${escaped(cell.textContent ?? '')} |`).join('')}`;

function tableOf(table: Element): string {
  const rows = [...table.querySelectorAll('tr')];
  const [head = '', ...body] = rows.map(rowOf);
  const columns = rows[0]?.querySelectorAll('th, td').length ?? 0;
  return [head, `|${' --- |'.repeat(columns)}`, ...body].join('\n');
}

const blockOf = (element: Element): string => {
  const name = element.localName;
  if (name === 'table') return tableOf(element);
  const text = escaped(element.textContent ?? '');
  if (text === '') return '';
  if (name.startsWith('h')) return `${'#'.repeat(Number(name.slice(1)))} ${text}`;
  return name === 'li' ? `- ${text}` : text;
};

/** A page of Starlight: its title as front matter, then its blocks. @throws Error where the page has no main part */
export function plainPage(html: string): string {
  const { document } = parseHTML(html);
  const main = document.querySelector('main');
  if (!main) throw new Error('received a page without <main>, expected one');
  const blocks = [...main.querySelectorAll('h2, h3, h4, p, li, table')]
    .filter((element) => element.parentElement?.closest('p, li, table') === null)
    .map(blockOf)
    .filter((block) => block !== '');
  const title = document.querySelector('h1')?.textContent?.replace(/\s+/g, ' ').trim() || document.title;
  return `---\ntitle: ${JSON.stringify(title)}\n---\n\n${blocks.join('\n\n')}\n`;
}
