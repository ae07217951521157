import type { StepInput } from '../schema/chapter.ts';
import { cameraFindings } from './camera-findings.ts';
import type { DataFile, DataPath } from './data-file.ts';
import type { Finding } from './finding.ts';
import { finding } from './finding-catalogue.ts';
import { isLine } from './geometry-findings.ts';
import type { KnownFeature, KnownIds } from './known-ids.ts';
import { unknownId } from './link-findings.ts';
import type { MapLimits, ParsedChapter } from './parsed-content.ts';

interface StepContext {
  readonly step: StepInput;
  readonly data: DataFile;
  readonly path: DataPath;
  readonly known: KnownIds;
  readonly limits: MapLimits;
}

/** Rules for the maps of a chapter's steps: everything named exists, can be seen, and can be reached. */
export function stepFindings({ chapter, steps }: ParsedChapter, known: KnownIds, limits: MapLimits): Finding[] {
  const { data } = chapter;
  if (!data) return [];
  const repeated = steps.filter(({ id, index }) => id !== null && steps.slice(0, index).some((each) => each.id === id));
  const findings = repeated.map(({ id, index }) =>
    finding('duplicate-step', data.placeOf(['steps', index, 'id']), { id: id ?? '' }),
  );
  for (const { input, index } of steps) {
    if (input) findings.push(...mapFindings({ step: input, data, path: ['steps', index], known, limits }));
  }
  return findings;
}

function mapFindings(context: StepContext): Finding[] {
  return [
    ...allCameraFindings(context),
    ...moveFindings(context),
    ...layerFindings(context),
    ...namedFindings('highlight', context),
    ...namedFindings('draw', context),
    ...dateFindings(context),
  ];
}

function allCameraFindings({ step, data, path, known, limits }: StepContext): Finding[] {
  const targets = [
    { target: step.camera, at: [...path, 'camera'] },
    ...(step.narrow ? [{ target: step.narrow, at: [...path, 'narrow'] }] : []),
    ...(step.via ?? []).map((target, index) => ({ target, at: [...path, 'via', index] })),
  ];
  return targets.flatMap(({ target, at }) => cameraFindings(target, { data, path: at }, known, limits));
}

function moveFindings({ step, data, path }: StepContext): Finding[] {
  if (step.move === 'scrub') return [];
  return [
    ...(step.via ? [finding('via-without-scrub', data.placeOf([...path, 'via'], 'key'), {})] : []),
    ...(step.draw ? [finding('draw-without-scrub', data.placeOf([...path, 'draw'], 'key'), {})] : []),
  ];
}

function layerFindings({ step, data, path, known }: StepContext): Finding[] {
  const at = [...path, 'layers'];
  const unknown = step.layers.flatMap((id, index) => {
    const args = unknownId(id, known.layers);
    return args ? [finding('unknown-layer', data.placeOf([...at, index]), args)] : [];
  });
  return [...unknown, ...repeatedFindings(step.layers, data, at)];
}

/** One warning for each entry that stands in a list before. */
export function repeatedFindings(ids: readonly string[], data: DataFile, path: DataPath): Finding[] {
  return ids.flatMap((id, index) =>
    ids.indexOf(id) < index ? [finding('duplicate-entry', data.placeOf([...path, index]), { id })] : [],
  );
}

function namedFindings(field: 'highlight' | 'draw', context: StepContext): Finding[] {
  const { step, data, path, known } = context;
  const { features } = known;
  const ids = step[field] ?? [];
  const findings = repeatedFindings(ids, data, [...path, field]);
  if (!features) return findings;
  for (const [index, id] of ids.entries()) {
    const place = data.placeOf([...path, field, index]);
    const feature = features.get(id);
    const unknown = unknownId(id, features);
    if (unknown) findings.push(finding('unknown-feature', place, unknown));
    else if (feature)
      findings.push(...featureFindings(field, id, feature, context).map((found) => ({ ...found, ...place })));
  }
  return findings;
}

function featureFindings(
  field: 'highlight' | 'draw',
  id: string,
  feature: KnownFeature,
  context: StepContext,
): Finding[] {
  const { step, data, path, known, limits } = context;
  const place = data.placeOf([...path, field]);
  if (field === 'draw' && !isLine(feature.geometryType)) return [finding('draw-not-a-line', place, { id })];
  const isShown = step.layers.some((layer) => feature.layers.has(layer) || !known.layers?.has(layer));
  if (!isShown) return [finding(field === 'draw' ? 'draw-not-shown' : 'highlight-not-shown', place, { id })];
  const shown = step.date ?? limits.checked;
  if (feature.date === null || shown === null || feature.date <= shown) return [];
  return [finding('feature-later', place, { id, date: feature.date, shown })];
}

function dateFindings({ step, data, path, limits }: StepContext): Finding[] {
  if (step.date === undefined || limits.checked === null || step.date <= limits.checked) return [];
  return [finding('date-after-checked', data.placeOf([...path, 'date']), { checked: limits.checked })];
}
