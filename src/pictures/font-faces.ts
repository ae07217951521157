import type { FontFacesSpecification } from '@maplibre/maplibre-gl-style-spec';

/** One font file of a style, and the characters it is meant for. */
export interface FontFile {
  readonly address: string;
  covers(codePoint: number): boolean;
}

/** Font files by the name that `text-font` uses, in the style's order. Throws for a `unicode-range` it cannot read. */
export function listFontFiles(fontFaces: FontFacesSpecification): ReadonlyMap<string, readonly FontFile[]> {
  const entries = Object.entries(fontFaces).map(([name, declared]) => {
    const faces = typeof declared === 'string' ? [{ url: declared }] : declared;
    return [name, faces.map((face) => fontFile(face.url, face['unicode-range'] ?? []))] as const;
  });
  return new Map(entries);
}

function fontFile(address: string, ranges: readonly string[]): FontFile {
  const parsed = ranges.map(parseRange);
  const covers = (codePoint: number): boolean =>
    parsed.length === 0 || parsed.some(([first, last]) => codePoint >= first && codePoint <= last);
  return { address, covers };
}

/** `U+0-7F`, `U+A5` or `U+4??`, as in CSS. */
function parseRange(range: string): readonly [first: number, last: number] {
  const match = /^u\+([0-9a-f?]{1,6})(?:-([0-9a-f]{1,6}))?$/i.exec(range.trim());
  const [, first, last] = match ?? [];
  if (first === undefined) throw new Error(`A font's unicode-range cannot be read: ${range}`);
  const from = first.replaceAll('?', '0');
  const to = last ?? first.replaceAll('?', 'f');
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
}
