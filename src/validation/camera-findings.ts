import type { CameraTargetInput } from '../schema/camera.ts';
import type { Bounds, LngLat } from '../schema/geography.ts';
import { boundsMiddle, isInside, unionBounds } from '../story/bounds.ts';
import type { DataFile, DataPath } from './data-file.ts';
import type { Finding } from './finding.ts';
import { finding } from './finding-catalogue.ts';
import type { KnownIds } from './known-ids.ts';
import { unknownId } from './link-findings.ts';
import type { MapLimits } from './parsed-content.ts';

/** Rules for a camera target: what it fits exists, it lies on the map, and it is not too close. */
export function cameraFindings(
  target: CameraTargetInput,
  { data, path }: { readonly data: DataFile; readonly path: DataPath },
  known: KnownIds,
  limits: MapLimits,
): Finding[] {
  const findings: Finding[] = [];
  if ('fit' in target) findings.push(...fitFindings(target.fit, data, [...path, 'fit'], known));
  const field = 'center' in target ? 'zoom' : 'maxZoom';
  const zoom = 'center' in target ? target.zoom : target.maxZoom;
  if (zoom !== undefined && zoom > limits.maxZoom) {
    findings.push(finding('camera-too-close', data.placeOf([...path, field]), { zoom, most: limits.maxZoom }));
  }
  if (limits.bounds && findings.length === 0)
    findings.push(...outsideFindings(target, data, path, known, limits.bounds));
  return findings;
}

function fitFindings(fit: readonly string[], data: DataFile, path: DataPath, known: KnownIds): Finding[] {
  return fit.flatMap((id, index) => {
    const unknown = unknownId(id, known.features);
    return unknown ? [finding('unknown-feature', data.placeOf([...path, index]), unknown)] : [];
  });
}

function outsideFindings(
  target: CameraTargetInput,
  data: DataFile,
  path: DataPath,
  known: KnownIds,
  bounds: Bounds,
): Finding[] {
  if ('center' in target) {
    const [lng, lat] = target.center;
    if (isInside(target.center, bounds)) return [];
    const place = data.placeOf([...path, 'center']);
    if (isInside([lat, lng], bounds)) return [finding('swapped-coordinates', place, { lng: lat, lat: lng })];
    return [finding('camera-outside', place, {})];
  }
  const places = 'box' in target ? corners(target.box) : fitMiddle(target.fit, known);
  const field = 'box' in target ? 'box' : 'fit';
  return places.every((place) => isInside(place, bounds))
    ? []
    : [finding('camera-outside', data.placeOf([...path, field]), {})];
}

function corners([west, south, east, north]: Bounds): readonly LngLat[] {
  return [
    [west, south],
    [east, north],
  ];
}

/** Areas may reach beyond the map; what counts is that the map can be centred on them. */
function fitMiddle(fit: readonly string[], known: KnownIds): readonly LngLat[] {
  const extents = fit.flatMap((id) => {
    const extent = known.features?.get(id)?.extent;
    return extent ? [extent] : [];
  });
  return extents.length === 0 ? [] : [boundsMiddle(unionBounds(extents))];
}
