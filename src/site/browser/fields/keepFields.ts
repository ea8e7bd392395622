// Fields for which the browser completes nothing keep what they hold while another page is looked at.

/** WebKit resets such fields when it shows a page again as it was left: they are left with what it resets them to. */
export function keepFields(): void {
  addEventListener('pagehide', () => {
    for (const field of document.querySelectorAll<HTMLInputElement>('input[autocomplete=off]'))
      field.defaultValue = field.value;
  });
}
