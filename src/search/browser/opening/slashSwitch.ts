// Whether the key / opens search: a choice that stays on the device, for readers whose tools use single keys.
import { element } from '../../../site/browser/element.ts';
import type { Words } from '../words.ts';

const key = 'search-slash';

export function createSlashSwitch({ search }: Words): HTMLElement {
  const box = element('input', { type: 'checkbox' });
  try {
    box.checked = localStorage.getItem(key) !== 'off';
  } catch {
    box.checked = true;
  }
  box.addEventListener('change', () => {
    try {
      if (box.checked) localStorage.removeItem(key);
      else localStorage.setItem(key, 'off');
    } catch {
      // Storage may be forbidden: the choice cannot be kept, and / keeps opening search.
      box.checked = true;
    }
  });
  return element('label', { class: 'slash' }, box, element('span', {}, search.slash));
}
