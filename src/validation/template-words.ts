import type { Lang } from '../schema/text.ts';

/** Words that `npm run new` writes into new files. They say what to do, and the check warns while they stand. */
export interface TemplateWords {
  readonly storyTitle: string;
  readonly standfirst: string;
  readonly author: string;
  readonly chapterTitle: string;
  readonly summary: string;
  readonly placeName: string;
  readonly steps: readonly [TemplateStep, TemplateStep];
}

/** One step of the template. */
export interface TemplateStep {
  readonly title: string;
  readonly alt: string;
  readonly body: string;
}

const de: TemplateWords = {
  storyTitle: 'Titel der neuen Geschichte',
  standfirst: 'Zwei oder drei Sätze unter dem Titel: worum es geht, und warum gerade jetzt.',
  author: 'Name der Redaktion',
  chapterTitle: 'Titel des neuen Kapitels',
  summary: 'Ein oder zwei Sätze für Listen und Suchmaschinen: was in diesem Kapitel geschieht.',
  placeName: 'Name des Ortes',
  steps: [
    {
      title: 'Überschrift des ersten Schritts',
      alt: 'Karte: hier steht in einem Satz, welche Orte und Linien zu sehen sind, für alle, die sie nicht sehen.',
      body: 'Hier beginnt der Text des ersten Schritts: ein bis drei kurze Absätze, dazu die Quellen.',
    },
    {
      title: 'Überschrift des zweiten Schritts',
      alt: 'Karte: hier steht in einem Satz, was sich gegenüber dem ersten Schritt geändert hat.',
      body: 'Hier steht der Text des zweiten Schritts: was nun anders ist, und woher man es weiß.',
    },
  ],
};

const en: TemplateWords = {
  storyTitle: 'Title of the new story',
  standfirst: 'Two or three sentences under the title: what it is about, and why now.',
  author: 'Name of the newsroom',
  chapterTitle: 'Title of the new chapter',
  summary: 'One or two sentences for lists and search engines: what happens in this chapter.',
  placeName: 'Name of the place',
  steps: [
    {
      title: 'Heading of the first step',
      alt: 'Map: say here in one sentence which places and lines can be seen, for everyone who cannot see them.',
      body: 'The words of the first step begin here: one to three short paragraphs, and the sources.',
    },
    {
      title: 'Heading of the second step',
      alt: 'Map: say here in one sentence what has changed since the first step.',
      body: 'The words of the second step stand here: what is different now, and how one knows.',
    },
  ],
};

const byLanguage: Readonly<Record<Lang, TemplateWords>> = { de, en };

/** The template in a language; in English where there is none. */
export function templateWords(lang: Lang): TemplateWords {
  return byLanguage[lang] ?? en;
}

/** Every text of the templates, in all languages. */
export function templateTexts(): readonly string[] {
  return Object.values(byLanguage).flatMap(({ steps, ...words }) => [
    ...Object.values(words),
    ...steps.flatMap(({ title, alt, body }) => [title, alt, body]),
  ]);
}
