// Draws an address as a code that a phone's camera reads.
import { qrCode, qrPath, qrSide } from '../../../text/qr/qrCode.ts';

/** Draws `text` into `svg`; hides it and returns false where the text is longer than a camera reads from a screen. */
export function drawCameraCode(svg: SVGSVGElement, text: string): boolean {
  const code = qrCode(text);
  svg.toggleAttribute('hidden', code === undefined);
  if (!code) return false;
  svg.setAttribute('viewBox', `0 0 ${qrSide(code)} ${qrSide(code)}`);
  svg.innerHTML = `<path class="code-dark" d="${qrPath(code)}"/>`;
  return true;
}
