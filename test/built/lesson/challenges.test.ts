// Challenges, the page for teachers and the worksheet in the built site: one visit each.
import { expect, test } from 'vitest';
import { resize, useChromium } from '../chromium.ts';
import { documentOf, languages, pages } from '../site.ts';

const chromium = useChromium();
const screens = [
  [1366, 768],
  [1024, 768],
  [1920, 1080],
  [390, 844],
  [360, 740],
] as const;

test('in ar a challenge is judged as its settings move: the trick is refused, the goal reached and remembered', async () => {
  const { page, errors } = await chromium.visit('/ar/challenges/#more-racks');
  const challenge = page.locator('[data-challenge="more-racks"]');
  expect(await challenge.getAttribute('open')).not.toBeNull();
  const condition = challenge.locator('[data-condition="0"]');
  const kept = challenge.locator('[data-kept]');
  expect(await condition.getAttribute('data-met')).toBeNull();

  await challenge.locator('[data-control="rack"]').fill('110');
  await expect.poll(() => condition.getAttribute('data-met'), { timeout: 60_000 }).not.toBeNull();
  expect(await kept.getAttribute('data-met')).toBeNull();
  expect(await challenge.locator('[data-verdict]').innerText()).not.toBe('');
  expect(await challenge.locator('[data-solved]').isVisible()).toBe(false);

  await challenge.locator('[data-reset]').press('Enter');
  expect(await challenge.locator('[data-control]:focus').count()).toBe(1);
  await expect.poll(() => kept.getAttribute('data-met'), { timeout: 60_000 }).not.toBeNull();
  await challenge.locator('[data-control="pue"]').fill('1.05');
  await challenge.locator('[data-solved]').waitFor({ timeout: 60_000 });
  expect(await challenge.locator('[data-learnt]').getAttribute('open')).not.toBeNull();
  await page.reload();
  expect(await challenge.locator('[data-solved]').isVisible()).toBe(true);
  await page.locator('[data-forget]').press('Enter');
  expect(await challenge.locator('[data-solved]').isVisible()).toBe(false);
  expect(await page.locator('[data-challenge] summary:focus').count()).toBe(1);
  // What another tab solves is marked here too.
  await page.evaluate(() => {
    localStorage.setItem('solved-challenges', '["more-racks"]');
    dispatchEvent(new StorageEvent('storage', { key: 'solved-challenges' }));
  });
  expect(await challenge.locator('[data-solved]').isVisible()).toBe(true);
  expect(errors).toEqual([]);
});

test.each(languages)('in %s goal and controls of every challenge are in one view', async (language) => {
  const { page } = await chromium.visit(`/${language}/challenges/`);
  for (const [width, height] of screens) {
    await resize(page, width, height);
    const ways = await page.locator('[data-challenge]').evaluateAll((challenges) =>
      challenges.map((challenge) => {
        challenge.setAttribute('open', '');
        const goal = challenge.querySelector('.challenge-goal')!.getBoundingClientRect();
        const bottoms = [...challenge.querySelectorAll('[data-control]')].map(
          (control) => control.getBoundingClientRect().bottom,
        );
        challenge.removeAttribute('open');
        return { id: challenge.id, px: Math.max(...bottoms) - goal.top };
      }),
    );
    expect(ways).toHaveLength(12);
    expect(
      ways.filter(({ px }) => px > height),
      `${width} x ${height}`,
    ).toEqual([]);
  }
});

test.each(pages.filter(({ path }) => path.endsWith('/challenges/')))(
  '$path has twelve challenges, each with its goal, hints and what is learnt',
  ({ html }) => {
    const challenges = [...documentOf(html).querySelectorAll('[data-challenge]')];
    expect(challenges).toHaveLength(12);
    for (const challenge of challenges) {
      expect(challenge.querySelector('[data-condition]')?.textContent).toMatch(/\d/);
      expect(challenge.querySelectorAll('.challenge-hint').length).toBeGreaterThan(2);
      expect(challenge.querySelectorAll('[data-learnt]')).toHaveLength(1);
    }
    // What solves it, and the cheap way, stay in the files.
    expect(html).not.toMatch(/solution|"trick"/);
  },
);

test('in class a challenge has an address, keys go on, its title closes nothing, and Escape leaves at it', async () => {
  const { page } = await chromium.visit('/ar/challenges/#more-racks');
  await page.locator('[data-show-start]').click();
  const shown = page.locator('[data-challenge][aria-current="step"]');
  const place = page.locator('[data-show-place]');
  const first = await place.innerText();
  expect(await shown.getAttribute('id')).toBe('more-racks');
  expect(page.url()).toContain('?show=1#more-racks');
  await page.keyboard.press('ArrowLeft');
  expect(await place.innerText()).not.toBe(first);
  const id = await shown.getAttribute('id');
  await shown.locator('summary').first().press('Enter');
  await expect.poll(() => shown.getAttribute('open')).not.toBeNull();
  await page.goto(page.url().replace('/ar/', '/fr/'));
  expect(await shown.getAttribute('id')).toBe(id);
  expect(await page.locator('[data-challenge]:visible').count()).toBe(1);
  await page.keyboard.press('Escape');
  expect(page.url()).toContain(`/fr/challenges/#${id}`);
  expect(await page.locator('[data-challenge]:visible').count()).toBe(12);
  expect(await page.evaluate(() => document.activeElement?.closest('details')?.id)).toBe(id);
});

test('a hint shows itself when the one before it is open', async () => {
  const { page } = await chromium.visit('/en/challenges/');
  const challenge = page.locator('[data-challenge]').first();
  await challenge.evaluate((details: HTMLDetailsElement) => {
    details.open = true;
  });
  const hints = challenge.locator('.challenge-hint:not([data-learnt]) > summary');
  const shown = async (): Promise<boolean[]> =>
    Promise.all((await hints.all()).map((hint) => hint.isVisible()));
  expect(await shown()).toEqual([true, false]);
  await hints.first().press('Enter');
  expect(await shown()).toEqual([true, true]);
});

test.each(languages)(
  'the worksheet in %s prints on two pages, without the site around it',
  async (language) => {
    const { page } = await chromium.visit(`/${language}/teach/worksheet/`);
    await page.emulateMedia({ media: 'print' });
    expect(
      await page
        .locator('header.bar, footer, .no-print')
        .evaluateAll((parts) => parts.filter((part) => part.checkVisibility()).length),
    ).toBe(0);
    const pdf = (
      await page.pdf({ format: 'A4', margin: { top: '14mm', bottom: '14mm', left: '14mm', right: '14mm' } })
    ).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page(?![a-z])/g)).toHaveLength(2);
  },
);

test.each(pages.filter(({ path }) => path.endsWith('/teach/')))(
  '$path answers its questions with numbers of the model',
  ({ html }) => {
    const answers = [...documentOf(html).querySelectorAll('.model-answer')].map(
      (answer) => answer.textContent ?? '',
    );
    expect(answers.length).toBeGreaterThan(7);
    for (const answer of answers) {
      expect(answer).toMatch(/\d/);
      expect(answer).not.toMatch(/[{}–]|NaN|undefined/);
    }
    expect(answers[0]).toContain('227');
  },
);

test('on a phone a title of two lines stays beside its arrow', async () => {
  const { page } = await chromium.visit('/fr/challenges/', { viewport: { width: 360, height: 740 } });
  const lefts = await page
    .locator('.challenge > summary')
    .evaluateAll((summaries) =>
      summaries.map((summary) =>
        Math.round(
          summary.firstElementChild!.getBoundingClientRect().left - summary.getBoundingClientRect().left,
        ),
      ),
    );
  expect(Math.min(...lefts)).toBeGreaterThan(8);
  expect(new Set(lefts).size).toBe(1);
});

test('a challenge says where it is moved that the model did not come, and answers to the next move', async () => {
  const { page } = await chromium.visit('/ar/challenges/#ten-useful', {
    prepare: (opened) => opened.route('**/live.json', (route) => route.fulfill({ status: 500 })),
    viewport: { width: 390, height: 844 },
  });
  const control = page.locator('[data-challenge="ten-useful"] [data-control]').first();
  await control.press('ArrowUp');
  const notice = page.locator('[data-challenge="ten-useful"] [data-lost]');
  await notice.waitFor();
  const [hand, said] = [await control.boundingBox(), await notice.boundingBox()];
  expect(said!.y).toBeGreaterThan(hand!.y);
  expect(said!.y + said!.height, 'in view').toBeLessThan(844);
  await page.unrouteAll();
  await control.press('ArrowUp');
  await notice.waitFor({ state: 'detached' });
});
