import type { PromoteIdSpecification } from '@maplibre/maplibre-gl-style-spec';

/** The id that `promoteId` takes from a feature's properties; `undefined` when it names none or the property is no id. */
export function promotedId(
  properties: Readonly<Record<string, unknown>>,
  promoteId: PromoteIdSpecification | undefined,
  layer: string,
): string | number | undefined {
  const name = typeof promoteId === 'string' ? promoteId : promoteId?.[layer];
  const id = name === undefined ? undefined : properties[name];
  if (typeof id === 'boolean') return Number(id);
  return typeof id === 'string' || typeof id === 'number' ? id : undefined;
}
