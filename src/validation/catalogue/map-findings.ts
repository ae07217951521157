import { didYouMeanWords, entry, meintenSie, type Unknown } from './entry.ts';

/** MS-3xx: map data, layers and what a step's map shows. */
export const mapEntries = {
  'feature-without-id': entry('MS-301', 'error', {
    de: [
      'Objekt ohne Kennung',
      'Dieses Objekt hat keine Kennung.',
      'Ergänzen Sie "id": "kennung" neben "type", nicht unter "properties".',
    ],
    en: [
      'Feature without an id',
      'This feature has no id.',
      'Add "id": "some-id" next to "type", not within "properties".',
    ],
  }),
  'duplicate-feature': entry<{ id: string; other: string }>('MS-302', 'error', {
    de: [
      'Objekt doppelt',
      (a) => `Die Kennung „${a.id}“ trägt schon ein Objekt in ${a.other}.`,
      'Jede Kennung gibt es nur einmal, über alle Dateien hinweg. Geben Sie einem der beiden eine andere.',
    ],
    en: [
      'Duplicate feature',
      (a) => `A feature in ${a.other} already has the id “${a.id}”.`,
      'Every id exists only once, across all files. Give one of the two another.',
    ],
  }),
  'ring-open': entry('MS-303', 'error', {
    de: [
      'Fläche nicht geschlossen',
      'Der Umriss endet nicht, wo er beginnt.',
      'Wiederholen Sie den ersten Punkt am Ende; ein Umriss hat mindestens vier Punkte.',
    ],
    en: [
      'Open ring',
      'The outline does not end where it begins.',
      'Repeat the first position at the end; an outline has at least four positions.',
    ],
  }),
  'coordinates-out-of-range': entry<{ position: string }>('MS-304', 'error', {
    de: [
      'Koordinate außerhalb der Erde',
      (a) => `${a.position} liegt nicht auf der Erde: Länge von -180 bis 180, Breite von -90 bis 90.`,
      'Schreiben Sie [Länge, Breite] in Grad (WGS 84), nicht in Metern.',
    ],
    en: [
      'Coordinates out of range',
      (a) => `${a.position} is not on Earth: longitude -180 to 180, latitude -90 to 90.`,
      'Write [longitude, latitude] in degrees (WGS 84), not in metres.',
    ],
  }),
  'invalid-coordinates': entry<{ type: string }>('MS-305', 'error', {
    de: [
      'Koordinaten ungültig',
      (a) => `Die Koordinaten passen nicht zum Typ ${a.type}.`,
      'Ein Punkt ist [Länge, Breite], eine Linie eine Liste von mindestens zwei Punkten, eine Fläche eine Liste von Umrissen (RFC 7946).',
    ],
    en: [
      'Invalid coordinates',
      (a) => `The coordinates do not fit the type ${a.type}.`,
      'A position is [lng, lat], a line a list of at least two positions, an area a list of rings (RFC 7946).',
    ],
  }),
  'geometry-for-preset': entry<{ type: string; preset: string; allowed: string }>('MS-306', 'error', {
    de: [
      'Geometrie passt nicht zur Darstellung',
      (a) => `Die Darstellung „${a.preset}“ kann ${a.type} nicht zeigen.`,
      (a) => `Möglich: ${a.allowed}.`,
    ],
    en: [
      'Geometry does not fit the preset',
      (a) => `The preset “${a.preset}” cannot show ${a.type}.`,
      (a) => `Possible: ${a.allowed}.`,
    ],
  }),
  'no-geometry': entry('MS-307', 'error', {
    de: [
      'Objekt ohne Geometrie',
      'Ohne Geometrie braucht ein Objekt „bbox“ für die Kamera und „countries“ für das, was gezeichnet wird.',
      'Ergänzen Sie "bbox": [West, Süd, Ost, Nord] und unter "properties" "countries": ["NO"], oder eine Geometrie.',
    ],
    en: [
      'Feature without geometry',
      'Without a geometry a feature needs “bbox” for the camera and “countries” for what is drawn.',
      'Add "bbox": [west, south, east, north] and, within "properties", "countries": ["NO"], or a geometry.',
    ],
  }),
  'unknown-geometry': entry<{ type: string; suggestion: string | null }>('MS-308', 'error', {
    de: [
      'Unbekannte Geometrie',
      (a) => `Die Geometrie „${a.type}“ kann nicht gezeichnet werden.`,
      (a) =>
        meintenSie(a.suggestion, 'Möglich: Point, MultiPoint, LineString, MultiLineString, Polygon, MultiPolygon.'),
    ],
    en: [
      'Unknown geometry',
      (a) => `The geometry “${a.type}” cannot be drawn.`,
      (a) =>
        didYouMeanWords(
          a.suggestion,
          'Possible: Point, MultiPoint, LineString, MultiLineString, Polygon, MultiPolygon.',
        ),
    ],
  }),
  'layer-data-missing': entry<Unknown>('MS-311', 'error', {
    de: [
      'Kartendaten fehlen',
      (a) => `Die Datei „${a.id}“ gibt es nicht im Ordner „map“.`,
      (a) => meintenSie(a.suggestion, 'Legen Sie die Datei in „map“.'),
    ],
    en: [
      'Missing map data',
      (a) => `There is no file “${a.id}” in the folder “map”.`,
      (a) => didYouMeanWords(a.suggestion, 'Put the file into “map”.'),
    ],
  }),
  'unknown-selected': entry<Unknown & { file: string }>('MS-312', 'error', {
    de: [
      'Auswahl unbekannt',
      (a) => `In ${a.file} gibt es kein Objekt „${a.id}“.`,
      (a) => meintenSie(a.suggestion, 'Nennen Sie Kennungen aus der Datei dieser Ebene.'),
    ],
    en: [
      'Unknown selection',
      (a) => `There is no feature “${a.id}” in ${a.file}.`,
      (a) => didYouMeanWords(a.suggestion, 'Name ids from the file of this layer.'),
    ],
  }),
  'unused-map-file': entry<{ file: string }>('MS-313', 'warning', {
    de: [
      'Kartendaten ungenutzt',
      (a) => `Keine Ebene nutzt „${a.file}“.`,
      'Nennen Sie die Datei in map/layers.yaml, oder entfernen Sie sie.',
    ],
    en: ['Unused map data', (a) => `No layer uses “${a.file}”.`, 'Name the file in map/layers.yaml, or remove it.'],
  }),
  'unused-layer': entry<{ id: string }>('MS-314', 'warning', {
    de: [
      'Ebene ungenutzt',
      (a) => `Kein Schritt zeigt die Ebene „${a.id}“.`,
      'Zeigen Sie sie in einem Schritt, oder entfernen Sie sie.',
    ],
    en: ['Unused layer', (a) => `No step shows the layer “${a.id}”.`, 'Show it in a step, or remove it.'],
  }),
  'unused-feature': entry<{ id: string }>('MS-315', 'warning', {
    de: [
      'Objekt ungenutzt',
      (a) => `Keine Ebene wählt das Objekt „${a.id}“ aus.`,
      'Ergänzen Sie es unter „select“ einer Ebene, oder entfernen Sie es.',
    ],
    en: [
      'Unused feature',
      (a) => `No layer selects the feature “${a.id}”.`,
      'Add it under “select” of a layer, or remove it.',
    ],
  }),
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
