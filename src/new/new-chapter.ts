import { stringify } from 'yaml';
import { idSchema } from '../schema/text.ts';
import type { Bounds } from '../schema/geography.ts';
import { round } from '../base/numbers.ts';
import { valueAt } from '../validation/data-file.ts';
import type { ParsedContent } from '../validation/parsed-content.ts';
import { templateWords } from '../validation/template-words.ts';
import type { ContentChange, Refusal } from './content-change.ts';

/** A chapter of two steps in every finished language, before the ending; the frames lie in the middle of the map. */
export function newChapter(id: string, content: ParsedContent): ContentChange | Refusal {
  if (!idSchema.safeParse(id).success) return notAnId(id);
  if (content.chapters.some((chapter) => chapter.id === id)) {
    return {
      refused: {
        de: `Ein Kapitel „${id}“ gibt es schon.`,
        en: `There already is a chapter “${id}”.`,
      },
    };
  }
  const number = freeNumber(content);
  if (number === null) {
    return {
      refused: {
        de: 'Zwischen den letzten Kapiteln ist keine Nummer frei. Benennen Sie den Ordner des letzten Kapitels um, z. B. in 90-….',
        en: 'There is no free number between the last chapters. Rename the folder of the last one, e.g. to 90-….',
      },
    };
  }
  const folder = `chapters/${String(number).padStart(2, '0')}-${id}`;
  const files = new Map([[`${folder}/chapter.yaml`, chapterYaml(content.map.bounds ?? [5, 45, 17, 56])]]);
  for (const lang of content.editions.finished) files.set(`${folder}/${lang}.md`, chapterWords(lang));
  return {
    files,
    notes: [
      {
        de: `Das Kapitel steht in ${folder}. Ersetzen Sie die Worte der Vorlage; die Prüfung nennt jedes, das noch dasteht.`,
        en: `The chapter is in ${folder}. Replace the words of the template; the check names each that still stands.`,
      },
    ],
  };
}

/** Why something cannot be an id. */
export function notAnId(id: string): Refusal {
  return {
    refused: {
      de: `„${id}“ ist keine Kennung: kleine Buchstaben a bis z, Ziffern und einzelne Bindestriche, z. B. „old-harbour“.`,
      en: `“${id}” is no id: small letters a to z, digits and single hyphens, e.g. “old-harbour”.`,
    },
  };
}

/** A number after the last chapter and before the ending; `null` when none is left. */
function freeNumber({ chapters }: ParsedContent): number | null {
  const numbered = chapters.map(({ file, chapter }) => ({
    number: Number(/\/(\d+)-/.exec(file)?.[1]),
    isEnding: valueAt(chapter.data?.value, ['kind']) === 'ending',
  }));
  const last = Math.max(0, ...numbered.filter(({ isEnding }) => !isEnding).map(({ number }) => number));
  const most = last < 99 ? 100 : 1000;
  const ending = Math.min(most, ...numbered.filter(({ number }) => number > last).map(({ number }) => number));
  const number = last + 10 < ending ? last + 10 : Math.floor((last + ending) / 2);
  return number > last && number < ending ? number : null;
}

/** `chapter.yaml` with two frames: the middle of the map, then closer. */
export function chapterYaml(bounds: Bounds, subject?: { readonly place: string; readonly layer: string }): string {
  const layers = subject ? `[${subject.layer}]` : '[]';
  return `# What the map does at each step, in order; content/README.md explains every field.
steps:
  - id: first
    camera: { box: [${innerBox(bounds, 0.6).join(', ')}] }
    move: jump # fades over: from the chapter before it may be far
    layers: ${layers} # names from map/layers.yaml; the last lies on top
  - id: second
    camera: ${subject ? `{ fit: [${subject.place}], maxZoom: 7 }` : `{ box: [${innerBox(bounds, 0.4).join(', ')}] }`}
    layers: ${layers}${subject ? `\n    highlight: [${subject.place}]` : ''}
`;
}

function innerBox([west, south, east, north]: Bounds, share: number): readonly number[] {
  const [x, y] = [(west + east) / 2, (south + north) / 2];
  const [w, h] = [((east - west) / 2) * share, ((north - south) / 2) * share];
  return [x - w, y - h, x + w, y + h].map((degrees) => round(degrees, 2));
}

/** A text as the browser editor writes it, so that its first save changes nothing else. */
function yamlText(text: string): string {
  return stringify(text, { singleQuote: true, lineWidth: 0 }).trim();
}

/** A language file with the template's words, for `chapterYaml`. */
export function chapterWords(lang: string): string {
  const { chapterTitle, summary, steps } = templateWords(lang);
  const [first, second] = steps.map(({ title, alt, body }, index) =>
    [`## ${title} {#${index === 0 ? 'first' : 'second'}}`, `![${alt}](map:)`, body].join('\n\n'),
  );
  return `---\ntitle: ${yamlText(chapterTitle)}\nsummary: ${yamlText(summary)}\n---\n\n${first ?? ''}\n\n${second ?? ''}\n`;
}
