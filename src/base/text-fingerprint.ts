const OFFSET_BASIS = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;
const LENGTH = 8;

/**
 * A fingerprint of some words: eight letters a to z, the same for the same words whatever their line breaks and blanks.
 * Letters only, so that no reader of YAML takes one for a number. FNV-1a, 64 bits, of the code points
 * (Fowler, Noll and Vo, https://datatracker.ietf.org/doc/html/draft-eastlake-fnv), cut to 26^8: made to notice changes,
 * not to resist forgery.
 */
export function textFingerprint(words: string): string {
  let hash = OFFSET_BASIS;
  for (const character of words.replace(/\s+/g, ' ').trim()) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(character.codePointAt(0) ?? 0)) * PRIME);
  }
  let letters = '';
  for (let index = 0; index < LENGTH; index += 1) {
    letters += String.fromCharCode(97 + Number(hash % 26n));
    hash /= 26n;
  }
  return letters;
}
