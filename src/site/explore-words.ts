import type { GuideWords } from '../player/story-guide.ts';
import type { StoryInput } from '../schema/story.ts';
import type { Lang } from '../schema/text.ts';
import { stringsFor } from './strings.ts';

/** Words that only details and exploring use; the rest comes from the words of the interface. */
type OwnWords = Omit<
  GuideWords,
  | 'certainty'
  | 'borders'
  | 'date'
  | 'datePeriod'
  | 'statedBy'
  | 'disputed'
  | 'precision'
  | 'precisionKm'
  | 'local'
  | 'sources'
  | 'undated'
  | 'statuses'
>;

/** What the ways into exploring say, on the figure and at the end of the story. */
export interface EntryWords {
  readonly open: string;
  /** For readers whose machine cannot show the live map. */
  readonly openData: string;
  readonly endTitle: string;
  readonly endText: string;
}

const own: Readonly<Record<string, { readonly words: OwnWords; readonly entry: EntryWords }>> = {
  de: {
    words: {
      explore: 'Karte erkunden',
      map: 'Karte. Pfeiltasten verschieben sie, Plus und Minus ändern den Maßstab.',
      back: 'Zurück zur Geschichte',
      close: 'Schließen',
      search: 'Orte und Ereignisse suchen',
      found: '{count} gefunden',
      nothingFound: 'Nichts gefunden',
      layers: 'Auf der Karte',
      listOf: '{layer}: Liste',
      countOf: '{shown} von {all}',
      noneInPeriod: 'Nichts in diesem Zeitraum',
      showMore: '{shown} von {all} gezeigt: weitere zeigen',
      searchedPart: '„{layer}“: nur {shown} von {all} durchsucht.',
      searchRest: 'Alle durchsuchen',
      period: 'Zeitraum',
      since: 'Von',
      until: 'Bis',
      showAll: 'Alles zeigen',
      showList: 'Liste zeigen',
      hideList: 'Liste einklappen',
      zoomIn: 'Näher heran',
      zoomOut: 'Weiter weg',
      north: 'Nach Norden ausrichten',
      dataPage: 'Alles als Seite und zum Herunterladen',
      passages: 'In der Geschichte',
      alsoHere: 'Auch hier',
      inData: 'Eintrag in den Daten',
    },
    entry: {
      open: 'Karte erkunden',
      openData: 'Karte und Daten als Liste',
      endTitle: 'Selbst weitersuchen',
      endText:
        'Die Karte steht offen: alle Ebenen, jeder Zeitraum, alle Orte und Ereignisse mit Quellen. Zurück geht es jederzeit an dieselbe Stelle.',
    },
  },
  en: {
    words: {
      explore: 'Explore the map',
      map: 'Map. Arrow keys move it, plus and minus change its scale.',
      back: 'Back to the story',
      close: 'Close',
      search: 'Search places and events',
      found: '{count} found',
      nothingFound: 'Nothing found',
      layers: 'On the map',
      listOf: '{layer}: list',
      countOf: '{shown} of {all}',
      noneInPeriod: 'Nothing in this period',
      showMore: '{shown} of {all} shown: show more',
      searchedPart: '“{layer}”: only {shown} of {all} searched.',
      searchRest: 'Search all of them',
      period: 'Period',
      since: 'From',
      until: 'To',
      showAll: 'Show everything',
      showList: 'Show the list',
      hideList: 'Fold the list',
      zoomIn: 'Closer',
      zoomOut: 'Farther away',
      north: 'Turn north up',
      dataPage: 'All of it as a page, and to download',
      passages: 'In the story',
      alsoHere: 'Also here',
      inData: 'Entry in the data',
    },
    entry: {
      open: 'Explore the map',
      openData: 'Map and data as a list',
      endTitle: 'Look for yourself',
      endText:
        'The map is open: every layer, any period, all places and events with their sources. The way back leads to this very spot.',
    },
  },
};

const english = own['en'] as (typeof own)[string];

/** The words of details and exploring; English where the site has no translation yet. */
export function exploreWords(lang: Lang, borders: NonNullable<StoryInput['map']['borders']>): GuideWords {
  const t = stringsFor(lang);
  const { words } = own[lang] ?? english;
  const { fields } = t;
  return {
    ...words,
    borders: t.borders[borders],
    certainty: fields.status,
    date: fields.date,
    datePeriod: t.period('{from}', '{to}'),
    statedBy: fields.statedBy,
    disputed: fields.disputed,
    precision: fields.precision,
    precisionKm: t.precision('{km}'),
    local: fields.local,
    sources: fields.sources,
    undated: t.undated,
    statuses: t.statuses,
  };
}

/** The words of the ways into exploring; English where the site has no translation yet. */
export function exploreEntryWords(lang: Lang): EntryWords {
  return (own[lang] ?? english).entry;
}
