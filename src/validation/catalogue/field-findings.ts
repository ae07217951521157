import { didYouMeanWords, entry, meintenSie } from './entry.ts';
import { foundDe, foundEn, formDe, formEn, limitDe, limitEn, type Form, type Kind, type Limit } from './field-words.ts';

/** MS-1xx: fields of YAML, JSON and front matter. */
export const fieldEntries = {
  'missing-field': entry<{ field: string }>('MS-101', 'error', {
    de: ['Feld fehlt', (a) => `Das Feld „${a.field}“ fehlt.`, (a) => `Ergänzen Sie „${a.field}“.`],
    en: ['Missing field', (a) => `The field “${a.field}” is missing.`, (a) => `Add “${a.field}”.`],
  }),
  'wrong-type': entry<{ expected: Kind; found: Kind }>('MS-102', 'error', {
    de: [
      'Falsche Art von Angabe',
      (a) => `Hier steht ${foundDe[a.found]}; erwartet wird ${foundDe[a.expected]}.`,
      (a) => `Schreiben Sie ${foundDe[a.expected]}.`,
    ],
    en: [
      'Wrong kind of value',
      (a) => `This is ${foundEn[a.found]}; ${foundEn[a.expected]} is expected.`,
      (a) => `Write ${foundEn[a.expected]}.`,
    ],
  }),
  'unknown-value': entry<{ value: string; allowed: string; suggestion: string | null }>('MS-103', 'error', {
    de: [
      'Unbekannter Wert',
      (a) => `„${a.value}“ ist hier nicht möglich. Möglich: ${a.allowed}.`,
      (a) => meintenSie(a.suggestion, 'Wählen Sie einen der möglichen Werte.'),
    ],
    en: [
      'Unknown value',
      (a) => `“${a.value}” is not possible here. Possible: ${a.allowed}.`,
      (a) => didYouMeanWords(a.suggestion, 'Choose one of the possible values.'),
    ],
  }),
  'unknown-field': entry<{ field: string; allowed: string; suggestion: string | null }>('MS-104', 'error', {
    de: [
      'Unbekanntes Feld',
      (a) => `Ein Feld „${a.field}“ gibt es hier nicht; es würde nirgends erscheinen.`,
      (a) => meintenSie(a.suggestion, `Mögliche Felder: ${a.allowed}.`),
    ],
    en: [
      'Unknown field',
      (a) => `There is no field “${a.field}” here; it would appear nowhere.`,
      (a) => didYouMeanWords(a.suggestion, `Possible fields: ${a.allowed}.`),
    ],
  }),
  'invalid-form': entry<{ value: string; form: Form }>('MS-105', 'error', {
    de: ['Falsche Schreibweise', (a) => `„${a.value}“ ist ${formDe[a.form][0]}.`, (a) => formDe[a.form][1]],
    en: ['Wrong form', (a) => `“${a.value}” is ${formEn[a.form][0]}.`, (a) => formEn[a.form][1]],
  }),
  'out-of-range': entry<Limit>('MS-106', 'error', {
    de: [
      'Außerhalb der Grenzen',
      (a) => `Diese Angabe ist ${a.side === 'least' ? 'zu klein oder zu kurz' : 'zu groß oder zu lang'}.`,
      limitDe,
    ],
    en: [
      'Out of range',
      (a) => `This value is too ${a.side === 'least' ? 'small or too short' : 'large or too long'}.`,
      limitEn,
    ],
  }),
  'empty-text': entry('MS-107', 'error', {
    de: [
      'Text leer',
      'Hier steht ein leerer Text.',
      'Schreiben Sie den Text, oder entfernen Sie das Feld, wenn es wegbleiben darf.',
    ],
    en: ['Empty text', 'This text is empty.', 'Write the text, or remove the field if it may be left out.'],
  }),
  'front-matter-missing': entry('MS-108', 'error', {
    de: [
      'Kopf fehlt',
      'Die Datei beginnt nicht mit einem Kopf zwischen zwei Zeilen aus „---“.',
      'Beginnen Sie mit „---“, dann „title: …“ und „summary: …“, dann wieder „---“.',
    ],
    en: [
      'Missing front matter',
      'The file does not start with front matter between two lines of “---”.',
      'Start with “---”, then “title: …” and “summary: …”, then “---” again.',
    ],
  }),
  'front-matter-open': entry('MS-109', 'error', {
    de: [
      'Kopf nicht geschlossen',
      'Der Kopf der Datei endet nicht; es fehlt die zweite Zeile „---“.',
      'Schreiben Sie „---“ in eine eigene Zeile nach dem letzten Feld des Kopfes.',
    ],
    en: [
      'Front matter not closed',
      'The front matter does not end; the second line of “---” is missing.',
      'Write “---” on a line of its own after the last field of the front matter.',
    ],
  }),
  'swapped-coordinates': entry<{ lng: number; lat: number }>('MS-110', 'error', {
    de: [
      'Länge und Breite vertauscht',
      'Länge und Breite sind vermutlich vertauscht: Zuerst kommt die Länge (Ost-West), dann die Breite (Nord-Süd).',
      (a) => `Schreiben Sie [${a.lng}, ${a.lat}].`,
    ],
    en: [
      'Longitude and latitude swapped',
      'Longitude and latitude are probably swapped: longitude (east-west) comes first, then latitude (north-south).',
      (a) => `Write [${a.lng}, ${a.lat}].`,
    ],
  }),
  'camera-target': entry('MS-111', 'error', {
    de: [
      'Kameraziel unklar',
      'Hier steht kein Kameraziel.',
      'Schreiben Sie genau eines: „fit: [kennung]“, „box: [West, Süd, Ost, Nord]“ oder „center: [Länge, Breite]“ mit „zoom“.',
    ],
    en: [
      'Unclear camera target',
      'This is no camera target.',
      'Write exactly one: “fit: [id]”, “box: [west, south, east, north]” or “center: [lng, lat]” with “zoom”.',
    ],
  }),
  'missing-translation': entry<{ lang: string }>('MS-112', 'error', {
    de: ['Übersetzung fehlt', (a) => `Hier fehlt der Text in „${a.lang}“.`, (a) => `Ergänzen Sie „${a.lang}: …“.`],
    en: ['Missing translation', (a) => `The text in “${a.lang}” is missing here.`, (a) => `Add “${a.lang}: …”.`],
  }),
  'needless-translation': entry<{ lang: string; languages: string }>('MS-113', 'warning', {
    de: [
      'Text ohne Ausgabe',
      (a) =>
        `Die Geschichte erscheint nicht in „${a.lang}“ (languages: ${a.languages}); dieser Text wäre nirgends zu sehen.`,
      'Tragen Sie die Sprache in story.yaml ein, oder entfernen Sie den Text.',
    ],
    en: [
      'Text without an edition',
      (a) => `The story does not appear in “${a.lang}” (languages: ${a.languages}); this text would be seen nowhere.`,
      'Add the language to story.yaml, or remove the text.',
    ],
  }),
  'updated-too-old': entry<{ correction: string }>('MS-114', 'error', {
    de: [
      '„updated“ veraltet',
      (a) => `„updated“ ist älter als die letzte Korrektur vom ${a.correction}.`,
      (a) => `Schreiben Sie „updated: ${a.correction}“ oder einen späteren Tag.`,
    ],
    en: [
      '“updated” is out of date',
      (a) => `“updated” is older than the last correction of ${a.correction}.`,
      (a) => `Write “updated: ${a.correction}” or a later day.`,
    ],
  }),
  'updated-before-published': entry<{ published: string }>('MS-115', 'error', {
    de: [
      '„updated“ vor „published“',
      (a) => `„updated“ liegt vor der Veröffentlichung am ${a.published}.`,
      'Berichtigen Sie einen der beiden Tage.',
    ],
    en: [
      '“updated” before “published”',
      (a) => `“updated” lies before publication on ${a.published}.`,
      'Correct one of the two days.',
    ],
  }),
  'default-language': entry<{ lang: string; languages: string }>('MS-116', 'error', {
    de: [
      'Vorgabesprache unbekannt',
      (a) => `„${a.lang}“ ist keine Sprache dieser Geschichte (languages: ${a.languages}).`,
      'Wählen Sie eine der Sprachen unter languages.',
    ],
    en: [
      'Unknown default language',
      (a) => `“${a.lang}” is not a language of this story (languages: ${a.languages}).`,
      'Choose one of the languages under languages.',
    ],
  }),
  'duplicate-language': entry<{ lang: string }>('MS-117', 'error', {
    de: ['Sprache doppelt', (a) => `Die Sprache „${a.lang}“ steht zweimal in der Liste.`, 'Behalten Sie eine.'],
    en: ['Duplicate language', (a) => `The language “${a.lang}” stands in the list twice.`, 'Keep one.'],
  }),
  'end-before-start': entry<{ date: string }>('MS-118', 'error', {
    de: [
      'Ende vor Anfang',
      (a) => `Das Ende liegt vor dem Anfang am ${a.date}.`,
      'Berichtigen Sie einen der beiden Tage.',
    ],
    en: ['End before start', (a) => `The end lies before the start on ${a.date}.`, 'Correct one of the two days.'],
  }),
};
