import type { ContentFiles } from './content-layout.ts';
import type { DataFile } from './data-file.ts';
import type { Finding } from './finding.ts';
import { finding } from './finding-catalogue.ts';
import { parseJson } from './parse-json.ts';
import { parseYaml } from './parse-yaml.ts';
import { placeAt, sourceText, startOf, type SourceText } from './source-text.ts';

/** Opens files and collects what is wrong with them. */
export interface ContentReader {
  /** The text of a file; `null` when it is missing, which is no finding here, or no UTF-8, which is one. */
  readonly open: (path: string) => SourceText | null;
  readonly findings: Finding[];
  /** Paths of files that exist and cannot be read. */
  readonly unreadable: Set<string>;
}

/** Characters that nobody sees and nobody means; they come with text copied from other programs. */

const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/;

/** A reader of the files of a content folder, without findings yet. */
export function createReader({ texts, elsewhere = [] }: ContentFiles): ContentReader {
  const findings: Finding[] = [];
  return {
    findings,
    unreadable: new Set(elsewhere),
    open(path) {
      const text = texts.get(path);
      if (text === null) findings.push(finding('not-utf8', startOf(path), {}));
      if (text === null || text === undefined) return null;
      const source = sourceText(path, text);
      const control = CONTROL.exec(source.text);
      if (control) findings.push(finding('control-character', placeAt(source, control.index, control.index + 1), {}));
      return source;
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
