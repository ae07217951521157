import sharp from 'sharp';

/** Of a maskable icon only a circle of four fifths of its width is sure to be seen (W3C, Web Application Manifest). */
const SAFE_SHARE = 0.78;
/** Around a maskable icon, so that systems have something to cut. */
const GROUND = '#12161b';

/** A square icon as PNG, `size` pixels wide; a maskable one stands smaller on a ground that fills the square. */
export async function iconPicture(svg: Uint8Array, size: number, maskable: boolean): Promise<Uint8Array> {
  const inner = maskable ? Math.round(size * SAFE_SHARE) : size;
  const icon = sharp(svg, { density: (72 * inner) / 32 }).resize(inner, inner);
  if (!maskable) return icon.png().toBuffer();
  const ground = { create: { width: size, height: size, channels: 4 as const, background: GROUND } };
  return sharp(ground)
    .composite([{ input: await icon.png().toBuffer() }])
    .png()
    .toBuffer();
}
