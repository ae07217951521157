import { describe, expect, test } from 'vitest';
import { examine } from '../../support/content-invariants.ts';
import { damages, mutate, randomNumbers } from '../../support/content-mutations.ts';
import { storyTexts } from '../../support/content-fixtures.ts';

/** `npm run fuzz` does the same thousands of times, with the story in `content/`. */
describe.each([
  { name: 'river', runs: 200 },
  { name: 'lake', runs: 100 },
])('the damaged story $name', ({ name, runs }) => {
  const texts = new Map([...storyTexts(name)].sort(([a], [b]) => (a < b ? -1 : 1)));

  test('is refused with findings that have a place, or built without losing a word', () => {
    const outcomes = Array.from({ length: runs }, (_, seed) => {
      const { texts: damaged, names } = mutate(texts, randomNumbers(seed));
      return { seed, names, ...examine(damaged) };
    });
    expect(outcomes.filter(({ faults }) => faults.length > 0)).toEqual([]);
    // Damage that always, or never, breaks a story would prove nothing.
    expect(outcomes.filter(({ built }) => built).length).toBeGreaterThan(runs / 20);
    expect(outcomes.filter(({ built }) => !built).length).toBeGreaterThan(runs / 20);
  });
});

test('a word that is lost would be noticed', () => {
  const texts = new Map(storyTexts('river'));
  const file = 'chapters/01-upstream/en.md';
  const text = texts.get(file) ?? '';
  // An unused definition is a finding; without its finding the words would be lost.
  texts.set(file, `${text}\n[label]: https://example.org/vanished\n`);
  const { findings, faults } = examine(texts);
  expect(findings.map(({ code }) => code)).toEqual(['MS-250']);
  expect(faults).toEqual([]);
});

test('every kind of damage changes a text, and the same numbers give the same damage', () => {
  const text = 'one: 1\ntwo: [2, 3]\n\nthree words here\n';
  for (const [name, damage] of Object.entries(damages)) {
    const results = Array.from({ length: 20 }, (_, seed) => damage(text, randomNumbers(seed)));
    expect(
      results.some((result) => result !== text),
      name,
    ).toBe(true);
    expect(results).toEqual(Array.from({ length: 20 }, (_, seed) => damage(text, randomNumbers(seed))));
  }
});
