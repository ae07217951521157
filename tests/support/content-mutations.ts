/** Ways in which hands and programs damage text, at random places: the same numbers give the same damage. */

/** Random numbers in [0, 1), the same for the same seed. Mulberry32 by Tommy Ettinger, public domain. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Pieces that mean something in YAML, Markdown, JSON or nowhere. */
const pieces = [
  ...[
    '{',
    '}',
    '[',
    ']',
    '(',
    ')',
    '"',
    "'",
    ':',
    ': ',
    '-',
    '- ',
    ',',
    '|',
    '>',
    '#',
    '&a ',
    '*a',
    '!!x ',
    '%',
    '@',
    '`',
    '~~',
  ],
  ...[
    '---\n',
    '***',
    '\n\n',
    '\n',
    '\t',
    '  ',
    '## ',
    '### ',
    '## New {#new}\n',
    '{#x}',
    '{.x}',
    '[@',
    '[@x]',
    '](',
    '](map:)',
  ],
  ...[
    '](map:x)',
    '](term:x)',
    '](#x.y)',
    '![',
    '<b>',
    '</b>',
    '<!-- ',
    '-->',
    '&amp;',
    '[^1]',
    '[^1]: note\n',
    '[a]: b\n',
    ':::note\n',
  ],
  ...[
    'https://example.org',
    '“',
    '”',
    '„',
    '»',
    '\u00ad',
    '\u200b',
    '\ufeff',
    '\r\n',
    '\u0000',
    'é',
    '🧭',
    '__proto__',
    'null',
    '0',
    '1e9',
  ],
];

type Damage = (text: string, random: () => number) => string;

const at = (length: number, random: () => number): number => Math.floor(random() * (length + 1));

function changeLines(change: (lines: string[], index: number, random: () => number) => void): Damage {
  return (text, random) => {
    const lines = text.split('\n');
    change(lines, Math.min(at(lines.length, random), lines.length - 1), random);
    return lines.join('\n');
  };
}

/** Every kind of damage, by name. */
export const damages: Readonly<Record<string, Damage>> = {
  'a piece put in': (text, random) => {
    const place = at(text.length, random);
    return text.slice(0, place) + (pieces[Math.floor(random() * pieces.length)] ?? '') + text.slice(place);
  },
  'characters cut out': (text, random) => {
    const place = at(text.length, random);
    return text.slice(0, place) + text.slice(place + 1 + Math.floor(random() * 30));
  },
  'a letter changed': (text, random) => {
    const place = at(text.length, random);
    return `${text.slice(0, place)}${String.fromCharCode(97 + Math.floor(random() * 26))}${text.slice(place + 1)}`;
  },
  'a line removed': changeLines((lines, index) => void lines.splice(index, 1)),
  'a line doubled': changeLines((lines, index) => void lines.splice(index, 0, lines[index] ?? '')),
  'two lines swapped': changeLines((lines, index) => {
    [lines[index], lines[index + 1]] = [lines[index + 1] ?? '', lines[index] ?? ''];
  }),
  'a line indented': changeLines((lines, index) => void (lines[index] = `  ${lines[index] ?? ''}`)),
  'a line joined to the next': changeLines((lines, index) => {
    lines.splice(index, 2, `${lines[index] ?? ''} ${lines[index + 1] ?? ''}`);
  }),
  'a word doubled': (text, random) => {
    const place = at(text.length, random);
    const word = /\p{L}+/u.exec(text.slice(place))?.[0] ?? 'word';
    return `${text.slice(0, place)} ${word} ${text.slice(place)}`;
  },
  'the end cut off': (text, random) => text.slice(0, at(text.length, random)),
  'a number changed': (text, random) => {
    const place = at(text.length, random);
    const found = /\d+(?:\.\d+)?/.exec(text.slice(place));
    if (!found) return text;
    const start = place + found.index;
    return `${text.slice(0, start)}${String(Math.floor(random() * 400) - 200)}${text.slice(start + found[0].length)}`;
  },
  'a block moved': (text, random) => {
    const [from, to] = [at(text.length, random), at(text.length, random)];
    const block = text.slice(from, from + 120);
    const rest = text.slice(0, from) + text.slice(from + 120);
    return rest.slice(0, to) + block + rest.slice(to);
  },
};

/** One damaged copy of a folder. */
export interface Mutation {
  readonly texts: ReadonlyMap<string, string>;
  /** What was done where, e.g. `a line removed in story.yaml`. */
  readonly names: readonly string[];
}

/** Damages one to three files, or removes one. */
export function mutate(texts: ReadonlyMap<string, string>, random: () => number): Mutation {
  const changed = new Map(texts);
  const names: string[] = [];
  const files = [...texts.keys()];
  for (let count = 1 + Math.floor(random() * 3); count > 0; count -= 1) {
    const file = files[Math.floor(random() * files.length)] ?? '';
    if (random() < 0.02) {
      changed.delete(file);
      names.push(`${file} removed`);
      continue;
    }
    const kinds = Object.entries(damages);
    const [name, damage] = kinds[Math.floor(random() * kinds.length)] ?? ['nothing', (text: string) => text];
    changed.set(file, damage(changed.get(file) ?? '', random));
    names.push(`${name} in ${file}`);
  }
  return { texts: changed, names };
}
