import { didYouMeanWords, entry, meintenSie, type Unknown } from './entry.ts';

/** MS-301 to MS-315: map data and layers. */
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
  'feature-outside-map': entry<{ id: string }>('MS-309', 'warning', {
    de: [
      'Objekt außerhalb der Karte',
      (a) => `„${a.id}“ liegt ganz außerhalb der Karte (map.bounds in story.yaml); niemand kann es sehen.`,
      'Prüfen Sie die Koordinaten, oder weiten Sie map.bounds.',
    ],
    en: [
      'Feature outside the map',
      (a) => `“${a.id}” lies wholly outside the map (map.bounds in story.yaml); nobody can see it.`,
      'Check the coordinates, or widen map.bounds.',
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
};
