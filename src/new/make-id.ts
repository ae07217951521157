const letters: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ə: 'a',
};
const LONGEST = 50;

/** An id from any words: `Große Brücke` becomes `grosse-bruecke`, with a number where it is taken; `item` where no letter is left. */
export function makeId(words: string, taken: ReadonlySet<string> = new Set()): string {
  const plain = words
    .toLowerCase()
    .replace(/[äöüßøæłđıə]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  const id = plain === '' ? 'item' : plain;
  if (!taken.has(id)) return id;
  let number = 2;
  while (taken.has(`${id}-${String(number)}`)) number += 1;
  return `${id}-${String(number)}`;
}
