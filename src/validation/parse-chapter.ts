import { chapterSchema, frontMatterSchema, stepSchema } from '../schema/chapter.ts';
import { parseMarkdown } from '../story/markdown.ts';
import { splitSteps } from '../story/split-steps.ts';
import type { ChapterFolder } from './content-layout.ts';
import { parseFile, type ContentReader } from './content-reader.ts';
import { valueAt, type DataFile } from './data-file.ts';
import { finding } from './finding-catalogue.ts';
import { splitFrontMatter } from './front-matter.ts';
import { localizedFindings } from './localized-fields.ts';
import type { Editions, ParsedChapter, ParsedStep, ParsedWords } from './parsed-content.ts';
import { quoteFindings } from './quote-findings.ts';
import { checkSchema } from './schema-findings.ts';
import { startOf } from './source-text.ts';

/** Reads a chapter folder: `chapter.yaml` and every language file, each by itself. */
export function parseChapter(folder: ChapterFolder, editions: Editions, reader: ContentReader): ParsedChapter {
  const prefix = `chapters/${folder.name}`;
  const file = `${prefix}/chapter.yaml`;
  const data = parseFile(reader, file);
  const missing =
    reader.findings.some((each) => each.file === file) || data
      ? []
      : [finding('missing-file', startOf(file), { file })];
  reader.findings.push(...missing, ...languageFindings(folder, prefix, editions));
  const checked = data ? checkSchema(chapterSchema, data) : { value: null, findings: [] };
  reader.findings.push(...checked.findings);
  if (data) reader.findings.push(...localizedFindings(chapterSchema, data, editions));
  const words = folder.languages.flatMap((lang) => parseWords(`${prefix}/${lang}.md`, lang, reader) ?? []);
  return {
    id: folder.id,
    file,
    chapter: { data, value: checked.value },
    steps: data ? parseSteps(data) : [],
    words: new Map(words.map((each) => [each.lang, each])),
  };
}

function languageFindings(folder: ChapterFolder, prefix: string, { languages, finished }: Editions) {
  if (languages.length === 0) return [];
  const missing = finished.filter((lang) => !folder.languages.includes(lang));
  const unknown = folder.languages.filter((lang) => !languages.includes(lang));
  return [
    ...missing.map((lang) =>
      finding('missing-language-file', startOf(`${prefix}/${lang}.md`), { chapter: folder.id, lang }),
    ),
    ...unknown.map((lang) =>
      finding('unknown-language-file', startOf(`${prefix}/${lang}.md`), { lang, languages: languages.join(', ') }),
    ),
  ];
}

function parseSteps(data: DataFile): readonly ParsedStep[] {
  const steps = valueAt(data.value, ['steps']);
  if (!Array.isArray(steps)) return [];
  return steps.map((step: unknown, index) => {
    const id = valueAt(step, ['id']);
    return { index, id: typeof id === 'string' ? id : null, input: stepSchema.safeParse(step).data ?? null };
  });
}

function parseWords(path: string, lang: string, reader: ContentReader): ParsedWords | null {
  const source = reader.open(path);
  if (!source) return null;
  const { frontMatter, body, bodyLine } = splitFrontMatter(source);
  const { data } = frontMatter;
  const checked = data ? checkSchema(frontMatterSchema, data) : { value: null, findings: [] };
  reader.findings.push(...frontMatter.findings, ...checked.findings);
  if (data) reader.findings.push(...['title', 'summary'].flatMap((field) => quotesIn(data, field, lang)));
  const markdown = parseMarkdown(body);
  const parsed = { lang, source, bodyLine, markdown, body: splitSteps(markdown.root) };
  return { ...parsed, frontMatter: { data, value: checked.value } };
}

function quotesIn(data: DataFile, field: string, lang: string) {
  const words = valueAt(data.value, [field]);
  return typeof words === 'string' ? quoteFindings(words, lang, data.placeOf([field])) : [];
}
