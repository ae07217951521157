import { isRecord, valueAt, type DataFile, type DataPath } from './data-file.ts';
import type { Finding } from './finding.ts';
import { finding } from './finding-catalogue.ts';
import { listedIds, type KnownIds } from './known-ids.ts';
import { unknownId } from './link-findings.ts';
import type { ParsedContent } from './parsed-content.ts';

/** Findings on a list of source ids in data: each must exist. None where there is no such list. */
export function citedFindings(data: DataFile, path: DataPath, known: KnownIds): Finding[] {
  const ids = valueAt(data.value, path);
  if (!Array.isArray(ids)) return [];
  return ids.flatMap((id: unknown, index) => {
    const unknown = typeof id === 'string' ? unknownId(id, known.sources) : null;
    return unknown ? [finding('unknown-source', data.placeOf([...path, index]), unknown)] : [];
  });
}

/** Rules for sources, glossary and departures: ids once, and everything they name exists. */
export function referenceFindings(content: ParsedContent, known: KnownIds): Finding[] {
  const { sources, glossary, departures } = content;
  const terms = glossary.data && isRecord(glossary.data.value) ? Object.keys(glossary.data.value) : [];
  return [
    ...(sources.data ? repeatedIds(sources.data, 'duplicate-source') : []),
    ...terms.flatMap((id) => (glossary.data ? citedFindings(glossary.data, [id, 'sources'], known) : [])),
    ...(departures.data ? departureFindings(departures.data, known) : []),
  ];
}

function repeatedIds(data: DataFile, kind: 'duplicate-source' | 'duplicate-departure'): Finding[] {
  const entries: readonly unknown[] = Array.isArray(data.value) ? data.value : [];
  const ids = entries.map((each) => valueAt(each, ['id']));
  return ids.flatMap((id, index) =>
    typeof id === 'string' && ids.indexOf(id) < index ? [finding(kind, data.placeOf([index, 'id']), { id })] : [],
  );
}

function departureFindings(data: DataFile, known: KnownIds): Finding[] {
  const entries: readonly unknown[] = Array.isArray(data.value) ? data.value : [];
  const findings = entries.flatMap((each, index) => [
    ...citedFindings(data, [index, 'sources'], known),
    ...namedFindings(valueAt(each, ['from']), 'unknown-source', data, [index, 'from'], known.sources),
    ...namedFindings(valueAt(each, ['step']), 'unknown-step', data, [index, 'step'], known.steps),
  ]);
  return listedIds(data).length > 0 ? [...repeatedIds(data, 'duplicate-departure'), ...findings] : findings;
}

function namedFindings(
  id: unknown,
  kind: 'unknown-source' | 'unknown-step',
  data: DataFile,
  path: DataPath,
  ids: ReadonlySet<string> | null,
): Finding[] {
  const unknown = typeof id === 'string' ? unknownId(id, ids) : null;
  return unknown ? [finding(kind, data.placeOf(path), unknown)] : [];
}
