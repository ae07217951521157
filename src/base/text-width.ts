/** Widths of letters in ems, measured on the semibold of Source Sans, which map and page are written in; what is in no group is as wide as most. */
const LETTER_EMS = [
  [/[ .,:;'’|!Iijl]/u, 0.26],
  [/[()/\-frt]/u, 0.34],
  [/[cszčćșśž]/u, 0.44],
  [/[A-ZÄÖÜ]/u, 0.59],
  [/[mw]/u, 0.8],
] as const;
const MOST_LETTERS_EM = 0.52;

/** About how wide a text is in one line of the site's sans, in ems. */
export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += letterWidth(letter);
  return width;
}

/** The map reckons with its names at every rest, for all sides: each letter is looked up in the groups once. */
const widths = new Map<string, number>();

function letterWidth(letter: string): number {
  const known = widths.get(letter);
  if (known !== undefined) return known;
  const width = LETTER_EMS.find(([group]) => group.test(letter))?.[1] ?? MOST_LETTERS_EM;
  widths.set(letter, width);
  return width;
}
