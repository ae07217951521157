import type { Lang } from '../schema/text.ts';
import { dateFormat } from './date-formats.ts';

/** The words of the interface in one language; the story's own words are in the content folder. */
export interface Strings {
  readonly languageName: string;
  readonly skipToStory: string;
  readonly skipMap: string;
  readonly chapters: string;
  readonly chapter: (number: number) => string;
  readonly opening: string;
  readonly ending: string;
  readonly readIn: string;
  readonly theme: { readonly label: string; readonly auto: string; readonly light: string; readonly dark: string };
  readonly motion: { readonly label: string; readonly full: string; readonly gentle: string; readonly off: string };
  /** Whether the map moves or comes as pictures. */
  readonly mapChoice: {
    readonly label: string;
    readonly auto: string;
    readonly live: string;
    readonly pictures: string;
  };
  readonly settings: string;
  readonly previousStep: string;
  readonly nextStep: string;
  readonly map: string;
  readonly mapLoading: string;
  readonly mapFailed: string;
  readonly legend: string;
  readonly legendMore: string;
  readonly asOf: (day: string) => string;
  readonly stateOf: (day: string) => string;
  readonly borders: Readonly<Record<'international-law' | 'de-facto' | 'none', string>>;
  readonly uncertainty: string;
  /** In the legend of a layer with too many marks to show each from afar. */
  readonly thinned: string;
  readonly published: (day: string) => string;
  readonly updated: (day: string) => string;
  readonly checked: (day: string) => string;
  readonly by: string;
  readonly sources: string;
  readonly sourcesAndMethod: string;
  readonly method: string;
  readonly citedIn: string;
  readonly source: (number: number) => string;
  readonly undated: string;
  readonly corrections: string;
  readonly correctionsIntro: string;
  readonly noCorrections: string;
  readonly correctionKinds: Readonly<Record<'correction' | 'clarification' | 'update', string>>;
  readonly departures: string;
  readonly departuresIntro: string;
  readonly said: string;
  readonly storySays: string;
  readonly data: string;
  readonly dataIntro: string;
  readonly onTheMap: string;
  readonly dateLine: string;
  readonly scale: string;
  readonly locator: string;
  readonly download: string;
  readonly inFileOnly: (count: number) => string;
  readonly fields: Readonly<
    Record<'status' | 'statedBy' | 'disputed' | 'precision' | 'date' | 'sources' | 'local', string>
  >;
  readonly statuses: Readonly<Record<'confirmed' | 'details-disputed' | 'reported' | 'claimed', string>>;
  readonly precision: (km: string) => string;
  readonly period: (from: string, to: string) => string;
  readonly wholeStory: string;
  readonly readOn: string;
  readonly credits: string;
  readonly mapData: string;
  readonly licence: string;
  readonly code: string;
  readonly notFound: string;
  readonly notFoundText: string;
  readonly backHome: string;
  readonly of: (index: number, count: number) => string;
  readonly quote: (text: string) => string;
}

const de: Strings = {
  languageName: 'Deutsch',
  skipToStory: 'Zum Text springen',
  skipMap: 'Karte überspringen',
  chapters: 'Kapitel',
  chapter: (number) => `Kapitel ${String(number)}`,
  opening: 'Auftakt',
  ending: 'Schluss',
  readIn: 'Diese Geschichte auf Deutsch lesen',
  theme: { label: 'Darstellung', auto: 'Wie das System', light: 'Hell', dark: 'Dunkel' },
  motion: { label: 'Bewegung', full: 'Voll', gentle: 'Sanft', off: 'Aus' },
  mapChoice: {
    label: 'Karte',
    auto: 'Wie Gerät und Netz es zulassen',
    live: 'Immer beweglich',
    pictures: 'Nur Bilder (spart Daten)',
  },
  settings: 'Anzeige',
  previousStep: 'Vorheriger Schritt',
  nextStep: 'Nächster Schritt',
  map: 'Karte',
  mapLoading: 'Karte lädt',
  mapFailed: 'Die bewegte Karte lässt sich hier nicht zeigen. Der Text ist vollständig.',
  legend: 'Legende',
  legendMore: 'Zu dieser Karte',
  asOf: (day) => `Stand der Daten: ${day}`,
  stateOf: (day) => `Stand ${day}`,
  borders: {
    'international-law': 'Grenzen nach der Position der Vereinten Nationen; umstrittene Linien gestrichelt',
    'de-facto': 'Grenzen nach tatsächlicher Kontrolle; umstrittene Linien gestrichelt',
    none: 'Grenzen ohne umstrittene Linien',
  },
  uncertainty: 'Irgendwo in dieser Fläche',
  thinned:
    'Von weitem steht ein Zeichen für alle seiner Art, die dicht bei ihm liegen. Je näher die Karte, desto mehr sind zu sehen; aus der Nähe jedes.',
  published: (day) => `Veröffentlicht am ${day}`,
  updated: (day) => `Geändert am ${day}`,
  checked: (day) => `Geprüft bis ${day}`,
  by: 'Von',
  sources: 'Quellen',
  sourcesAndMethod: 'Quellen und Methode',
  method: 'Wie wir gearbeitet haben',
  citedIn: 'Zitiert in',
  source: (number) => `Quelle ${String(number)}`,
  undated: 'ohne Datum',
  corrections: 'Korrekturen',
  correctionsIntro: 'Was wir an der Geschichte nach ihrer Veröffentlichung geändert haben, mit Datum.',
  noCorrections: 'Bisher war keine Korrektur nötig.',
  correctionKinds: { correction: 'Korrektur', clarification: 'Klarstellung', update: 'Aktualisierung' },
  departures: 'Wo die Geschichte von ihren Ausgangstexten abweicht',
  departuresIntro:
    'Die Geschichte nahm ihren Anfang bei zwei Artikeln. In diesen Punkten kommt sie nach Prüfung der Quellen zu einem anderen Ergebnis.',
  said: 'Dort steht',
  storySays: 'Hier steht',
  data: 'Karte und Daten',
  dataIntro:
    'Alles, was die Karten dieser Geschichte zeigen: was es ist, wer es sagt, wie genau der Ort bekannt ist. Die Dateien stehen zur freien Verwendung bereit.',
  onTheMap: 'Auf der Karte',
  dateLine: 'Zeitleiste',
  scale: 'Maßstab',
  locator: 'Orte der Geschichte',
  download: 'Herunterladen',
  inFileOnly: (count) => `Weitere ${count.toLocaleString('de')} Einträge stehen in der Datei.`,
  fields: {
    status: 'Status',
    statedBy: 'Wer es sagt',
    disputed: 'Strittig',
    precision: 'Genauigkeit',
    date: 'Zeit',
    sources: 'Quellen',
    local: 'Örtliche Schreibweise',
  },
  statuses: {
    confirmed: 'bestätigt',
    'details-disputed': 'bestätigt, Einzelheiten strittig',
    reported: 'berichtet',
    claimed: 'behauptet',
  },
  precision: (km) => `auf ${km} Kilometer genau`,
  period: (from, to) => `${from} bis ${to}`,
  wholeStory: 'Die ganze Geschichte',
  readOn: 'Weiter mit',
  credits: 'Karten und Daten',
  mapData: 'Kartendaten',
  licence: 'Lizenz der Texte und Daten',
  code: 'Quelltext unter MIT-Lizenz',
  notFound: 'Diese Seite gibt es nicht',
  notFoundText: 'Die Adresse führt ins Leere. Hier geht es zur Geschichte:',
  backHome: 'Zur Startseite',
  of: (index, count) => `${String(index)} von ${String(count)}`,
  quote: (text) => `„${text}“`,
};

const en: Strings = {
  languageName: 'English',
  skipToStory: 'Skip to the text',
  skipMap: 'Skip the map',
  chapters: 'Chapters',
  chapter: (number) => `Chapter ${String(number)}`,
  opening: 'Opening',
  ending: 'Ending',
  readIn: 'Read this story in English',
  theme: { label: 'Appearance', auto: 'As the system', light: 'Light', dark: 'Dark' },
  motion: { label: 'Motion', full: 'Full', gentle: 'Gentle', off: 'Off' },
  mapChoice: {
    label: 'Map',
    auto: 'As device and network allow',
    live: 'Always moving',
    pictures: 'Pictures only (saves data)',
  },
  settings: 'Display',
  previousStep: 'Previous step',
  nextStep: 'Next step',
  map: 'Map',
  mapLoading: 'Loading the map',
  mapFailed: 'The moving map cannot be shown here. The text is complete.',
  legend: 'Legend',
  legendMore: 'About this map',
  asOf: (day) => `Data as of ${day}`,
  stateOf: (day) => `As of ${day}`,
  borders: {
    'international-law': 'Borders follow the position of the United Nations; disputed lines dashed',
    'de-facto': 'Borders follow actual control; disputed lines dashed',
    none: 'Borders without disputed lines',
  },
  uncertainty: 'Somewhere within this area',
  thinned:
    'From afar, one mark stands for all of its kind that lie close to it. The closer the map, the more of them appear; from nearby, every one.',
  published: (day) => `Published ${day}`,
  updated: (day) => `Changed ${day}`,
  checked: (day) => `Checked up to ${day}`,
  by: 'By',
  sources: 'Sources',
  sourcesAndMethod: 'Sources and method',
  method: 'How we worked',
  citedIn: 'Cited in',
  source: (number) => `Source ${String(number)}`,
  undated: 'no date',
  corrections: 'Corrections',
  correctionsIntro: 'What we changed in the story after it was published, with dates.',
  noCorrections: 'No correction has been needed so far.',
  correctionKinds: { correction: 'Correction', clarification: 'Clarification', update: 'Update' },
  departures: 'Where the story departs from the texts it started from',
  departuresIntro:
    'The story began with two articles. On these points, after checking the sources, it comes to a different result.',
  said: 'They say',
  storySays: 'We say',
  data: 'Map and data',
  dataIntro:
    'Everything the maps of this story show: what it is, who says so, and how exactly the place is known. The files are free to use.',
  onTheMap: 'On the map',
  dateLine: 'Timeline',
  scale: 'Scale',
  locator: 'Places of the story',
  download: 'Download',
  inFileOnly: (count) => `The file holds ${count.toLocaleString('en')} more entries.`,
  fields: {
    status: 'Status',
    statedBy: 'Who says so',
    disputed: 'Disputed',
    precision: 'Precision',
    date: 'Time',
    sources: 'Sources',
    local: 'Local spelling',
  },
  statuses: {
    confirmed: 'confirmed',
    'details-disputed': 'confirmed, details disputed',
    reported: 'reported',
    claimed: 'claimed',
  },
  precision: (km) => `to within ${km} kilometres`,
  period: (from, to) => `${from} to ${to}`,
  wholeStory: 'The whole story',
  readOn: 'Read on:',
  credits: 'Maps and data',
  mapData: 'Map data',
  licence: 'Licence of words and data',
  code: 'Code under the MIT licence',
  notFound: 'There is no such page',
  notFoundText: 'This address leads nowhere. The story is here:',
  backHome: 'Back to the start',
  of: (index, count) => `${String(index)} of ${String(count)}`,
  quote: (text) => `“${text}”`,
};

const byLanguage: Readonly<Record<string, Strings>> = { de, en };

/** The interface's words in a language; English where the site has no translation yet. */
export function stringsFor(lang: Lang): Strings {
  return byLanguage[lang] ?? en;
}

/** A day in words, `6. August 2025` or `6 August 2025`; the day is read as UTC so that no time zone moves it. */
export function formatDay(day: string, lang: Lang): string {
  return dateFormat(lang, { dateStyle: 'long' }).format(new Date(`${day}T00:00:00Z`));
}
