// Colours of the light theme, for what stands outside of a page: read from the styles.
import { readFileSync } from 'node:fs';

const styles = 'src/site/styles/tokens.css';

/** The colour of a name such as `paper`. Throws where the styles have none. */
export function tokenColour(name: string): string {
  const [, colour] = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(readFileSync(styles, 'utf8')) ?? [];
  if (!colour) throw new Error(`${styles}: --${name}: received nothing, expected a colour of six digits`);
  return colour;
}
