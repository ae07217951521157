/** A base path as the server uses it: starts and ends with a slash, `/` for none. */
export function normalizeBase(written: string | undefined): string {
  const name = (written ?? '').replace(/^\/+|\/+$/g, '');
  return name === '' ? '/' : `/${name}/`;
}

/** The address below the base, with its leading slash; `null` outside the base. The base must be normalised. */
export function pathBelowBase(path: string, base: string): string | null {
  return path.startsWith(base) ? path.slice(base.length - 1) : null;
}

/**
 * The one byte range asked for as `bytes=first-last` in absolute numbers, both inclusive, last within the file.
 * `null` where the whole file is the right answer: no header, several ranges, nonsense, an empty file.
 * A range that begins behind the end is returned as asked; the answer to it is 416.
 */
export function absoluteRange(header: string | undefined, size: number): string | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
  const [first, last] = [match?.[1] ?? '', match?.[2] ?? ''];
  if ((first === '' && last === '') || size === 0) return null;
  if (first === '') return `bytes=${Math.max(0, size - Number(last))}-${size - 1}`;
  if (last !== '' && Number(last) < Number(first)) return null;
  return `bytes=${first}-${last === '' ? Math.max(size - 1, Number(first)) : last}`;
}
