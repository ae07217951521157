import { boxesOverlap, type Box } from './box.ts';

/** Whether a label may lie on others: never, on others that may too, or always. */
export type Overlap = 'never' | 'cooperative' | 'always';

/** The text or the icon of a label. */
export interface LabelPart {
  /** Possible positions, best first, each as the boxes it covers in CSS pixels of the picture. */
  readonly options: readonly (readonly Box[])[];
  readonly overlap: Overlap;
  /** Whether later labels may lie on it. */
  readonly ignored: boolean;
  /** Whether the other part may be drawn without this one. */
  readonly optional: boolean;
}

/** A label that wants to be placed. */
export interface LabelCandidate {
  readonly text: LabelPart | null;
  readonly icon: LabelPart | null;
}

/** What of a label is drawn: the index of the text's option and of the icon's, `null` for not drawn. */
export interface PlacedLabel {
  readonly text: number | null;
  readonly icon: number | null;
}

/** Labels are placed this far outside the picture too, as in MapLibre, so that what is cut at its edge is the same. */
const MARGIN_PX = 100;

interface Occupied {
  readonly box: Box;
  readonly overlap: Overlap;
}

/**
 * Places labels one after the other; earlier ones win. Results in the order of the candidates. The rules are those of
 * MapLibre's placement: a text tries its options before it may overlap, text and icon stand and fall together unless
 * one is optional, and a part that always overlaps is drawn even where it covers nothing of the picture.
 */
export function placeLabels(
  candidates: readonly LabelCandidate[],
  size: { readonly width: number; readonly height: number },
): readonly PlacedLabel[] {
  const view: Box = [-MARGIN_PX, -MARGIN_PX, size.width + MARGIN_PX, size.height + MARGIN_PX];
  const occupied: Occupied[] = [];
  return candidates.map(({ text, icon }) => {
    const found = { text: findOption(text, occupied, view), icon: findOption(icon, occupied, view) };
    const placed = combine(found, text, icon);
    for (const [part, option] of [
      [text, placed.text],
      [icon, placed.icon],
    ] as const) {
      if (part === null || option === null || part.ignored) continue;
      for (const box of part.options[option] ?? []) occupied.push({ box, overlap: part.overlap });
    }
    return alwaysShown(placed, text, icon);
  });
}

function findOption(part: LabelPart | null, occupied: readonly Occupied[], view: Box): number | null {
  if (part === null) return null;
  // With several options overlapping is the last resort.
  const modes: readonly Overlap[] = part.options.length > 1 ? ['never', part.overlap] : [part.overlap];
  for (const mode of new Set(modes)) {
    const index = part.options.findIndex((boxes) => isFree(boxes, mode, occupied, view));
    if (index >= 0) return index;
  }
  return null;
}

function isFree(boxes: readonly Box[], mode: Overlap, occupied: readonly Occupied[], view: Box): boolean {
  if (!boxes.some((box) => boxesOverlap(box, view))) return false;
  if (mode === 'always') return true;
  return boxes.every((box) => occupied.every((other) => !hinders(other, mode) || !boxesOverlap(box, other.box)));
}

function hinders(other: Occupied, mode: Overlap): boolean {
  return mode === 'never' || other.overlap === 'never';
}

function combine(found: PlacedLabel, text: LabelPart | null, icon: LabelPart | null): PlacedLabel {
  const iconMayStandAlone = text === null || text.optional;
  const textMayStandAlone = icon === null || icon.optional;
  const both = found.text !== null && found.icon !== null;
  return {
    text: both || textMayStandAlone ? found.text : null,
    icon: both || iconMayStandAlone ? found.icon : null,
  };
}

function alwaysShown(placed: PlacedLabel, text: LabelPart | null, icon: LabelPart | null): PlacedLabel {
  const always = (part: LabelPart | null): boolean => part?.overlap === 'always';
  const showText = always(text) && (icon === null || icon.optional || always(icon));
  const showIcon = always(icon) && (text === null || text.optional || always(text));
  return { text: placed.text ?? (showText ? 0 : null), icon: placed.icon ?? (showIcon ? 0 : null) };
}
