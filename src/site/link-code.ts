import { encode } from 'uqr';

/** A QR code as one SVG path on a grid of unit squares. */
export interface LinkCode {
  /** Side of the grid, the quiet margin included. */
  readonly size: number;
  /** SVG path data of the dark squares, runs of a row joined. */
  readonly path: string;
}

/** The margin that readers of codes ask for, in squares (ISO/IEC 18004 says four; two do beside white paper). */
const MARGIN = 2;

/** The code of an address, with enough spare to be read from a worn page (about 15 % of it may be lost). */
export function linkCode(address: string): LinkCode {
  const { size, data } = encode(address, { ecc: 'M', border: MARGIN });
  const runs = data.flatMap((row, y) =>
    row.flatMap((dark, x) => {
      if (!dark || row[x - 1] === true) return [];
      const end = row.indexOf(false, x);
      return [`M${String(x)} ${String(y)}h${String((end === -1 ? row.length : end) - x)}v1H${String(x)}z`];
    }),
  );
  return { size, path: runs.join('') };
}
