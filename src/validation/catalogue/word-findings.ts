import { entry } from './entry.ts';

/** MS-2xx, first half: steps and the form of the words. */
export const wordEntries = {
  'text-before-first-step': entry('MS-201', 'error', {
    de: [
      'Text vor dem ersten Schritt',
      'Dieser Text steht vor dem ersten Schritt und gehört zu keiner Karte.',
      'Setzen Sie eine Überschrift darüber: ## Titel {#kennung}',
    ],
    en: [
      'Text before the first step',
      'This text stands before the first step and belongs to no map.',
      'Put a heading above it: ## Title {#id}',
    ],
  }),
  'heading-level': entry<{ level: number }>('MS-202', 'error', {
    de: [
      'Ebene der Überschrift',
      (a) =>
        `Eine Überschrift der Ebene ${a.level} gibt es hier nicht: Ebene 1 ist der Titel aus dem Kopf, Ebene 2 ein Schritt, der nicht in Listen oder Zitaten stehen kann.`,
      'Schreiben Sie ### für eine Zwischenüberschrift.',
    ],
    en: [
      'Level of a heading',
      (a) =>
        `A heading of level ${a.level} is not possible here: level 1 is the title from the front matter, level 2 a step, which cannot stand in lists or quotes.`,
      'Write ### for a heading within a step.',
    ],
  }),
  'step-without-id': entry<{ title: string }>('MS-203', 'error', {
    de: [
      'Schritt ohne Kennung',
      (a) => `Der Schritt „${a.title}“ hat keine Kennung.`,
      (a) => `Schreiben Sie: ## ${a.title} {#kennung}`,
    ],
    en: ['Step without an id', (a) => `The step “${a.title}” has no id.`, (a) => `Write: ## ${a.title} {#id}`],
  }),
  'text-after-id': entry<{ id: string; title: string; text: string }>('MS-204', 'error', {
    de: [
      'Text hinter der Kennung',
      (a) => `Hinter {#${a.id}} steht noch „${a.text}“; damit ist die Kennung keine mehr.`,
      (a) => `Die Kennung steht am Ende: ## ${`${a.title} ${a.text}`.trim()} {#${a.id}}`,
    ],
    en: [
      'Text after the id',
      (a) => `“${a.text}” stands after {#${a.id}}, so that the id is none any more.`,
      (a) => `The id goes last: ## ${`${a.title} ${a.text}`.trim()} {#${a.id}}`,
    ],
  }),
  'duplicate-step-heading': entry<{ id: string; line: number }>('MS-205', 'error', {
    de: [
      'Schritt doppelt',
      (a) => `Den Schritt „${a.id}“ gibt es schon in Zeile ${a.line}.`,
      'Geben Sie einem der beiden eine andere Kennung, auch in chapter.yaml.',
    ],
    en: [
      'Duplicate step',
      (a) => `The step “${a.id}” already stands in line ${a.line}.`,
      'Give one of the two another id, in chapter.yaml too.',
    ],
  }),
  'step-missing': entry<{ id: string; chapterFile: string }>('MS-206', 'error', {
    de: [
      'Schritt fehlt',
      (a) => `Der Schritt „${a.id}“ aus ${a.chapterFile} fehlt in dieser Sprache.`,
      (a) => `Ergänzen Sie: ## Titel {#${a.id}}`,
    ],
    en: [
      'Missing step',
      (a) => `The step “${a.id}” of ${a.chapterFile} is missing in this language.`,
      (a) => `Add: ## Title {#${a.id}}`,
    ],
  }),
  'step-unknown': entry<{ id: string; chapterFile: string; suggestion: string | null }>('MS-207', 'error', {
    de: [
      'Schritt ohne Karte',
      (a) => `Den Schritt „${a.id}“ gibt es nicht in ${a.chapterFile}.`,
      (a) =>
        a.suggestion
          ? `Meinten Sie {#${a.suggestion}}?`
          : `Ergänzen Sie in ${a.chapterFile} einen Schritt „id: ${a.id}“.`,
    ],
    en: [
      'Step without a map',
      (a) => `There is no step “${a.id}” in ${a.chapterFile}.`,
      (a) => (a.suggestion ? `Did you mean {#${a.suggestion}}?` : `Add a step “id: ${a.id}” to ${a.chapterFile}.`),
    ],
  }),
  'step-order': entry<{ id: string; chapterFile: string; order: string }>('MS-208', 'error', {
    de: [
      'Reihenfolge der Schritte',
      (a) => `Der Schritt „${a.id}“ steht hier an anderer Stelle als in ${a.chapterFile}.`,
      (a) => `Die Reihenfolge ist: ${a.order}.`,
    ],
    en: [
      'Order of steps',
      (a) => `The step “${a.id}” stands in another place here than in ${a.chapterFile}.`,
      (a) => `The order is: ${a.order}.`,
    ],
  }),
  'map-picture-missing': entry<{ id: string }>('MS-209', 'error', {
    de: [
      'Kartenbild fehlt',
      (a) => `Im Schritt „${a.id}“ fehlt das Bild der Karte mit seiner Textalternative.`,
      'Ergänzen Sie: ![Karte: was darauf zu sehen ist](map:)',
    ],
    en: [
      'Missing map picture',
      (a) => `The step “${a.id}” lacks the picture of its map with its text alternative.`,
      'Add: ![Map: what can be seen on it](map:)',
    ],
  }),
  'map-picture-twice': entry<{ id: string }>('MS-210', 'error', {
    de: [
      'Zweites Kartenbild',
      (a) => `Der Schritt „${a.id}“ hat schon ein Kartenbild; ein Schritt hat genau eine Karte.`,
      'Entfernen Sie eines, oder machen Sie zwei Schritte daraus.',
    ],
    en: [
      'Second map picture',
      (a) => `The step “${a.id}” already has a map picture; a step has exactly one map.`,
      'Remove one, or make two steps of it.',
    ],
  }),
  'alt-empty': entry('MS-211', 'error', {
    de: [
      'Bild ohne Text',
      'Das Bild hat keine Textalternative; wer nicht sieht, erfährt nichts davon.',
      'Schreiben Sie zwischen die eckigen Klammern, was zu sehen ist.',
    ],
    en: [
      'Picture without text',
      'The picture has no text alternative; whoever cannot see it learns nothing of it.',
      'Write between the square brackets what can be seen.',
    ],
  }),
  'alt-says-nothing': entry<{ alt: string }>('MS-212', 'warning', {
    de: [
      'Textalternative sagt nichts',
      (a) => `„${a.alt}“ sagt nicht, was auf dem Bild zu sehen ist.`,
      'Nennen Sie in ein, zwei Sätzen, was zu sehen ist; bei einer Karte Orte, Linien, Richtung.',
    ],
    en: [
      'Text alternative says nothing',
      (a) => `“${a.alt}” does not say what the picture shows.`,
      'Name in a sentence or two what can be seen; for a map places, lines, direction.',
    ],
  }),
  'alt-not-plain': entry('MS-224', 'error', {
    de: [
      'Textalternative mit Auszeichnung',
      'Die Textalternative eines Bildes ist reiner Text; Verweise und Quellen darin gingen verloren.',
      'Setzen Sie Verweise und Quellen in den Absatz darunter.',
    ],
    en: [
      'Marked-up text alternative',
      'The text alternative of a picture is plain text; links and sources in it would be lost.',
      'Put links and sources into the paragraph below.',
    ],
  }),
  'alt-repeated': entry<{ step: string }>('MS-223', 'warning', {
    de: [
      'Textalternative wiederholt',
      (a) =>
        `Diese Textalternative steht schon beim Schritt „${a.step}“; wer nicht sieht, erfährt nicht, was sich ändert.`,
      'Schreiben Sie, was auf dieser Karte anders ist.',
    ],
    en: [
      'Repeated text alternative',
      (a) => `The step “${a.step}” already has this text alternative; whoever cannot see does not learn what changes.`,
      'Write what is different on this map.',
    ],
  }),
  'raw-html': entry('MS-213', 'error', {
    de: [
      'HTML im Text',
      'HTML ist im Text nicht erlaubt und würde wegfallen.',
      'Nehmen Sie Markdown: *kursiv*, **fett**, [Wort](https://…).',
    ],
    en: [
      'HTML in the words',
      'HTML is not allowed in the words and would be dropped.',
      'Use Markdown: *italic*, **bold**, [word](https://…).',
    ],
  }),
  footnote: entry<{ note: string }>('MS-214', 'error', {
    de: [
      'Fußnote',
      (a) => `Fußnoten wie ${a.note} gibt es nicht; sie erschienen als Zeichen im Text.`,
      'Nennen Sie eine Quelle mit [@kennung], oder schreiben Sie den Satz in den Text.',
    ],
    en: [
      'Footnote',
      (a) => `There are no footnotes such as ${a.note}; it would appear in the text as typed.`,
      'Cite a source with [@id], or write the sentence into the text.',
    ],
  }),
  'underlined-heading': entry<{ text: string }>('MS-215', 'error', {
    de: [
      'Text direkt über einer Linie',
      (a) => `„${a.text}“ steht direkt über einer Zeile aus Strichen und würde zur Überschrift.`,
      'Setzen Sie eine Leerzeile dazwischen; für einen Schritt schreiben Sie ## Titel {#kennung}.',
    ],
    en: [
      'Text right above a line',
      (a) => `“${a.text}” stands right above a line of dashes and would become a heading.`,
      'Put an empty line between them; for a step write ## Title {#id}.',
    ],
  }),
  'container-block': entry('MS-216', 'warning', {
    de: [
      'Block mit Doppelpunkten',
      'Blöcke mit „:::“ gibt es nicht; die Zeichen erscheinen im Text.',
      'Entfernen Sie die Zeilen mit „:::“.',
    ],
    en: [
      'Block of colons',
      'There are no blocks with “:::”; the characters appear in the text.',
      'Remove the lines with “:::”.',
    ],
  }),
  table: entry('MS-217', 'warning', {
    de: ['Tabelle', 'Tabellen gibt es nicht; die Striche erscheinen im Text.', 'Schreiben Sie eine Liste.'],
    en: ['Table', 'There are no tables; the bars appear in the text.', 'Write a list.'],
  }),
  'bare-address': entry<{ url: string }>('MS-218', 'warning', {
    de: [
      'Adresse ohne Verweis',
      (a) => `${a.url} wird nicht zum Verweis.`,
      (a) => `Schreiben Sie [Wort](${a.url}) oder <${a.url}>.`,
    ],
    en: [
      'Address without a link',
      (a) => `${a.url} does not become a link.`,
      (a) => `Write [word](${a.url}) or <${a.url}>.`,
    ],
  }),
  'foreign-quotes': entry<{ quote: string; lang: 'de' | 'en' }>('MS-219', 'warning', {
    de: [
      'Anführungszeichen',
      (a) =>
        `Das Anführungszeichen ${a.quote} ist im ${a.lang === 'de' ? 'Deutschen' : 'Englischen'} nicht üblich; es erscheint, wie es dasteht.`,
      (a) => (a.lang === 'de' ? 'Schreiben Sie „so“ oder »so«.' : 'Schreiben Sie “so” oder ‘so’.'),
    ],
    en: [
      'Quotation marks',
      (a) =>
        `The quotation mark ${a.quote} is not used in ${a.lang === 'de' ? 'German' : 'English'}; it appears as typed.`,
      (a) => (a.lang === 'de' ? 'Write „so“ or »so«.' : 'Write “so” or ‘so’.'),
    ],
  }),
  'unclosed-markup': entry<{ text: string }>('MS-222', 'warning', {
    de: [
      'Zeichen bleibt stehen',
      (a) => `„${a.text}“ wird nicht geschlossen oder ist keine Auszeichnung; es erscheint im Text.`,
      'Ergänzen Sie das Gegenstück, oder entfernen Sie das Zeichen. Durchstreichen gibt es nicht.',
    ],
    en: [
      'Mark left standing',
      (a) => `“${a.text}” is not closed or is no markup; it appears in the text.`,
      'Add its counterpart, or remove it. There is no strike-through.',
    ],
  }),
  'title-not-plain': entry('MS-220', 'error', {
    de: [
      'Schritttitel mit Auszeichnung',
      'Der Titel eines Schritts ist reiner Text; Verweise, Bilder, Quellen und Hervorhebungen gingen verloren.',
      'Schreiben Sie den Titel ohne Auszeichnung; Quellen gehören in den Text darunter.',
    ],
    en: [
      'Marked-up step title',
      'The title of a step is plain text; links, pictures, sources and emphasis would be lost.',
      'Write the title without markup; sources belong in the text below.',
    ],
  }),
  'title-empty': entry<{ id: string }>('MS-221', 'error', {
    de: [
      'Schritt ohne Titel',
      (a) => `Der Schritt „${a.id}“ hat keinen Titel.`,
      (a) => `Schreiben Sie: ## Titel {#${a.id}}`,
    ],
    en: ['Step without a title', (a) => `The step “${a.id}” has no title.`, (a) => `Write: ## Title {#${a.id}}`],
  }),
};
