import { didYouMeanWords, entry, meintenSie, type Unknown } from './entry.ts';

/** MS-24x to MS-26x and MS-4xx: what words and data refer to. */
export const referenceEntries = {
  'unknown-link': entry<{ url: string }>('MS-241', 'error', {
    de: [
      'Verweis unbekannter Art',
      (a) => `„${a.url}“ ist kein Verweis, den eine Geschichte setzen kann.`,
      'Möglich: https://…, mailto:…, #kapitel.schritt, map:kennung, term:kennung.',
    ],
    en: [
      'Unknown kind of link',
      (a) => `“${a.url}” is no link that a story can set.`,
      'Possible: https://…, mailto:…, #chapter.step, map:id, term:id.',
    ],
  }),
  'unknown-step-link': entry<Unknown>('MS-242', 'error', {
    de: [
      'Verweis auf unbekannten Schritt',
      (a) => `Den Schritt „${a.id}“ gibt es nicht.`,
      (a) => meintenSie(a.suggestion && `#${a.suggestion}`, 'Schreiben Sie #kapitel.schritt.'),
    ],
    en: [
      'Link to an unknown step',
      (a) => `There is no step “${a.id}”.`,
      (a) => didYouMeanWords(a.suggestion && `#${a.suggestion}`, 'Write #chapter.step.'),
    ],
  }),
  'unknown-map-word': entry<Unknown>('MS-243', 'error', {
    de: [
      'Kartenwort ohne Ziel',
      (a) => `Auf der Karte gibt es nichts mit der Kennung „${a.id}“.`,
      (a) =>
        meintenSie(
          a.suggestion && `map:${a.suggestion}`,
          'Nennen Sie die Kennung eines Objekts oder einer Ebene aus „map“.',
        ),
    ],
    en: [
      'Map word without a target',
      (a) => `There is nothing on the map with the id “${a.id}”.`,
      (a) => didYouMeanWords(a.suggestion && `map:${a.suggestion}`, 'Name the id of a feature or layer in “map”.'),
    ],
  }),
  'unknown-term': entry<Unknown>('MS-244', 'error', {
    de: [
      'Unbekannter Begriff',
      (a) => `Den Begriff „${a.id}“ gibt es nicht in glossary.yaml.`,
      (a) => meintenSie(a.suggestion && `term:${a.suggestion}`, 'Ergänzen Sie den Begriff in glossary.yaml.'),
    ],
    en: [
      'Unknown term',
      (a) => `There is no term “${a.id}” in glossary.yaml.`,
      (a) => didYouMeanWords(a.suggestion && `term:${a.suggestion}`, 'Add the term to glossary.yaml.'),
    ],
  }),
  'unknown-source': entry<Unknown>('MS-245', 'error', {
    de: [
      'Unbekannte Quelle',
      (a) => `Die Quelle „${a.id}“ gibt es nicht in sources.json.`,
      (a) => meintenSie(a.suggestion, 'Ergänzen Sie die Quelle in sources.json.'),
    ],
    en: [
      'Unknown source',
      (a) => `There is no source “${a.id}” in sources.json.`,
      (a) => didYouMeanWords(a.suggestion, 'Add the source to sources.json.'),
    ],
  }),
  'broken-citation': entry<{ text: string }>('MS-246', 'error', {
    de: [
      'Quellenangabe nicht lesbar',
      (a) => `„${a.text}“ sieht wie eine Quellenangabe aus, ist aber keine.`,
      'Schreiben Sie [@kennung], [@kennung, S. 4] oder [@a; @b].',
    ],
    en: [
      'Citation cannot be read',
      (a) => `“${a.text}” looks like a citation but is none.`,
      'Write [@id], [@id, p. 4] or [@a; @b].',
    ],
  }),
  'foreign-image': entry<{ url: string }>('MS-247', 'error', {
    de: [
      'Bild von anderswo',
      (a) => `„${a.url}“ liegt nicht im Ordner „media“.`,
      'Legen Sie das Bild in „media“, und schreiben Sie ![Text](media/name.jpg); das Bild der Karte heißt genau ![Text](map:).',
    ],
    en: [
      'Picture from elsewhere',
      (a) => `“${a.url}” does not lie in the folder “media”.`,
      'Put the picture into “media” and write ![text](media/name.jpg); the picture of the map is exactly ![text](map:).',
    ],
  }),
  'missing-image': entry<Unknown>('MS-248', 'error', {
    de: [
      'Bild fehlt',
      (a) => `Das Bild „${a.id}“ gibt es nicht.`,
      (a) => meintenSie(a.suggestion, 'Legen Sie die Datei in „media“.'),
    ],
    en: [
      'Missing picture',
      (a) => `There is no picture “${a.id}”.`,
      (a) => didYouMeanWords(a.suggestion, 'Put the file into “media”.'),
    ],
  }),
  'undefined-reference': entry<{ text: string }>('MS-249', 'error', {
    de: ['Verweis ohne Adresse', (a) => `Zu „${a.text}“ gibt es keine Adresse.`, 'Schreiben Sie [Wort](https://…).'],
    en: ['Link without an address', (a) => `There is no address for “${a.text}”.`, 'Write [word](https://…).'],
  }),
  'unused-definition': entry<{ label: string }>('MS-250', 'warning', {
    de: [
      'Adresse ohne Verweis',
      (a) => `Auf „[${a.label}]: …“ verweist nichts; die Zeile erscheint nirgends.`,
      'Entfernen Sie die Zeile, oder schreiben Sie [Wort](https://…).',
    ],
    en: [
      'Address that nothing uses',
      (a) => `Nothing refers to “[${a.label}]: …”; the line appears nowhere.`,
      'Remove the line, or write [word](https://…).',
    ],
  }),
  'link-without-words': entry<{ url: string }>('MS-251', 'error', {
    de: [
      'Verweis ohne Wort',
      (a) => `Der Verweis auf „${a.url}“ hat kein Wort, das man sehen oder hören könnte.`,
      (a) => `Schreiben Sie [Wort](${a.url}).`,
    ],
    en: [
      'Link without a word',
      (a) => `The link to “${a.url}” has no word to see or hear.`,
      (a) => `Write [word](${a.url}).`,
    ],
  }),
  'map-picture-title': entry('MS-252', 'error', {
    de: [
      'Zusatz am Kartenbild',
      'Das Kartenbild hat einen Zusatz hinter „map:“, der nirgends erschiene.',
      'Schreiben Sie genau ![Text](map:).',
    ],
    en: [
      'Addition to the map picture',
      'The map picture has an addition after “map:” that would appear nowhere.',
      'Write exactly ![text](map:).',
    ],
  }),
  'duplicate-source': entry<{ id: string }>('MS-401', 'error', {
    de: [
      'Quelle doppelt',
      (a) => `Die Kennung „${a.id}“ tragen zwei Quellen.`,
      'Geben Sie einer der beiden eine andere Kennung.',
    ],
    en: ['Duplicate source', (a) => `Two sources have the id “${a.id}”.`, 'Give one of the two another id.'],
  }),
  'unused-source': entry<{ id: string }>('MS-402', 'warning', {
    de: [
      'Quelle ungenutzt',
      (a) => `Auf die Quelle „${a.id}“ verweist nichts.`,
      (a) => `Nennen Sie sie mit [@${a.id}], oder entfernen Sie sie.`,
    ],
    en: [
      'Unused source',
      (a) => `Nothing refers to the source “${a.id}”.`,
      (a) => `Cite it with [@${a.id}], or remove it.`,
    ],
  }),
  'unused-term': entry<{ id: string }>('MS-403', 'warning', {
    de: [
      'Begriff ungenutzt',
      (a) => `Auf den Begriff „${a.id}“ verweist kein Wort.`,
      (a) => `Verweisen Sie mit [Wort](term:${a.id}), oder entfernen Sie ihn.`,
    ],
    en: [
      'Unused term',
      (a) => `No word refers to the term “${a.id}”.`,
      (a) => `Refer to it with [word](term:${a.id}), or remove it.`,
    ],
  }),
  'abbreviation-unexplained': entry<{ word: string; lang: string }>('MS-407', 'warning', {
    de: [
      'Abkürzung ohne Langform',
      (a) => `Wofür „${a.word}“ steht, erfährt hier niemand („${a.lang}“).`,
      (a) =>
        `Ergänzen Sie am Begriff „long: { ${a.lang}: … }“; die Langform erscheint dann bei der ersten Nennung in jedem Kapitel.`,
    ],
    en: [
      'Abbreviation without its long form',
      (a) => `Nobody learns what “${a.word}” stands for (“${a.lang}”).`,
      (a) =>
        `Add “long: { ${a.lang}: … }” to the term; the long form then appears at the first mention in each chapter.`,
    ],
  }),
  'unused-image': entry<{ file: string }>('MS-404', 'warning', {
    de: [
      'Bild ungenutzt',
      (a) => `Das Bild „${a.file}“ kommt in keinem Kapitel vor.`,
      'Setzen Sie es ein, oder entfernen Sie die Datei.',
    ],
    en: ['Unused picture', (a) => `The picture “${a.file}” appears in no chapter.`, 'Use it, or remove the file.'],
  }),
  'duplicate-departure': entry<{ id: string }>('MS-405', 'error', {
    de: [
      'Abweichung doppelt',
      (a) => `Die Kennung „${a.id}“ tragen zwei Abweichungen.`,
      'Geben Sie einer der beiden eine andere Kennung.',
    ],
    en: ['Duplicate departure', (a) => `Two departures have the id “${a.id}”.`, 'Give one of the two another id.'],
  }),
  'unknown-step': entry<Unknown>('MS-406', 'error', {
    de: [
      'Unbekannter Schritt',
      (a) => `Den Schritt „${a.id}“ gibt es nicht.`,
      (a) => meintenSie(a.suggestion, 'Nennen Sie einen Schritt, den es gibt, oder entfernen Sie das Feld.'),
    ],
    en: [
      'Unknown step',
      (a) => `There is no step “${a.id}”.`,
      (a) => didYouMeanWords(a.suggestion, 'Name a step that exists, or remove the field.'),
    ],
  }),
};
