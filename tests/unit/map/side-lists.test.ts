import { createPropertyExpression, latest, type StylePropertySpecification } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { globalStateOf, state } from '../../../src/map/map-global-state.ts';
import type { MapFrame } from '../../../src/map/map-commands.ts';
import {
  allAnchors,
  type Anchor,
  NAME_LOOKS,
  type NameAnchors,
  type NameKind,
  shiftOf,
} from '../../../src/map/name-looks.ts';
import { SIDE_LISTS, sideNumber } from '../../../src/map/side-lists.ts';

const frame = { layers: [], highlight: [], marked: null, date: '2024-06-13', drawn: {} } as unknown as MapFrame;

function list(kind: NameKind, ...anchors: readonly Anchor[]): NameAnchors {
  return anchors.flatMap((anchor) => [anchor, shiftOf(anchor, NAME_LOOKS[kind].offset)]);
}

/** What a style makes of a name's open sides. */
function evaluated(kind: NameKind, anchors: MapFrame['anchors'], id: string): unknown {
  const values = globalStateOf(anchors === undefined ? frame : { ...frame, anchors });
  // The published specification says more than its type.
  const property = latest.layout_symbol['text-variable-anchor-offset'] as unknown as StylePropertySpecification;
  const made = createPropertyExpression(state.anchors(kind), 'text-variable-anchor-offset', property, { ...values });
  if (made.result === 'error') throw new Error(made.value.map(({ message }) => message).join());
  const feature = { type: 'Point', properties: { id } } as const;
  const found = made.value.evaluate({ zoom: 5 }, feature) as { readonly values: unknown };
  return found.values;
}

describe.each(['place', 'mark'] as const)('sides of names of the kind %s', (kind) => {
  test('are all open where nothing is said of a name', () => {
    expect(evaluated(kind, {}, 'minsk')).toEqual(allAnchors(kind));
  });

  test.each([
    ['what an edge leaves', list(kind, 'right', 'top-right', 'bottom-right')],
    ['a single side', list(kind, 'bottom-left')],
    ['sides that lie apart', list(kind, 'right', 'left', 'top')],
    [
      'a side near the spot and one farther out',
      [...list(kind, 'left'), 'top', shiftOf('top', NAME_LOOKS[kind].farOffset)] as NameAnchors,
    ],
  ])('reach the style as they are: %s', (_, anchors) => {
    expect(evaluated(kind, { minsk: anchors }, 'minsk')).toEqual(anchors);
  });

  test('are told by number when they follow each other around the name', () => {
    const open = NAME_LOOKS[kind].anchors.filter((anchor) => anchor.includes('right'));
    const { sides, anchors } = globalStateOf({ ...frame, anchors: { minsk: list(kind, ...open) } });
    expect(Object.keys(sides)).toEqual(['minsk']);
    expect(anchors).toEqual({});
  });

  test('have a number of their own in each list', () => {
    expect(SIDE_LISTS[kind].map(sideNumber)).toEqual(SIDE_LISTS[kind].map((_, number) => number));
  });
});
