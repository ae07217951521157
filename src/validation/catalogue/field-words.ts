/** Words for kinds of values and ways of writing them, as the findings on fields use them. */

/** Kinds of values. */
export type Kind = 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object' | 'null';

/** A value with its article, nominative and accusative alike. */
export const foundDe: Readonly<Record<Kind, string>> = {
  string: 'Text',
  number: 'eine Zahl',
  integer: 'eine ganze Zahl',
  boolean: '„true“ oder „false“',
  array: 'eine Liste',
  object: 'eine Gruppe von Feldern',
  null: 'nichts',
};

/** A value with its article. */
export const foundEn: Readonly<Record<Kind, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: '“true” or “false”',
  array: 'a list',
  object: 'a group of fields',
  null: 'nothing',
};

/** Ways of writing that a text can have to follow. */
export type Form =
  'id' | 'language' | 'date' | 'year-month-day' | 'url' | 'email' | 'file' | 'step-key' | 'country' | 'other';

/** Per form: what the value is not, and how to write it. */
export const formDe: Readonly<Record<Form, readonly [is: string, write: string]>> = {
  id: [
    'keine Kennung',
    'Eine Kennung hat kleine Buchstaben a bis z, Ziffern und einzelne Bindestriche, z. B. „old-lighthouse“.',
  ],
  language: ['kein Sprachkürzel', 'Ein Sprachkürzel hat zwei kleine Buchstaben, z. B. „de“.'],
  date: ['kein Tag', 'Schreiben Sie Jahr, Monat und Tag, z. B. „2025-08-06“; der Tag muss im Kalender stehen.'],
  'year-month-day': ['kein Datum', 'Schreiben Sie Jahr, Jahr und Monat oder Jahr, Monat und Tag, z. B. „2025-08“.'],
  url: ['keine Internetadresse', 'Eine Adresse beginnt mit „https://“ oder „http://“.'],
  email: ['keine E-Mail-Adresse', 'Schreiben Sie eine Adresse wie „redaktion@example.org“.'],
  file: [
    'kein Dateiname für Kartendaten',
    'Schreiben Sie einen Namen wie „harbours.geojson“; die Datei liegt in „map“.',
  ],
  'step-key': ['kein Schritt', 'Schreiben Sie Kapitel, Punkt, Schritt, z. B. „harbour.arrival“.'],
  country: ['kein Länderkürzel', 'Ein Länderkürzel hat zwei große Buchstaben, z. B. „NO“.'],
  other: ['hier nicht möglich', 'content/README.md beschreibt, was hier stehen kann.'],
};

/** Per form: what the value is not, and how to write it. */
export const formEn: Readonly<Record<Form, readonly [is: string, write: string]>> = {
  id: ['no id', 'An id has small letters a to z, digits and single hyphens, e.g. “old-lighthouse”.'],
  language: ['no language tag', 'A language tag has two small letters, e.g. “de”.'],
  date: ['no day', 'Write year, month and day, e.g. “2025-08-06”; the day must be in the calendar.'],
  'year-month-day': ['no date', 'Write year, year and month, or year, month and day, e.g. “2025-08”.'],
  url: ['no web address', 'An address starts with “https://” or “http://”.'],
  email: ['no e-mail address', 'Write an address like “desk@example.org”.'],
  file: ['no file name for map data', 'Write a name like “harbours.geojson”; the file lies in “map”.'],
  'step-key': ['no step', 'Write chapter, full stop, step, e.g. “harbour.arrival”.'],
  country: ['no country code', 'A country code has two capital letters, e.g. “NO”.'],
  other: ['not possible here', 'content/README.md describes what can stand here.'],
};

/** A limit that a value does not keep. */
export interface Limit {
  readonly side: 'least' | 'most';
  readonly limit: number;
  /** What the limit counts. */
  readonly counts: 'value' | 'characters' | 'entries';
}

/** What the limit asks for. */
export function limitDe({ side, limit, counts }: Limit): string {
  const unit = { value: '', characters: ' Zeichen', entries: limit === 1 ? ' Eintrag' : ' Einträge' }[counts];
  return side === 'least' ? `Mindestens ${limit}${unit}.` : `Höchstens ${limit}${unit}.`;
}

/** What the limit asks for. */
export function limitEn({ side, limit, counts }: Limit): string {
  const unit = { value: '', characters: ' characters', entries: limit === 1 ? ' entry' : ' entries' }[counts];
  return side === 'least' ? `At least ${limit}${unit}.` : `At most ${limit}${unit}.`;
}
