import type { Image } from 'mdast';
import { eachNode, picturesOf } from '../story/markdown-nodes.ts';
import { isRecord, valueAt } from './data-file.ts';
import type { Finding } from './finding.ts';
import { finding } from './finding-catalogue.ts';
import { unknownId } from './link-findings.ts';
import type { ParsedChapter, ParsedContent, ParsedWords } from './parsed-content.ts';
import { startOf } from './source-text.ts';
import { nodePlace } from './words-places.ts';

/** Heavier files slow down every copy of the story and gain nothing. */
const MOST_BYTES = 4_000_000;
/** A picture in the column of words is up to 560 CSS pixels wide on screens of twice the density; below, it blurs. */
const LEAST_WIDTH = 800;

/** Rules for the pictures that a chapter shows: credit, a paragraph of their own, in every language. */
export function pictureFindings(chapter: ParsedChapter, content: ParsedContent): Finding[] {
  const listed = listedPictures(chapter);
  const words = [...chapter.words.values()];
  const shown = new Set(words.flatMap((each) => mediaOf(each).map(({ url }) => url)));
  return [
    ...words.flatMap((each) => [...creditFindings(each, listed, chapter, content.media), ...loneFindings(each)]),
    ...words
      .filter(({ lang }) => content.editions.finished.includes(lang))
      .flatMap((each) => parityFindings(each, shown)),
    ...listedFindings(listed, shown, chapter, new Set(content.media)),
  ];
}

/** Rules for the files themselves. */
export function pictureFileFindings({ pictures }: ParsedContent): Finding[] {
  return [...(pictures ?? [])].flatMap(([file, facts]) => {
    const place = startOf(file);
    if (!facts) return [finding('picture-unreadable', place, { file })];
    const { bytes, width } = facts;
    const megabytes = Math.round(bytes / 100_000) / 10;
    const most = MOST_BYTES / 1_000_000;
    if (bytes > MOST_BYTES) return [finding('picture-too-heavy', place, { file, megabytes, most, width })];
    return width < LEAST_WIDTH ? [finding('picture-too-small', place, { file, width, least: LEAST_WIDTH })] : [];
  });
}

function listedPictures({ chapter }: ParsedChapter): readonly unknown[] {
  const pictures = valueAt(chapter.data?.value, ['pictures']);
  return (Array.isArray(pictures) ? (pictures as unknown[]) : []).map((each) => valueAt(each, ['file']));
}

function mediaOf({ markdown }: ParsedWords): readonly Image[] {
  return picturesOf(markdown.root).filter(({ url }) => url.startsWith('media/'));
}

function creditFindings(
  words: ParsedWords,
  listed: readonly unknown[],
  chapter: ParsedChapter,
  media: readonly string[],
): Finding[] {
  if (!isRecord(chapter.chapter.data?.value)) return [];
  return mediaOf(words)
    .filter(({ url }) => media.includes(url) && !listed.includes(url))
    .map((image) =>
      finding('picture-without-credit', nodePlace(words, image), { file: image.url, chapterFile: chapter.file }),
    );
}

function loneFindings(words: ParsedWords): Finding[] {
  const findings: Finding[] = [];
  eachNode(words.markdown.root, (node, parent) => {
    if (node.type !== 'image' || !node.url.startsWith('media/')) return undefined;
    const isAlone = parent?.type === 'paragraph' && parent.children.length === 1;
    if (!isAlone) findings.push(finding('picture-not-alone', nodePlace(words, node), { file: node.url }));
    return undefined;
  });
  return findings;
}

function parityFindings(words: ParsedWords, shown: ReadonlySet<string>): Finding[] {
  const own = new Set(mediaOf(words).map(({ url }) => url));
  const place = startOf(words.source.file);
  return [...shown]
    .filter((file) => !own.has(file))
    .map((file) => finding('picture-languages-differ', place, { file, lang: words.lang }));
}

function listedFindings(
  listed: readonly unknown[],
  shown: ReadonlySet<string>,
  { chapter: { data } }: ParsedChapter,
  media: ReadonlySet<string>,
): Finding[] {
  if (!data) return [];
  return listed.flatMap((file, index) => {
    if (typeof file !== 'string') return [];
    const place = data.placeOf(['pictures', index, 'file']);
    if (listed.indexOf(file) < index) return [finding('duplicate-entry', place, { id: file })];
    const unknown = unknownId(file, media);
    if (unknown) return [finding('missing-image', place, unknown)];
    return shown.has(file) ? [] : [finding('picture-listed-unused', place, { file })];
  });
}
