import { didYouMeanWords, entry, meintenSie } from './entry.ts';

/** MS-0xx: which files there are, and whether they can be read at all. */
export const fileEntries = {
  'missing-file': entry<{ file: string }>('MS-001', 'error', {
    de: [
      'Datei fehlt',
      (a) => `Die Datei „${a.file}“ fehlt.`,
      'Legen Sie die Datei an; content/README.md beschreibt, was darin steht.',
    ],
    en: [
      'Missing file',
      (a) => `The file “${a.file}” is missing.`,
      'Create the file; content/README.md describes what goes in it.',
    ],
  }),
  'missing-language-file': entry<{ chapter: string; lang: string }>('MS-002', 'error', {
    de: [
      'Sprachfassung fehlt',
      (a) => `Dem Kapitel „${a.chapter}“ fehlt die Fassung „${a.lang}“.`,
      (a) => `Legen Sie ${a.lang}.md neben chapter.yaml an, mit denselben Schritten wie die anderen Sprachen.`,
    ],
    en: [
      'Missing language',
      (a) => `The chapter “${a.chapter}” has no “${a.lang}” edition.`,
      (a) => `Create ${a.lang}.md next to chapter.yaml, with the same steps as the other languages.`,
    ],
  }),
  'unknown-language-file': entry<{ lang: string; languages: string }>('MS-003', 'error', {
    de: [
      'Sprache unbekannt',
      (a) =>
        `Die Sprache „${a.lang}“ steht nicht unter languages in story.yaml (${a.languages}); diese Datei erschiene nirgends.`,
      'Tragen Sie die Sprache in story.yaml ein, oder entfernen Sie die Datei.',
    ],
    en: [
      'Unknown language',
      (a) =>
        `The language “${a.lang}” is not among the languages in story.yaml (${a.languages}); this file would appear nowhere.`,
      'Add the language to story.yaml, or remove the file.',
    ],
  }),
  'unknown-file': entry<{ file: string; suggestion: string | null }>('MS-004', 'warning', {
    de: [
      'Unbekannte Datei',
      (a) => `„${a.file}“ gehört zu nichts, was die Website liest.`,
      (a) => meintenSie(a.suggestion, 'Verschieben oder löschen Sie die Datei.'),
    ],
    en: [
      'Unknown file',
      (a) => `“${a.file}” is nothing that the site reads.`,
      (a) => didYouMeanWords(a.suggestion, 'Move or delete the file.'),
    ],
  }),
  'chapter-folder-name': entry<{ folder: string }>('MS-005', 'error', {
    de: [
      'Name des Kapitelordners',
      (a) => `Der Ordner „${a.folder}“ heißt nicht wie ein Kapitel.`,
      'Schreiben Sie zwei Ziffern für die Reihenfolge, einen Bindestrich und die Kennung, z. B. „02-harbour“.',
    ],
    en: [
      'Name of a chapter folder',
      (a) => `The folder “${a.folder}” is not named like a chapter.`,
      'Write two digits for the order, a hyphen and the id, e.g. “02-harbour”.',
    ],
  }),
  'duplicate-chapter': entry<{ id: string; other: string }>('MS-006', 'error', {
    de: [
      'Kapitel doppelt',
      (a) => `Die Kennung „${a.id}“ trägt schon der Ordner „${a.other}“; beide hätten dieselbe Adresse.`,
      'Geben Sie einem der beiden Ordner eine andere Kennung.',
    ],
    en: [
      'Duplicate chapter',
      (a) => `The folder “${a.other}” already has the id “${a.id}”; both would have the same address.`,
      'Give one of the two folders another id.',
    ],
  }),
  'duplicate-chapter-number': entry<{ number: string; other: string }>('MS-007', 'warning', {
    de: [
      'Kapitelnummer doppelt',
      (a) =>
        `Die Nummer ${a.number} trägt auch der Ordner „${a.other}“; die Reihenfolge ergibt sich dann aus dem Alphabet.`,
      'Geben Sie jedem Kapitel eine eigene Nummer.',
    ],
    en: [
      'Duplicate chapter number',
      (a) => `The folder “${a.other}” also has number ${a.number}; the alphabet then decides the order.`,
      'Give every chapter a number of its own.',
    ],
  }),
  'no-chapters': entry('MS-008', 'error', {
    de: [
      'Keine Kapitel',
      'Der Ordner „chapters“ enthält kein Kapitel.',
      'Legen Sie eines an: npm run new -- chapter <kennung>',
    ],
    en: ['No chapters', 'The folder “chapters” holds no chapter.', 'Make one: npm run new -- chapter <id>'],
  }),
  'not-utf8': entry('MS-009', 'error', {
    de: [
      'Zeichen kaputt',
      'Diese Datei ist nicht in UTF-8 gespeichert; Umlaute und andere Zeichen gingen verloren.',
      'Speichern Sie die Datei als UTF-8.',
    ],
    en: [
      'Broken characters',
      'This file is not saved as UTF-8; letters with accents would be lost.',
      'Save the file as UTF-8.',
    ],
  }),
  'yaml-syntax': entry<{ reason: { de: string; en: string }; cure: { de: string; en: string } }>('MS-010', 'error', {
    de: ['YAML nicht lesbar', (a) => `Diese Zeile ist kein gültiges YAML: ${a.reason.de}.`, (a) => a.cure.de],
    en: ['YAML cannot be read', (a) => `This line is not valid YAML: ${a.reason.en}.`, (a) => a.cure.en],
  }),
  'json-syntax': entry<{ reason: { de: string; en: string }; cure: { de: string; en: string } }>('MS-011', 'error', {
    de: ['JSON nicht lesbar', (a) => `Hier endet das gültige JSON: ${a.reason.de}.`, (a) => a.cure.de],
    en: ['JSON cannot be read', (a) => `Valid JSON ends here: ${a.reason.en}.`, (a) => a.cure.en],
  }),
  'duplicate-key': entry<{ key: string }>('MS-012', 'error', {
    de: [
      'Feld doppelt',
      (a) => `Das Feld „${a.key}“ steht hier schon einmal; eines der beiden ginge verloren.`,
      'Behalten Sie eines der beiden.',
    ],
    en: [
      'Duplicate field',
      (a) => `The field “${a.key}” already stands here; one of the two would be lost.`,
      'Keep one of the two.',
    ],
  }),
  'empty-file': entry('MS-013', 'error', {
    de: ['Datei leer', 'Diese Datei ist leer.', 'content/README.md beschreibt, was darin steht.'],
    en: ['Empty file', 'This file is empty.', 'content/README.md describes what goes in it.'],
  }),
  'control-character': entry('MS-015', 'error', {
    de: [
      'Unsichtbares Steuerzeichen',
      'Hier steht ein Steuerzeichen, das niemand sieht und das Programme verwirrt.',
      'Löschen Sie es; am einfachsten tippen Sie das Wort neu.',
    ],
    en: [
      'Invisible control character',
      'There is a control character here that nobody sees and that confuses programs.',
      'Delete it; retyping the word is easiest.',
    ],
  }),
  'missing-folder': entry<{ folder: string }>('MS-014', 'error', {
    de: [
      'Ordner fehlt',
      (a) => `Den Ordner „${a.folder}“ gibt es nicht.`,
      'Prüfen Sie CONTENT_DIR; ohne Angabe wird „content“ gelesen.',
    ],
    en: [
      'Missing folder',
      (a) => `There is no folder “${a.folder}”.`,
      'Check CONTENT_DIR; without it “content” is read.',
    ],
  }),
  'link-elsewhere': entry('MS-016', 'error', {
    de: [
      'Verknüpfung nach draußen',
      'Diese Datei ist eine Verknüpfung, die aus dem Ordner der Geschichte hinausführt oder ins Leere; sie wird nicht gelesen.',
      'Legen Sie die Datei selbst hierher.',
    ],
    en: [
      'Link to elsewhere',
      'This file is a link that leads out of the story’s folder, or to nothing; it is not read.',
      'Put the file itself here.',
    ],
  }),
};
