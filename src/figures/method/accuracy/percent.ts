// Errors as the page writes them.

/** `+3.2`, `−0.4`; without a sign where it is a size. In per cent. */
export const signedPercent = (share: number): string => {
  const text = Math.abs(100 * share).toFixed(1);
  if (text === '0.0') return text;
  return `${share < 0 ? '−' : '+'}${text}`;
};

export const sizePercent = (share: number): string => (100 * Math.abs(share)).toFixed(1);

/** Seconds with four significant digits, from 0.4520 to 102.6. */
export const secondsText = (seconds: number): string => seconds.toPrecision(4);
