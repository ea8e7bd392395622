// What the reader chose about the copy, and what one visit remembers.
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  choose,
  forgetForVisit,
  isOfVisit,
  isWanted,
  noteForVisit,
} from '../../../src/offline/page/choice.ts';
import { stubBrowser } from './browser.ts';

afterEach(() => vi.unstubAllGlobals());

describe('the copy', () => {
  test.each([
    ['without a choice', null, false, true],
    ['where the browser saves data', null, true, false],
    ['after a removal', 'off', false, false],
    ['asked for where the browser saves data', 'on', true, true],
  ] as const)('%s is wanted or not', (_, choice, savesData, expected) => {
    stubBrowser(savesData);
    if (choice) choose(choice);
    expect(isWanted()).toBe(expected);
  });

  test('is not wanted where storage is forbidden, and nothing throws', () => {
    stubBrowser();
    const forbidden = () => {
      throw new DOMException('forbidden', 'SecurityError');
    };
    vi.stubGlobal('localStorage', { getItem: forbidden, setItem: forbidden });
    vi.stubGlobal('sessionStorage', { getItem: forbidden, setItem: forbidden, removeItem: forbidden });
    choose('on');
    noteForVisit('failed');
    forgetForVisit('failed');
    expect(isWanted()).toBe(false);
    expect(isOfVisit('failed')).toBe(false);
  });
});

test('a visit remembers a fact until it is forgotten, and facts apart', () => {
  stubBrowser();
  noteForVisit('closed-update');
  expect(isOfVisit('closed-update')).toBe(true);
  expect(isOfVisit('closed-broken')).toBe(false);
  forgetForVisit('closed-update');
  expect(isOfVisit('closed-update')).toBe(false);
});
