// An SVG text as a PNG of twice its size.

const SCALE = 2;

/** Rejects where the browser cannot draw the text. */
export async function pngOf(
  svg: string,
  { width, height }: { width: number; height: number },
): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), {
      width: width * SCALE,
      height: height * SCALE,
    });
    const context = canvas.getContext('2d');
    if (!context) throw new Error('PNG: received no context of the canvas');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) =>
        blob ? resolve(blob) : reject(new Error('PNG: received no image of the canvas')),
      ),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}
