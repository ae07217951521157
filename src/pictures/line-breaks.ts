/** After these characters a line may end: newline, space, & ) + - / soft hyphen · zero-width space ‐ – ‧ */
const BREAKS_AFTER = new Set('\n &)+-/\u00ad·\u200b\u2010\u2013\u2027');

/** A grapheme and how far it moves the pen, letter spacing included. */
export interface MeasuredGrapheme {
  readonly text: string;
  readonly advance: number;
}

/**
 * Positions after which lines end, the last one included, so that no line is much wider than `maxWidth` and all are
 * about as long: of all ways to break, the one with the least squared differences from the even length. A last line
 * may rather be short than long; a newline always breaks.
 */
export function lineBreaks(graphemes: readonly MeasuredGrapheme[], maxWidth: number): readonly number[] {
  const total = graphemes.reduce((sum, { advance }) => sum + advance, 0);
  const forced = graphemes.some(({ text }) => text === '\n');
  if (total <= maxWidth && !forced) return [graphemes.length];
  const target = total / Math.max(1, Math.ceil(total / maxWidth));
  const breaks: Break[] = [];
  let x = 0;
  graphemes.forEach(({ text, advance }, index) => {
    if (text.trim() !== '') x += advance;
    const next = graphemes[index + 1];
    if (next !== undefined && (BREAKS_AFTER.has(text) || (next.text === '(' && index + 2 < graphemes.length))) {
      breaks.push(bestBreak(index + 1, x, target, breaks, penaltyBetween(text, next.text), false));
    }
  });
  return unwind(bestBreak(graphemes.length, x, target, breaks, 0, true));
}

interface Break {
  readonly position: number;
  readonly x: number;
  readonly badness: number;
  readonly before: Break | null;
}

/** The best way to lines that end here, given the best ways to every earlier end. */
function bestBreak(
  position: number,
  x: number,
  target: number,
  earlier: readonly Break[],
  penalty: number,
  last: boolean,
): Break {
  const extra = Math.abs(penalty) * penalty;
  const cost = (width: number): number => {
    const ragged = (width - target) ** 2;
    return last ? ragged * (width < target ? 0.5 : 2) : ragged + extra;
  };
  let best: Break = { position, x, badness: cost(x), before: null };
  for (const before of earlier) {
    const badness = before.badness + cost(x - before.x);
    if (badness <= best.badness) best = { position, x, badness, before };
  }
  return best;
}

/** In the 24ths of an em that the weights of MapLibre are made for, squared like widths. */
function penaltyBetween(before: string, after: string): number {
  const forced = before === '\n' ? -10000 : 0;
  return (forced + (before === '(' ? 50 : 0) + (after === ')' ? 50 : 0)) / 24;
}

function unwind(last: Break | null): readonly number[] {
  return last === null ? [] : [...unwind(last.before), last.position];
}
