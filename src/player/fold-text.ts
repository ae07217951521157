/** Letters that no decomposition takes apart, and what readers type for them. */
const PLAIN: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ə: 'e',
  þ: 'th',
  ð: 'd',
};

/** A text as it is compared in searches: small letters, without accents, runs of anything else as one space. */
export function foldText(text: string): string {
  const bare = text.toLocaleLowerCase('en').normalize('NFD').replaceAll(/\p{M}/gu, '');
  return bare
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .replaceAll(/./gu, (letter) => PLAIN[letter] ?? letter)
    .trim();
}
