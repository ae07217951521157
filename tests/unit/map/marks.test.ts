import { describe, expect, test } from 'vitest';
import { PALETTES } from '../../../src/map/basemap-palette.ts';
import { type ColourName, type Mark, markColours, markFor, markKey } from '../../../src/map/marks.ts';
import { BLINDNESS, contrast, lightnessDifference } from './colour-vision.ts';

const themes = ['light', 'dark'] as const;
const statuses = ['confirmed', 'details-disputed', 'reported', 'claimed'] as const;
const common = { names: { en: 'thing' } };

/** Every mark that a feature can have. */
const marks: readonly Mark[] = [
  ...statuses.flatMap((status) => [
    ...(['gas', 'oil', 'diesel'] as const).flatMap((substance) =>
      (['forward', 'reverse', 'both', 'none'] as const).map((flow) =>
        markFor('pipeline', { ...common, substance, flow, status }),
      ),
    ),
    ...(['arms', 'gas', 'aid'] as const).map((commodity) => markFor('flow', { ...common, commodity, status })),
    markFor('strike', { ...common, date: '2020-01-01', status }),
    markFor('event', { ...common, date: '2020-01-01', status }),
  ]),
  ...(['territory', 'corridor', 'members', 'line'] as const).map((kind) => markFor('area', { ...common, kind })),
  markFor('area', { ...common, kind: 'members', countries: ['CH'] }),
  markFor('place', { ...common, rank: 1 }),
];

describe.each(themes)('colours of marks, %s', (theme) => {
  test('stand out from land and water at 3:1 or better', () => {
    for (const [name, colour] of Object.entries(markColours(theme))) {
      expect(contrast(colour, PALETTES[theme].land), `${name} on land`).toBeGreaterThanOrEqual(3);
      expect(contrast(colour, PALETTES[theme].water), `${name} on water`).toBeGreaterThanOrEqual(3);
    }
  });

  test('differ in lightness where nothing but the colour differs, however a reader sees colours', () => {
    const colours = markColours(theme);
    for (const [one, other] of pairsOfOneForm()) {
      for (const blindness of BLINDNESS) {
        const difference = lightnessDifference(colours[one], colours[other], blindness);
        // Ten times the least difference that people notice side by side, since lines on a map lie far apart.
        expect(difference, `${one} and ${other}, ${blindness}`).toBeGreaterThanOrEqual(10);
      }
    }
  });
});

test('every colour of the contrast formula is the one that WCAG gives', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

test('how surely something is known shows in the form, never in the colour', () => {
  for (const preset of ['strike', 'event'] as const) {
    const seen = statuses.map((status) => markFor(preset, { ...common, date: '2020-01-01', status }));
    expect(new Set(seen.map(formOf)).size).toBe(statuses.length);
    expect(new Set(seen.map(({ colour }) => colour)).size).toBe(1);
  }
});

test('a key stands for one look', () => {
  const looks = new Map(marks.map((mark) => [markKey(mark), `${mark.colour} ${formOf(mark).replace(' arrows', '')}`]));
  for (const mark of marks)
    expect(looks.get(markKey(mark))).toBe(`${mark.colour} ${formOf(mark).replace(' arrows', '')}`);
});

/** All that a mark looks like but its colour. */
function formOf(mark: Mark): string {
  switch (mark.kind) {
    case 'line':
      return `line ${mark.pattern}${mark.arc ? ' arc' : ''}${mark.arrows ? ' arrows' : ''}`;
    case 'point':
      return `point ${mark.shape} ${mark.fill}`;
    case 'area':
      return `area ${mark.pattern}`;
  }
}

/** Colours of marks that share their form: what colour alone would have to tell apart. */
function pairsOfOneForm(): readonly (readonly [ColourName, ColourName])[] {
  const pairs = marks.flatMap((one) =>
    marks
      .filter((other) => formOf(one) === formOf(other) && one.colour < other.colour)
      .map((other) => [one.colour, other.colour] as const),
  );
  return [...new Map(pairs.map((pair) => [pair.join(), pair])).values()];
}
