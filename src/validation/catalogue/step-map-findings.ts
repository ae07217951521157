import { didYouMeanWords, entry, meintenSie, type Unknown } from './entry.ts';

/** MS-316 to MS-330: what a step's map shows and where it looks. */
export const stepMapEntries = {
  'unknown-layer': entry<Unknown>('MS-316', 'error', {
    de: [
      'Unbekannte Ebene',
      (a) => `Die Ebene „${a.id}“ gibt es nicht in map/layers.yaml.`,
      (a) => meintenSie(a.suggestion, 'Ergänzen Sie sie in map/layers.yaml.'),
    ],
    en: [
      'Unknown layer',
      (a) => `There is no layer “${a.id}” in map/layers.yaml.`,
      (a) => didYouMeanWords(a.suggestion, 'Add it to map/layers.yaml.'),
    ],
  }),
  'unknown-feature': entry<Unknown>('MS-317', 'error', {
    de: [
      'Unbekanntes Objekt',
      (a) => `Keine Ebene enthält ein Objekt „${a.id}“.`,
      (a) => meintenSie(a.suggestion, 'Nennen Sie die Kennung eines Objekts aus „map“.'),
    ],
    en: [
      'Unknown feature',
      (a) => `No layer holds a feature “${a.id}”.`,
      (a) => didYouMeanWords(a.suggestion, 'Name the id of a feature in “map”.'),
    ],
  }),
  'camera-outside': entry('MS-318', 'error', {
    de: [
      'Kamera außerhalb der Karte',
      'Dieses Ziel liegt außerhalb der Grenzen der Karte (map.bounds in story.yaml).',
      'Wählen Sie ein Ziel innerhalb, oder erweitern Sie map.bounds.',
    ],
    en: [
      'Camera outside the map',
      'This target lies outside the bounds of the map (map.bounds in story.yaml).',
      'Choose a target inside, or widen map.bounds.',
    ],
  }),
  'camera-too-close': entry<{ zoom: number; most: number }>('MS-319', 'error', {
    de: [
      'Kamera zu nah',
      (a) => `Zoom ${a.zoom} ist näher, als die Karte zeigt (höchstens ${a.most}).`,
      (a) => `Schreiben Sie höchstens ${a.most}, oder erhöhen Sie map.maxZoom in story.yaml.`,
    ],
    en: [
      'Camera too close',
      (a) => `Zoom ${a.zoom} is closer than the map shows (at most ${a.most}).`,
      (a) => `Write at most ${a.most}, or raise map.maxZoom in story.yaml.`,
    ],
  }),
  'draw-without-scrub': entry('MS-320', 'error', {
    de: [
      'Zeichnen ohne Scrollen',
      '„draw“ zeichnet eine Linie mit dem Scrollen; das geht nur mit „move: scrub“.',
      'Ergänzen Sie „move: scrub“, oder entfernen Sie „draw“.',
    ],
    en: [
      'Drawing without scrubbing',
      '“draw” draws a line with the scroll; that needs “move: scrub”.',
      'Add “move: scrub”, or remove “draw”.',
    ],
  }),
  'draw-not-a-line': entry<{ id: string }>('MS-321', 'error', {
    de: [
      'Gezeichnetes ist keine Linie',
      (a) => `„${a.id}“ ist keine Linie und lässt sich nicht mit dem Scrollen zeichnen.`,
      'Nennen Sie unter „draw“ nur Linien; für anderes gibt es „highlight“.',
    ],
    en: [
      'Drawn feature is no line',
      (a) => `“${a.id}” is no line and cannot be drawn with the scroll.`,
      'Name only lines under “draw”; for others there is “highlight”.',
    ],
  }),
  'via-without-scrub': entry('MS-322', 'error', {
    de: [
      'Zwischenziel ohne Scrollen',
      '„via“ wirkt nur mit „move: scrub“.',
      'Ergänzen Sie „move: scrub“, oder entfernen Sie „via“.',
    ],
    en: ['Way point without scrubbing', '“via” works only with “move: scrub”.', 'Add “move: scrub”, or remove “via”.'],
  }),
  'highlight-not-shown': entry<{ id: string }>('MS-323', 'warning', {
    de: [
      'Hervorgehobenes nicht zu sehen',
      (a) =>
        `„${a.id}“ liegt in keiner Ebene, die dieser Schritt zeigt; alles andere tritt zurück, und nichts tritt vor.`,
      'Ergänzen Sie die Ebene unter „layers“.',
    ],
    en: [
      'Highlight not shown',
      (a) => `“${a.id}” is in no layer that this step shows; all else steps back and nothing stands out.`,
      'Add its layer to “layers”.',
    ],
  }),
  'feature-later': entry<{ id: string; date: string; shown: string }>('MS-324', 'error', {
    de: [
      'Objekt noch nicht auf der Karte',
      (a) => `„${a.id}“ ist vom ${a.date}; die Karte dieses Schritts zeigt den Stand vom ${a.shown}.`,
      (a) => `Setzen Sie „date“ des Schritts auf ${a.date} oder später.`,
    ],
    en: [
      'Feature not on the map yet',
      (a) => `“${a.id}” is dated ${a.date}; the map of this step shows ${a.shown}.`,
      (a) => `Set the step’s “date” to ${a.date} or later.`,
    ],
  }),
  'draw-not-shown': entry<{ id: string }>('MS-325', 'error', {
    de: [
      'Gezeichnetes nicht zu sehen',
      (a) => `„${a.id}“ liegt in keiner Ebene, die dieser Schritt zeigt, und würde nie gezeichnet.`,
      'Ergänzen Sie die Ebene unter „layers“.',
    ],
    en: [
      'Drawn line not shown',
      (a) => `“${a.id}” is in no layer that this step shows and would never be drawn.`,
      'Add its layer to “layers”.',
    ],
  }),
  'date-after-checked': entry<{ checked: string }>('MS-326', 'warning', {
    de: [
      'Tag nach der letzten Prüfung',
      (a) => `Dieser Tag liegt nach der letzten Prüfung der Fakten am ${a.checked} (checked in story.yaml).`,
      'Prüfen Sie die Fakten neu, und setzen Sie „checked“ höher.',
    ],
    en: [
      'Day after the last check',
      (a) => `This day lies after the facts were last checked on ${a.checked} (checked in story.yaml).`,
      'Check the facts again and raise “checked”.',
    ],
  }),
  'two-presets': entry<{ id: string; layer: string; preset: string }>('MS-327', 'error', {
    de: [
      'Objekt in zwei Darstellungen',
      (a) => `„${a.id}“ gehört schon zur Ebene „${a.layer}“ mit der Darstellung „${a.preset}“.`,
      'Ein Objekt hat eine Darstellung; trennen Sie die Ebenen mit „select“.',
    ],
    en: [
      'Feature in two presets',
      (a) => `“${a.id}” already belongs to the layer “${a.layer}” with the preset “${a.preset}”.`,
      'A feature has one preset; part the layers with “select”.',
    ],
  }),
  'layer-named-like-feature': entry<{ id: string }>('MS-328', 'error', {
    de: [
      'Ebene heißt wie ein Objekt',
      (a) => `„${a.id}“ ist zugleich Ebene und Objekt; map:${a.id} wäre nicht eindeutig.`,
      'Geben Sie der Ebene einen anderen Namen.',
    ],
    en: [
      'Layer named like a feature',
      (a) => `“${a.id}” is both a layer and a feature; map:${a.id} would be ambiguous.`,
      'Give the layer another name.',
    ],
  }),
  'duplicate-step': entry<{ id: string }>('MS-329', 'error', {
    de: [
      'Schritt doppelt',
      (a) => `Den Schritt „${a.id}“ gibt es in diesem Kapitel schon.`,
      'Geben Sie einem der beiden eine andere Kennung, auch in den Sprachdateien.',
    ],
    en: [
      'Duplicate step',
      (a) => `This chapter already has a step “${a.id}”.`,
      'Give one of the two another id, in the language files too.',
    ],
  }),
  'duplicate-entry': entry<{ id: string }>('MS-330', 'warning', {
    de: ['Eintrag doppelt', (a) => `„${a.id}“ steht zweimal in dieser Liste.`, 'Behalten Sie einen.'],
    en: ['Duplicate entry', (a) => `“${a.id}” stands in this list twice.`, 'Keep one.'],
  }),
};
