import { entry } from './entry.ts';

interface Hidden {
  readonly screen: string;
  readonly percent: number;
  readonly least: number;
  /** Ids of what is hidden; empty when it is only what the camera looks at. */
  readonly hidden: string;
  /** What can be changed: the narrow camera, the wide one, or the way of a camera that follows a drawn line. */
  readonly cure: 'narrow' | 'wide' | 'way';
}

const hiddenDe = {
  narrow: 'Setzen Sie „narrow: { fit: […] }“ mit allem, was hervorgehoben ist, oder heben Sie weniger hervor.',
  wide: 'Fassen Sie mit „camera: { fit: […] }“ alles ein, was hervorgehoben ist, senken Sie „maxZoom“, oder heben Sie weniger hervor.',
  way: 'Führen Sie die Kamera mit „via“ an der Linie entlang, oder fassen Sie mit „camera: { fit: […] }“ die ganze Linie ein.',
} as const satisfies Record<Hidden['cure'], string>;

const hiddenEn = {
  narrow: 'Give “narrow: { fit: […] }” with everything that is highlighted, or highlight less.',
  wide: 'Fit everything that is highlighted with “camera: { fit: […] }”, lower “maxZoom”, or highlight less.',
  way: 'Lead the camera along the line with “via”, or fit the whole line with “camera: { fit: […] }”.',
} as const satisfies Record<Hidden['cure'], string>;

/** One decimal, as Germans write it. */
function komma(value: number): string {
  return String(value).replace('.', ',');
}

/** MS-331 and on: what readers see of each step, and how the map moves between steps. */
export const sightEntries = {
  'subject-not-visible': entry<Hidden>('MS-331', 'error', {
    de: [
      'Worum es geht, ist nicht zu sehen',
      (a) =>
        `Auf einem Bildschirm von ${a.screen} sind nur ${a.percent} % dessen zu sehen, worum es in diesem Schritt geht (nötig: ${a.least} %)${a.hidden === '' ? '' : `; verdeckt oder außerhalb: ${a.hidden}`}.`,
      (a) => hiddenDe[a.cure],
    ],
    en: [
      'Subject not visible',
      (a) =>
        `On a screen of ${a.screen} only ${a.percent}% of what this step is about can be seen (needed: ${a.least}%)${a.hidden === '' ? '' : `; covered or outside: ${a.hidden}`}.`,
      (a) => hiddenEn[a.cure],
    ],
  }),
  'far-and-new': entry<{ seconds: number; count: number; most: number }>('MS-332', 'warning', {
    de: [
      'Weiter Flug und viel Neues zugleich',
      (a) =>
        `Die Karte fliegt ${komma(a.seconds)} Sekunden weit, und zugleich kommen ${a.count} neue Ebenen und Hervorhebungen (mehr als ${a.most} sieht unterwegs niemand).`,
      'Zeigen Sie einen Teil davon erst im Schritt danach, im selben Ausschnitt, oder wechseln Sie ohne Flug: „move: jump“.',
    ],
    en: [
      'Far flight and much that is new',
      (a) =>
        `The map flies for ${a.seconds} seconds while ${a.count} new layers and highlights appear (nobody takes in more than ${a.most} on the way).`,
      'Show part of it in the step after, in the same frame, or change without a flight: “move: jump”.',
    ],
  }),
  'flight-too-long': entry<{ seconds: number; most: number }>('MS-333', 'warning', {
    de: [
      'Flug zu lang',
      (a) =>
        `In ruhigem Tempo dauert der Flug zu diesem Schritt ${komma(a.seconds)} Sekunden; er wird auf ${komma(a.most)} gekürzt und rast.`,
      'Wählen Sie einen näheren oder weiteren Ausschnitt, teilen Sie den Weg auf zwei Schritte auf, oder wechseln Sie ohne Flug: „move: jump“.',
    ],
    en: [
      'Flight too long',
      (a) => `At an even speed the flight to this step takes ${a.seconds} seconds; it is cut to ${a.most} and rushes.`,
      'Choose a frame that is closer or wider, split the way over two steps, or change without a flight: “move: jump”.',
    ],
  }),
  'scrub-without-words': entry<{ words: number; least: number; lang: string }>('MS-334', 'warning', {
    de: [
      'Wenig Text für viel Bewegung',
      (a) =>
        `Dieser Schritt bewegt die Karte mit dem Scrollen, hat aber nur ${a.words} Wörter (${a.lang}); nach dem Lesen scrollt man ins Leere.`,
      (a) => `Schreiben Sie mindestens ${a.least} Wörter, oder nehmen Sie „move: fly“.`,
    ],
    en: [
      'Few words for much movement',
      (a) =>
        `This step moves the map with the scroll but has only ${a.words} words (${a.lang}); after reading one scrolls through nothing.`,
      (a) => `Write at least ${a.least} words, or use “move: fly”.`,
    ],
  }),
};
