import type { ContentFiles } from './content-layout.ts';
import type { DataFile } from './data-file.ts';
import type { Finding } from './finding.ts';
import { finding } from './finding-catalogue.ts';
import { parseJson } from './parse-json.ts';
import { parseYaml } from './parse-yaml.ts';
import { sourceText, startOf, type SourceText } from './source-text.ts';

/** Opens files and collects what is wrong with them. */
export interface ContentReader {
  /** The text of a file; `null` when it is missing, which is no finding here, or no UTF-8, which is one. */
  readonly open: (path: string) => SourceText | null;
  readonly findings: Finding[];
  /** Paths of files that exist and cannot be read. */
  readonly unreadable: Set<string>;
}

/** A reader of the files of a content folder, without findings yet. */
export function createReader({ texts }: ContentFiles): ContentReader {
  const findings: Finding[] = [];
  return {
    findings,
    unreadable: new Set(),
    open(path) {
      const text = texts.get(path);
      if (text === null) findings.push(finding('not-utf8', startOf(path), {}));
      return text === null || text === undefined ? null : sourceText(path, text);
    },
  };
}

/** Parses a YAML or JSON file by its name. */
export function parseFile(reader: ContentReader, path: string): DataFile | null {
  const source = reader.open(path);
  if (!source) return null;
  const { data, findings } = path.endsWith('.yaml') ? parseYaml(source) : parseJson(source);
  reader.findings.push(...findings);
  if (!data) reader.unreadable.add(path);
  return data;
}
