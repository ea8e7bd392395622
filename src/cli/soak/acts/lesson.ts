// A lesson in class, again and again: on to the next scene, and a setting of it moved.
import type { Act } from '../readings.ts';

/** Scenes from the first to the last and back to the first; the slider of each goes to one end and back to where it was. */
export const showScenes: Act = {
  name: 'scenes in class',
  path: 'lesson/?show=1#1',
  purpose: 'page',
  prepare: async (page) => {
    await page.locator('[data-showing]').waitFor();
    await page.locator('[aria-current="step"]').waitFor();
  },
  repeat: async (page, _from, count) => {
    for (let done = 0; done < count; done += 1) {
      const scene = page.locator('[data-scene][aria-current="step"]');
      const number = await scene.getAttribute('data-scene');
      const slider = scene.locator('input[type="range"]:visible').first();
      if (await slider.count()) {
        const value = await slider.inputValue();
        for (const key of ['Home', 'End']) await slider.press(key);
        await slider.fill(value);
        await slider.blur();
      }
      // Page Down shows what is left of a high scene first; after the last scene the lesson begins again.
      const isLast = number === String(await page.locator('[data-scene]').count());
      while ((await scene.getAttribute('data-scene')) === number)
        await page.keyboard.press(isLast ? 'Home' : 'PageDown');
    }
  },
  rest: async (page) => {
    await page.keyboard.press('Home');
    await page.locator('[data-scene="1"][aria-current="step"]').waitFor();
    await page.waitForLoadState('networkidle');
  },
};
