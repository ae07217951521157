import { languageSchema } from '../schema/text.ts';
import type { ParsedContent } from '../validation/parsed-content.ts';
import type { ContentChange, Refusal } from './content-change.ts';
import { appendToList } from './edit-yaml.ts';

/** A further language: the site appears in it at once, with the words of the source language until they are translated. */
export function newLanguage(lang: string, { story, editions }: ParsedContent): ContentChange | Refusal {
  const { source, languages } = editions;
  if (!languageSchema.safeParse(lang).success) {
    return {
      refused: {
        de: `„${lang}“ ist kein Sprachkürzel aus zwei kleinen Buchstaben wie „fr“.`,
        en: `“${lang}” is no language tag of two small letters such as “fr”.`,
      },
    };
  }
  if (!story.data || source === null) {
    return {
      refused: { de: 'story.yaml nennt keine Sprachen.', en: 'story.yaml names no languages.' },
    };
  }
  if (languages.includes(lang)) {
    return {
      refused: { de: `Die Sprache „${lang}“ gibt es schon.`, en: `There already is a language “${lang}”.` },
    };
  }
  const { text } = story.data.source;
  const listed = appendToList(text, 'languages', lang, 'languages');
  return {
    files: new Map([['story.yaml', appendToList(listed, 'unfinished', lang, 'languages')]]),
    notes: [
      {
        de: `Kopieren Sie in einem Kapitel ${source}.md nach ${lang}.md, übersetzen Sie Schritt für Schritt und löschen Sie Schritte, die noch fehlen: Sie erscheinen gekennzeichnet in „${source}“. npm run translations zeigt, was offen ist.`,
        en: `In a chapter, copy ${source}.md to ${lang}.md, translate step by step and delete steps that are not done: they appear in “${source}”, marked. npm run translations shows what is open.`,
      },
    ],
  };
}
