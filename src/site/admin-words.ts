/** What the browser editor's form says, in the languages in which this project speaks. */

/** A field of the form. */
export interface AdminFieldWords {
  readonly label: string;
  /** Without one, the schema's own description stands. */
  readonly hint?: string;
}

/** Words of the form. */
export interface AdminWords {
  /** By name of the field in the front matter; `body` is the text itself. */
  readonly fields: Readonly<Record<string, AdminFieldWords>>;
}

const german: AdminWords = {
  fields: {
    title: { label: 'Titel', hint: 'Titel des Kapitels in dieser Sprache.' },
    summary: { label: 'Zusammenfassung', hint: 'Ein oder zwei Sätze für Listen, Suchmaschinen und Vorschauen.' },
    notes: {
      label: 'Notizen auf der Karte',
      hint: 'Nach Schritten. Die erste ist die wichtigste: Kleine Bildschirme zeigen nur sie.',
    },
    at: {
      label: 'Woran',
      hint: 'Kennung des Ortes oder Objekts, von dem die Notiz handelt; eine feine Linie führt hin.',
    },
    text: {
      label: 'Notiz',
      hint: 'Eine kurze Aussage aus den Worten des Schritts: schlichter Text, höchstens 90 Zeichen.',
    },
    body: {
      label: 'Text',
      hint: 'Jeder Schritt beginnt mit seiner Überschrift und deren Kennung, ## Titel {#kennung}. Die Kennung bleibt, wie sie ist.',
    },
  },
};

const english: AdminWords = {
  fields: {
    title: { label: 'Title' },
    summary: { label: 'Summary' },
    notes: { label: 'Notes on the map' },
    at: { label: 'At' },
    text: { label: 'Note' },
    body: {
      label: 'Text',
      hint: 'Each step begins with its heading and id, ## Title {#id}. Leave the id as it is.',
    },
  },
};

/** Languages that the form speaks. */
export const ADMIN_LANGUAGES = ['en', 'de'] as const;
/** A language that the form speaks. */
export type AdminLanguage = (typeof ADMIN_LANGUAGES)[number];

/** Words of the form in one language. */
export function adminWords(lang: AdminLanguage): AdminWords {
  return lang === 'de' ? german : english;
}
