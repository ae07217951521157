import type { ContentFiles } from './content-layout.ts';
import { stepIdOfLines } from './step-lines.ts';

/**
 * Files that stand in for a chapter that cannot be read: the same steps as far as they can be made out, so that links to
 * them still lead somewhere, each saying that it cannot be shown. Knows no rules; reads with patterns what no parser can.
 */

/** First line of a placeholder's `chapter.yaml`: it is never taken for an earlier state of the chapter. */
const MARK = '# Placeholder of a chapter that cannot be read.';

const words = {
  de: {
    summary: 'Dieses Kapitel lässt sich noch nicht zeigen.',
    body: 'Dieser Schritt lässt sich nicht zeigen, solange das Kapitel Fehler hat. Die Hinweise auf dieser Seite nennen sie.',
    map: 'Karte des ganzen Gebiets, bis das Kapitel wieder lesbar ist.',
  },
  en: {
    summary: 'This chapter cannot be shown yet.',
    body: 'This step cannot be shown as long as the chapter has mistakes. The notes on this page name them.',
    map: 'Map of the whole area until the chapter can be read again.',
  },
} as const;

/** Paths and texts for the chapter in `folder`, e.g. `chapters/10-river/`, in every language of the story. */
export function placeholderChapter(files: ContentFiles, folder: string): readonly (readonly [string, string])[] {
  const chapter = files.texts.get(`${folder}chapter.yaml`) ?? '';
  const languages = storyLanguages(files);
  const bodies = languages.map((lang) => files.texts.get(`${folder}${lang}.md`) ?? '');
  const ids = stepIds(chapter, bodies);
  return [
    [`${folder}chapter.yaml`, chapterYaml(files, chapter, ids)],
    ...languages.map(
      (lang, index) => [`${folder}${lang}.md`, markdown(lang, folder, bodies[index] ?? '', ids)] as const,
    ),
  ];
}

/** Whether the files hold a placeholder for the chapter in `folder`. */
export function isPlaceholder({ texts }: ContentFiles, folder: string): boolean {
  return texts.get(`${folder}chapter.yaml`)?.startsWith(MARK) === true;
}

function storyLanguages({ texts }: ContentFiles): readonly string[] {
  const line = /^languages:\s*\[([^\]]*)\]|^languages:\s*\n((?:\s*-\s*[a-z]{2}\s*\n)+)/m.exec(
    texts.get('story.yaml') ?? '',
  );
  return [...new Set((line?.[1] ?? line?.[2] ?? '').match(/[a-z]{2}/g) ?? [])];
}

function stepIds(chapter: string, bodies: readonly string[]): readonly string[] {
  const lists = [stepIdOfLines('chapter.yaml', chapter), ...bodies.map((body) => stepIdOfLines('words.md', body))];
  const longest = lists
    .map((lines) => [...new Set(lines.flatMap((id) => id ?? []))].filter((id) => id.length <= 64))
    .toSorted((a, b) => b.length - a.length)[0];
  return longest === undefined || longest.length === 0 ? ['placeholder'] : longest;
}

function chapterYaml({ texts }: ContentFiles, chapter: string, ids: readonly string[]): string {
  const kind = /^kind: (?:cover|chapter|ending)$/m.exec(chapter)?.[0];
  const bounds = /^ {2}bounds:\s*(\[[-\d., ]+\])/m.exec(texts.get('story.yaml') ?? '')?.[1] ?? '[-180, -80, 180, 80]';
  const steps = ids.map((id) => `  - id: '${id}'\n    camera: { box: ${bounds} }\n    layers: []\n`);
  return `${MARK}\n${kind === undefined ? '' : `${kind}\n`}steps:\n${steps.join('')}`;
}

function markdown(lang: string, folder: string, body: string, ids: readonly string[]): string {
  const { summary, body: text, map } = lang === 'de' ? words.de : words.en;
  const id = folder.replace(/^chapters\/\d+-|\/$/g, '');
  const title = plain(/^title:\s*(.+)$/m.exec(body)?.[1] ?? '').slice(0, 90) || id;
  const steps = ids.map((step) => {
    const heading = body.split('\n').find((line) => line.startsWith('## ') && line.includes(`{#${step}}`));
    return `## ${plain(heading?.replace(/\{.*/, '') ?? '') || step} {#${step}}\n\n![${map}](map:)\n\n${text}\n`;
  });
  return `---\ntitle: ${JSON.stringify(title)}\nsummary: ${JSON.stringify(summary)}\n---\n\n${steps.join('\n')}`;
}

/** The words of a line without anything that could mean something to a parser. */
function plain(line: string): string {
  return line
    .replace(/[^\p{L}\p{N}\p{M} ,.–-]/gu, '')
    .replace(/^[ \d.–-]+/, '')
    .trim();
}
