import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Document,
  type Node,
  type Pair,
} from 'yaml';
import type { DataFile, DataPath, Parsed } from './data-file.ts';
import { finding } from './finding-catalogue.ts';
import { placeAt, startOf, type SourceText } from './source-text.ts';
import { generalYamlFault, yamlFault } from './yaml-faults.ts';

/**
 * The door to the YAML parser. Parses a document (YAML 1.2); never throws. Repeated fields are findings each; of other
 * faults only the first is, because what follows it is often no mistake but its echo.
 */
export function parseYaml(source: SourceText): Parsed {
  if (source.text.trim() === '') return { data: null, findings: [finding('empty-file', startOf(source.file), {})] };
  const document = parseDocument(source.text, { prettyErrors: false, logLevel: 'silent' });
  const faults = [...document.errors, ...document.warnings];
  const repeated = faults.filter(({ code }) => code === 'DUPLICATE_KEY');
  const first = faults.filter(({ code }) => code !== 'DUPLICATE_KEY').slice(0, 1);
  const findings = [
    ...repeated.map(({ pos }) => finding('duplicate-key', placeAt(source, ...pos), { key: keyAt(source, pos[0]) })),
    ...first.map(({ code, pos }) => finding('yaml-syntax', placeAt(source, ...pos), yamlFault(code))),
    ...looseAliases(document).map(([start, end]) =>
      finding('yaml-syntax', placeAt(source, start, end), generalYamlFault),
    ),
  ];
  if (findings.length > 0) return { data: null, findings };
  try {
    return { data: dataFile(source, document, document.toJS()), findings };
  } catch {
    // Aliases that would unfold almost without end.
    return { data: null, findings: [finding('yaml-syntax', startOf(source.file), generalYamlFault)] };
  }
}

/** Offsets of aliases (`*name`) that stand for nothing. */
function looseAliases(document: Document): (readonly [number, number])[] {
  const loose: (readonly [number, number])[] = [];
  visit(document, {
    Alias(_, alias) {
      const range = alias.resolve(document) === undefined ? nodeRange(alias) : null;
      if (range) loose.push(range);
    },
  });
  return loose;
}

function keyAt({ text }: SourceText, offset: number): string {
  return /^[^\s:]+/.exec(text.slice(offset))?.[0] ?? '';
}

function dataFile(source: SourceText, document: Document, value: unknown): DataFile {
  return {
    source,
    value,
    placeOf(path, part = 'value') {
      const [start, end] = rangeOf(document, path, part) ?? [0, 0];
      return placeAt(source, start, end);
    },
  };
}

/** Offsets of a scalar, or of the key of a group or list, whose own extent would be many lines. */
function rangeOf(document: Document, path: DataPath, part: 'key' | 'value'): readonly [number, number] | null {
  let node: unknown = document.contents;
  let range: readonly [number, number] | null = nodeRange(node);
  for (const [index, step] of path.entries()) {
    if (isAlias(node)) node = node.resolve(document);
    const pair: Pair | undefined = isMap(node)
      ? node.items.find(({ key }) => keyName(key) === String(step))
      : undefined;
    const next: unknown = isMap(node) ? pair?.value : isSeq(node) ? node.items[Number(step)] : undefined;
    const keyRange = nodeRange(pair?.key);
    if (!pair && !isNode(next)) return range;
    const isKey = keyRange !== null && (index < path.length - 1 || part === 'key' || !isScalar(next));
    range = (isKey ? keyRange : nodeRange(next)) ?? keyRange ?? range;
    node = next;
  }
  return range;
}

function keyName(key: unknown): string {
  return isScalar(key) ? String(key.value) : String(key);
}

function nodeRange(node: unknown): readonly [number, number] | null {
  const range = isNode(node) ? (node as Node).range : null;
  return range ? [range[0], range[1]] : null;
}
