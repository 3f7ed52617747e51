const SCALE = 2;
/** Of what browsers make: beyond it a canvas stays empty without a word. */
const MOST_PIXELS = 120_000_000;
const LONGEST_SIDE = 16_000;

/** A picture at twice its size; at less where it would be larger than a browser can paint. */
export async function pngOfSvg(svg: Blob): Promise<Blob> {
  const address = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const { naturalWidth: width, naturalHeight: height } = image;
    const scale = Math.min(
      SCALE,
      LONGEST_SIDE / Math.max(width, height),
      Math.sqrt(MOST_PIXELS / (width * height)),
    );
    const canvas = document.createElement("canvas");
    canvas.width = Math.floor(width * scale);
    canvas.height = Math.floor(height * scale);
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((png) => (png === null ? reject(new Error("the picture is too large")) : resolve(png)));
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
