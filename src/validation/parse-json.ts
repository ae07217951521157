import type { DataFile, DataPath, Parsed } from './data-file.ts';
import type { Finding } from './finding.ts';
import { finding } from './finding-catalogue.ts';
import { JsonFault, readJson, type JsonNode } from './read-json.ts';
import { placeAt, startOf, type SourceText } from './source-text.ts';

/** Parses JSON; the first fault of syntax and every repeated field is a finding. Never throws. */
export function parseJson(source: SourceText): Parsed {
  if (source.text.trim() === '') return { data: null, findings: [finding('empty-file', startOf(source.file), {})] };
  try {
    const { root, repeated } = readJson(source.text);
    const findings = repeated.map(({ key, start, end }): Finding =>
      finding('duplicate-key', placeAt(source, start, end), { key }),
    );
    return { data: dataFile(source, root), findings };
  } catch (fault) {
    if (!(fault instanceof JsonFault)) throw fault;
    const place = placeAt(source, fault.offset, fault.offset + 1);
    return { data: null, findings: [finding('json-syntax', place, fault.wording)] };
  }
}

function dataFile(source: SourceText, root: JsonNode): DataFile {
  return {
    source,
    value: root.value,
    placeOf(path, part = 'value') {
      const [start, end] = rangeOf(root, path, part);
      return placeAt(source, start, end);
    },
  };
}

function rangeOf(root: JsonNode, path: DataPath, part: 'key' | 'value'): readonly [number, number] {
  let node = root;
  let range: readonly [number, number] = [root.start, root.start + 1];
  for (const [index, step] of path.entries()) {
    const field = node.fields?.get(String(step));
    const next = field?.node ?? node.entries?.[Number(step)];
    if (!next) break;
    const isKey = field !== undefined && (part === 'key' || index < path.length - 1 || isGroup(next));
    range = isKey ? [field.start, field.end] : [next.start, isGroup(next) ? next.start + 1 : next.end];
    node = next;
  }
  return range;
}

function isGroup(node: JsonNode): boolean {
  return node.fields !== undefined || (node.entries?.some((entry) => entry.entries) ?? false);
}
