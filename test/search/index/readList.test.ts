// A built list as search reads it: its title, and the items that are searched nowhere else.
import { expect, test } from 'vitest';
import { readList } from '../../../src/search/index/readList.ts';

const listOf = (items: string): string =>
  `<!doctype html><html><head><meta name="description" content="All of them"></head><body><main><h1>List</h1>
  <p>Each <svg><text><tspan>drawn</tspan></text></svg> in its place.</p>${items}</main></body></html>`;

test.each([
  [
    'a promise with its verdict and dates, and not the day on which it was checked',
    `<ul><li class="entry promise" id="W-jobs"><h3>Jobs in AI <a class="id" href="#W-jobs">W-jobs</a></h3>
    <p class="delivery"><b>not yet due</b> <span>Promised: January 2026</span> <span>Checked on <time data-checked>28 November</time></span></p>
    <dl><dt>What would show it</dt><dd>A count</dd></dl></li></ul>`,
    { anchor: 'W-jobs', heading: 'Jobs in AI', text: 'not yet due · Promised: January 2026' },
  ],
  [
    'a challenge with its task',
    `<details class="challenge" id="calm"><summary><h3>A calmer day</h3> <span hidden>solved</span></summary>
    <p class="challenge-task">Fewer stops.</p><h4>Goal</h4></details>`,
    { anchor: 'calm', heading: 'A calmer day', text: 'Fewer stops.' },
  ],
  [
    'a scene with its lead',
    `<section class="scene" id="2"><h2 id="scene-2">How many chips?</h2><p class="lead">It can be worked out.</p><p>More</p></section>`,
    { anchor: 'scene-2', heading: 'How many chips?', text: 'It can be worked out.' },
  ],
  [
    'an event with its date',
    `<ol class="events"><li id="happened-E" data-kind="happened"><span>happened</span> <time>May 2025</time> <a href="/">Musk leaves</a></li>
    <li id="due-W" data-kind="due"><time>2030</time> <a href="/">Jobs</a></li></ol>`,
    { anchor: 'happened-E', heading: 'Musk leaves', text: 'May 2025' },
  ],
])('it has %s', (_, items, expected) => {
  const { title, description, sections } = readList(listOf(items));
  expect({ title, description }).toEqual({ title: 'List', description: 'All of them' });
  expect(sections.slice(1)).toEqual([{ ...expected, claimIds: [], termIds: [] }]);
});
