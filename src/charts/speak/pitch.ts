// The pitch of a value: even steps of a curve are even steps of pitch, over two octaves.

const LOW_HZ = 220;
const OCTAVES = 2;

/** Frequency [Hz] of a value between 0 and the highest of its curve; a flat zero sounds at the foot. */
export function pitchHz(value: number, high: number): number {
  const share = high > 0 ? Math.min(Math.max(value / high, 0), 1) : 0;
  return LOW_HZ * 2 ** (OCTAVES * share);
}
