/** Letters and room of a note's box, CSS pixels; `styles/furniture.css` has the same. */
export interface NoteType {
  readonly fontPx: number;
  /** Widest box. */
  readonly mostPx: number;
}

/** Mean width of a character in ems, measured over both languages of interface and story and rounded up. */
const CHARACTER_EM = 0.5;
/** Height of a line in ems, and room beside and above words on both sides together. */
const LINE_EM = 1.25;
const BESIDE_PX = 14.4;
const ABOVE_PX = 7.2;

/** A note in its box, without a browser to measure it. */
export interface SizedNote {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

/** A note's words broken where lines are full, and the box around them, a little too wide rather than too narrow. */
export function sizeNote(text: string, { fontPx, mostPx }: NoteType): SizedNote {
  const room = Math.floor((mostPx - BESIDE_PX) / (fontPx * CHARACTER_EM));
  const lines = text.split(' ').reduce<readonly string[]>((done, word) => {
    const last = done.at(-1);
    return last !== undefined && last.length + 1 + word.length <= room
      ? [...done.slice(0, -1), `${last} ${word}`]
      : [...done, word];
  }, []);
  const longest = Math.max(...lines.map((line) => line.length));
  return {
    lines,
    width: Math.min(mostPx, Math.ceil(longest * fontPx * CHARACTER_EM + BESIDE_PX)),
    height: Math.ceil(lines.length * fontPx * LINE_EM + ABOVE_PX),
  };
}
