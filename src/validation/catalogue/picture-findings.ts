import { entry } from './entry.ts';

/** MS-26x: pictures from `media/`. */
export const pictureEntries = {
  'picture-without-credit': entry<{ file: string; chapterFile: string }>('MS-261', 'error', {
    de: [
      'Bild ohne Nachweis',
      (a) => `Zu „${a.file}“ fehlen Nachweis und Lizenz.`,
      (a) => `Ergänzen Sie in ${a.chapterFile} unter pictures: „file: ${a.file}“ mit credit und licence.`,
    ],
    en: [
      'Picture without credit',
      (a) => `“${a.file}” has neither credit nor licence.`,
      (a) => `Add to pictures in ${a.chapterFile}: “file: ${a.file}” with credit and licence.`,
    ],
  }),
  'picture-not-alone': entry<{ file: string }>('MS-262', 'error', {
    de: [
      'Bild mitten im Text',
      (a) => `„${a.file}“ steht mitten in einem Absatz; der Nachweis hätte keinen Platz.`,
      'Setzen Sie eine Leerzeile davor und dahinter.',
    ],
    en: [
      'Picture within a sentence',
      (a) => `“${a.file}” stands within a paragraph; its credit would have no place.`,
      'Put an empty line before and after it.',
    ],
  }),
  'picture-too-heavy': entry<{ file: string; megabytes: number; most: number; width: number }>('MS-263', 'warning', {
    de: [
      'Bild zu groß',
      (a) => `„${a.file}“ hat ${a.megabytes} MB und ${a.width} Pixel Breite; gezeigt werden höchstens 1600.`,
      (a) => `Speichern Sie es kleiner: 2400 Pixel breit und unter ${a.most} MB genügen.`,
    ],
    en: [
      'Oversized picture',
      (a) => `“${a.file}” has ${a.megabytes} MB and is ${a.width} pixels wide; at most 1600 are shown.`,
      (a) => `Save it smaller: 2400 pixels wide and under ${a.most} MB are enough.`,
    ],
  }),
  'picture-too-small': entry<{ file: string; width: number; least: number }>('MS-264', 'warning', {
    de: [
      'Bild zu klein',
      (a) => `„${a.file}“ ist nur ${a.width} Pixel breit und erscheint unscharf.`,
      (a) => `Nehmen Sie eine Fassung mit mindestens ${a.least} Pixeln Breite.`,
    ],
    en: [
      'Picture too small',
      (a) => `“${a.file}” is only ${a.width} pixels wide and will look blurred.`,
      (a) => `Take a version at least ${a.least} pixels wide.`,
    ],
  }),
  'picture-unreadable': entry<{ file: string }>('MS-265', 'error', {
    de: [
      'Bild nicht lesbar',
      (a) => `„${a.file}“ ist kein Bild, das gezeigt werden kann, oder beschädigt.`,
      'Speichern Sie es neu als JPEG, PNG, WebP oder AVIF.',
    ],
    en: [
      'Picture cannot be read',
      (a) => `“${a.file}” is no picture that can be shown, or is damaged.`,
      'Save it again as JPEG, PNG, WebP or AVIF.',
    ],
  }),
  'picture-listed-unused': entry<{ file: string }>('MS-266', 'warning', {
    de: [
      'Nachweis ohne Bild',
      (a) => `„${a.file}“ steht unter pictures, aber in keiner Sprache dieses Kapitels.`,
      (a) => `Setzen Sie das Bild mit ![Was zu sehen ist](${a.file}) ein, oder entfernen Sie den Eintrag.`,
    ],
    en: [
      'Credit without a picture',
      (a) => `“${a.file}” is listed under pictures but stands in no language of this chapter.`,
      (a) => `Show it with ![What can be seen](${a.file}), or remove the entry.`,
    ],
  }),
  'picture-languages-differ': entry<{ file: string; lang: string }>('MS-267', 'warning', {
    de: [
      'Bild fehlt in einer Sprache',
      (a) => `„${a.file}“ steht in einer anderen Sprache dieses Kapitels, aber nicht in „${a.lang}“.`,
      'Setzen Sie das Bild auch hier ein.',
    ],
    en: [
      'Picture missing in one language',
      (a) => `“${a.file}” stands in another language of this chapter but not in “${a.lang}”.`,
      'Show the picture here too.',
    ],
  }),
};
