/**
 * What stands in the files of a story and would be seen nowhere: neither in the story that is built from them nor in a
 * finding. Reads the files in a way of its own, word by word, so that what the parsers lose is noticed.
 */
import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Finding } from '../../src/validation/finding.ts';
import type { Story } from '../../src/story/story.ts';
import type { WrittenStory } from '../../src/story/written-story.ts';

/** A word or id that got lost. */
export interface LostWord {
  readonly file: string;
  readonly line: number;
  readonly word: string;
}

/** Everything lost from the files of a sound story. */
export function lostContent(
  texts: ReadonlyMap<string, string>,
  written: WrittenStory,
  story: Story,
  findings: readonly Finding[],
): readonly LostWord[] {
  return [...texts].flatMap(([file, text]) => {
    const kept = keptWords(file, written, story);
    return kept === null ? [] : lostWords(file, text, kept, findings);
  });
}

const WORD = /[\p{L}\p{N}]+/gu;

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.match(WORD) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** A value as JSON, without the letters of escapes such as `\\n`. */
function jsonWords(value: unknown): string {
  return JSON.stringify(value).replace(/\\(?:[bfnrt"\\/]|u[0-9a-f]{4})/g, ' ');
}

/** Words of the story that come from a file; `null` for files that are no part of it. */
function keptWords(file: string, written: WrittenStory, story: Story): Map<string, number> | null {
  const chapter = /^chapters\/\d\d-([^/]+)\/(?:([a-z]{2})\.md|chapter\.yaml)$/.exec(file);
  if (chapter?.[2] !== undefined) return countWords(languageText(chapter[1] ?? '', chapter[2], written, story));
  const value = chapter ? written.chapters.find(({ id }) => id === chapter[1])?.input : dataOf(file, written);
  return value === undefined ? null : countWords(jsonWords(value));
}

function dataOf(file: string, written: WrittenStory): unknown {
  const map = /^map\/(.+\.geojson)$/.exec(file)?.[1];
  if (map !== undefined) {
    const features = written.mapFiles.get(map)?.map(({ id, geometry, properties, bbox }) => ({
      type: 'Feature',
      id,
      geometry,
      properties,
      ...(bbox ? { bbox } : {}),
    }));
    return { type: 'FeatureCollection', features };
  }
  const { input, layers, sources, glossary, departures } = written;
  return {
    'story.yaml': input,
    'map/layers.yaml': { layers },
    'sources.json': sources,
    'glossary.yaml': glossary,
    'departures.yaml': departures,
  }[file];
}

/** All that a page, its addresses and its notes say of one language file. */
function languageText(id: string, lang: string, written: WrittenStory, story: Story): string {
  const own = written.chapters.find((chapter) => chapter.id === id)?.words[lang];
  const steps = story.steps.filter((step) => step.chapter === id);
  const said = steps.map((step) => {
    const text = step.text[lang];
    if (!text) return '';
    const tree = fromHtml(text.html, { fragment: true });
    return [step.id, text.title, text.alt, ...textsOf(tree)].join(' ');
  });
  return [jsonWords(own?.frontMatter ?? {}), ...said].join(' ');
}

/** Texts and attributes below a node, each apart: markup parts words in the file too. */
function textsOf(node: Nodes): readonly string[] {
  if (node.type === 'text') return [node.value];
  if (!('children' in node)) return [];
  const own = node.type === 'element' ? Object.values(node.properties).map(String) : [];
  return [...own, ...node.children.flatMap(textsOf)];
}

function lostWords(file: string, text: string, kept: ReadonlyMap<string, number>, findings: readonly Finding[]) {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const named = new Set(findings.filter((each) => each.file === file).map(({ line }) => line));
  const seen = new Map<string, number>();
  const lost: LostWord[] = [];
  for (const [index, line] of lines.entries()) {
    if (named.has(index + 1)) continue;
    for (const word of withoutComment(file, line).match(WORD) ?? []) {
      const count = (seen.get(word) ?? 0) + 1;
      seen.set(word, count);
      if (count > (kept.get(word) ?? 0) && !isSyntax(word, line)) lost.push({ file, line: index + 1, word });
    }
  }
  return lost;
}

/** A comment in YAML begins with `#` after a blank; nothing in it is meant for readers. */
function withoutComment(file: string, line: string): string {
  return file.endsWith('.yaml') ? line.replace(/(^|\s)#.*$/, '') : line;
}

/** Characters that a format writes in other ways: escapes, numbers in another notation, the words of Markdown's syntax. */
function isSyntax(word: string, line: string): boolean {
  if (/^\d/.test(word) && /\d/.test(line)) return true;
  return /^(?:amp|lt|gt|quot|map|term|true|false|null)$/.test(word) || /\\u[0-9a-f]{4}|&[a-z#\d]+;/i.test(line);
}
