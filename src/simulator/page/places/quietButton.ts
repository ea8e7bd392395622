// A button that comes with what it opens.

export function quietButton(words: string, onClick: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button quiet';
  button.textContent = words;
  button.addEventListener('click', onClick);
  return button;
}
