// Colours as the bytes of a picture.

export type Colour = readonly [red: number, green: number, blue: number];

/** The bytes of a colour in six digits, such as #8f3f0e. Throws RangeError for one that is written otherwise. */
export function bytesOf(colour: string): Colour {
  const [, red, green, blue] = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour) ?? [];
  if (red === undefined || green === undefined || blue === undefined)
    throw new RangeError(`colour: received ${colour}, expected six digits such as #8f3f0e`);
  return [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)];
}
