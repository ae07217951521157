import { fontPath, type MapFont } from './basemap-fonts.ts';

/** Files that nearly every map needs: what becomes of them tells whether the fonts can be had at all. */
const NEEDED: readonly MapFont[] = ['regular', 'semibold'];

/** How long a map waits for its fonts before it is drawn with those of the reader's machine. */
const PATIENCE_MS = 10_000;

/** The first bytes of a WOFF2 file. */
const WOFF2 = 'wOF2';

/**
 * Whether the map's own fonts can be had; those that nearly every map needs are fetched, and the map then has them from the
 * browser's store. `baseUrl` is the address of the basemap's folder and ends with a slash. Where one is missing, cut off,
 * something else, or does not come, `onNote` hears of it once and names are drawn with the fonts of the reader's machine: the
 * library would complain of each file by itself, and wait for ever.
 */
export async function hasMapFonts(
  baseUrl: string,
  signal: AbortSignal,
  onNote: (error: Error) => void,
): Promise<boolean> {
  try {
    await fetchFonts(baseUrl, signal);
    return true;
  } catch (error) {
    if (!signal.aborted) onNote(error instanceof Error ? error : new Error(String(error)));
    return false;
  }
}

async function fetchFonts(baseUrl: string, signal: AbortSignal): Promise<void> {
  const patience = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]);
  await Promise.all(
    NEEDED.map(async (font) => {
      const url = baseUrl + fontPath(font, 'latin');
      const response = await fetch(url, { signal: patience });
      const file = new Uint8Array(response.ok ? await response.arrayBuffer() : []);
      const start = String.fromCharCode(...file.subarray(0, WOFF2.length));
      if (start !== WOFF2) throw new Error(`${url} is no font`);
    }),
  );
}
