import type { Lang } from '../schema/text.ts';

/** The words of the page that makes a snippet and explains the protocol. Backticks mark code. */
export interface EmbedGuideWords {
  readonly title: string;
  readonly lead: string;
  readonly choose: string;
  readonly part: string;
  readonly whole: string;
  readonly language: string;
  readonly theme: string;
  readonly themes: Readonly<Record<'auto' | 'light' | 'dark', string>>;
  readonly mode: string;
  readonly modes: Readonly<Record<'scroll' | 'stepper' | 'pictures', string>>;
  readonly start: string;
  readonly startFirst: string;
  readonly startNote: string;
  readonly preview: string;
  readonly previewNote: string;
  readonly snippet: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyByHand: string;
  readonly frameOnly: string;
  readonly whatHappens: readonly string[];
  readonly policyTitle: string;
  readonly policies: readonly (readonly [code: string, why: string])[];
  readonly oembedTitle: string;
  readonly oembed: string;
  readonly privacyTitle: string;
  readonly privacy: string;
  readonly eventsTitle: string;
  readonly events: string;
  readonly attributesTitle: string;
  readonly attributes: readonly (readonly [code: string, what: string])[];
  readonly protocolTitle: string;
  readonly protocol: readonly string[];
  readonly message: string;
  readonly fields: string;
  readonly when: string;
  readonly fromFrame: string;
  readonly fromHost: string;
  readonly whenByMessage: Readonly<Record<string, string>>;
  readonly hostTitle: string;
  readonly host: string;
  readonly version: string;
}

const de: EmbedGuideWords = {
  title: 'Geschichte einbetten',
  lead: 'Setzen Sie die ganze Geschichte oder ein Kapitel in Ihre Seite. Ein Stück HTML genügt; ein Konto, einen Schlüssel oder Cookies gibt es nicht.',
  choose: 'Auswählen',
  part: 'Teil',
  whole: 'Die ganze Geschichte',
  language: 'Sprache',
  theme: 'Darstellung',
  themes: { auto: 'wie das System', light: 'hell', dark: 'dunkel' },
  mode: 'Ablauf',
  modes: {
    scroll: 'beim Scrollen der Seite',
    stepper: 'Schritt für Schritt',
    pictures: 'Schritt für Schritt, stehende Bilder',
  },
  start: 'Beginn',
  startFirst: 'am Anfang',
  startNote: 'Mit einem anderen Beginn geht es Schritt für Schritt.',
  preview: 'Vorschau',
  previewNote:
    'Die Vorschau läuft in einem abgeschotteten Rahmen, wie ihn WordPress baut, und daher Schritt für Schritt. Auf Ihrer Seite folgt die Geschichte dem Scrollen.',
  snippet: 'HTML für Ihre Seite',
  copy: 'Kopieren',
  copied: 'Kopiert',
  copyByHand: 'Bitte mit der Tastatur kopieren: Der Text ist markiert.',
  frameOnly: 'Nur der Rahmen, für Redaktionssysteme, die keine Skripte erlauben',
  whatHappens: [
    'Das Element wird so hoch wie die Geschichte, der Rahmen bleibt darin am Fenster stehen. Ihre Seite scrollt, die Geschichte folgt. Rad und Finger gehören immer Ihrer Seite.',
    'Lässt Ihre Seite das nicht zu, bleibt die Geschichte Schritt für Schritt lesbar, und eine Zeile in der Konsole nennt das Element, das im Weg ist. Ohne Skript bleibt der Rahmen, ohne Rahmen der Link.',
  ],
  policyTitle: 'Wenn Ihre Seite eine Content-Security-Policy hat',
  policies: [
    ['frame-src {origin}', 'immer'],
    [
      'script-src {origin}',
      "nur für das Folgen beim Scrollen; Sie können das Skript auch selbst ausliefern. Trusted Types und `style-src 'self'` bleiben unverletzt.",
    ],
    [
      'Cross-Origin-Embedder-Policy: require-corp',
      'geht ohne Änderung: Seiten und Dateien der Geschichte tragen die nötigen Antworten.',
    ],
  ],
  oembedTitle: 'WordPress und andere mit oEmbed',
  oembed:
    'Die Adresse der Geschichte oder eines Kapitels allein in einer Zeile genügt. WordPress holt sich die Einbettung selbst; auch Autorinnen und Autoren ohne Recht auf HTML können das.',
  privacyTitle: 'Datenschutz',
  privacy:
    'Der Rahmen lädt nur von diesem Server, setzt keine Cookies, speichert nichts und zählt niemanden. Die Erlaubnis für Vollbild ist die einzige, die er erbittet.',
  eventsTitle: 'Statistik',
  events:
    'Bei jedem Schritt löst das Element `map-story` das Ereignis `story:step` aus, mit `{step, index, count}` in `detail`. Was Sie damit zählen, ist Ihre Sache.',
  attributesTitle: 'Attribute und Methoden von `map-story`',
  attributes: [
    ['top="56"', 'Höhe einer festen Kopfzeile in Pixeln, unter der der Rahmen stehen bleibt'],
    ['mode="stepper"', 'Schritt für Schritt, auch wo mehr ginge'],
    ['data-deeplink', 'schreibt den Schritt in die Adresse Ihrer Seite; sonst bleibt sie unberührt'],
    ['element.go("kapitel.schritt")', 'führt zu einem Schritt'],
  ],
  protocolTitle: 'Das Protokoll map-story, Version 1',
  protocol: [
    'Beide Seiten sprechen mit `postMessage`. Jede Nachricht ist ein Objekt mit `mapstory: 1` und `type`. Was unbekannt ist, wird still übergangen; alle Zahlen sind endlich und zählen CSS-Pixel. Keine Nachricht hat eine Wirkung, die ein Recht bräuchte: Jede Seite darf einbetten.',
    'Wer zuerst spricht, ist gleich: Der Rahmen sagt beim Laden `hello`, die Seite fragt mit `ping` danach. Danach schickt die Seite `init`; bei `mirror` antwortet der Rahmen mit `layout`, und die Seite macht das Element so hoch wie `extent`. Bei jedem Scrollen schickt sie, wie weit der Rahmen im Element gewandert ist.',
    'Die Seite nimmt nur Nachrichten an, deren `source` das Fenster des Rahmens ist und deren `origin` zur Adresse des Rahmens gehört (`null` bei einer Sandbox ohne `allow-same-origin`). Der Rahmen hört nur auf das Fenster über ihm und nach dem ersten gültigen `init` nur auf dessen Herkunft.',
    'Grenzen: `extent` höchstens 400 Fensterhöhen und 200 000, höchstens 500 Schritte, Kennungen aus `a-z`, `0-9`, Punkt und Bindestrich, bis 64 Zeichen. Steht der Rahmen zwei Bilder lang um mehr als ein Pixel falsch, schickt die Seite `init` mit `stepper`.',
  ],
  message: 'Nachricht',
  fields: 'Felder',
  when: 'Wann',
  fromFrame: 'Vom Rahmen an die Seite',
  fromHost: 'Von der Seite an den Rahmen',
  whenByMessage: {
    hello: 'beim Laden und als Antwort auf `ping`',
    layout: 'nach `init` mit `mirror` und wenn sich die Größe ändert, höchstens zehnmal in der Sekunde',
    at: 'wenn ein anderer Schritt beginnt',
    seek: 'der Rahmen braucht eine andere Stelle; `reason` ist `key`, `focus`, `find`, `link` oder `button`',
    printFrame: 'Höhe auf Papier, als Antwort auf `print`',
    fail: 'die Karte läuft nicht; es bleiben Bilder. `code` ist `webgl`, `data` oder `layout`',
    ping: 'sobald die Seite bereit ist',
    init: 'nach `hello` und wenn der Ablauf wechselt; `mode` ist `mirror` oder `stepper`',
    scroll: 'höchstens einmal je Bild, solange die Geschichte in der Nähe ist',
    visibility: 'wenn der Rahmen ins Bild kommt oder geht',
    go: 'führt zu einem Schritt',
    print: 'vor und nach dem Drucken',
    destroy: 'wenn die Einbettung entfernt wird',
  },
  hostTitle: 'Eine Seite, die nur das Protokoll kennt',
  host: 'Dieses Skript ersetzt unseres. Es wird bei jeder Änderung geprüft.',
  version:
    'Diese Fassung des Skripts ändert sich nie, darum passt die Prüfsumme immer. Wer stets die neueste will, nimmt die Adresse mit `v1` ohne `integrity`.',
};

const en: EmbedGuideWords = {
  title: 'Embed this story',
  lead: 'Put the whole story or one chapter into your page. One piece of HTML is enough; there is no account, no key and no cookie.',
  choose: 'Choose',
  part: 'Part',
  whole: 'The whole story',
  language: 'Language',
  theme: 'Appearance',
  themes: { auto: 'as the system', light: 'light', dark: 'dark' },
  mode: 'How it moves',
  modes: { scroll: 'as your page scrolls', stepper: 'step by step', pictures: 'step by step, still pictures' },
  start: 'Begins',
  startFirst: 'at the beginning',
  startNote: 'A story that begins elsewhere goes step by step.',
  preview: 'Preview',
  previewNote:
    'The preview runs in a sandboxed frame like those WordPress makes, and therefore step by step. On your page the story follows the scroll.',
  snippet: 'HTML for your page',
  copy: 'Copy',
  copied: 'Copied',
  copyByHand: 'Please copy by keyboard: the text is selected.',
  frameOnly: 'The frame alone, for systems that allow no scripts',
  whatHappens: [
    'The element grows as tall as the story, and the frame stays in the window within it. Your page scrolls, the story follows. Wheel and finger always belong to your page.',
    'Where your page does not allow that, the story can be read step by step, and one line on the console names the element in the way. Without the script there is the frame, without the frame the link.',
  ],
  policyTitle: 'If your page has a Content-Security-Policy',
  policies: [
    ['frame-src {origin}', 'always'],
    [
      'script-src {origin}',
      "only for following the scroll; you may also serve the script yourself. Trusted Types and `style-src 'self'` are not violated.",
    ],
    [
      'Cross-Origin-Embedder-Policy: require-corp',
      'works as it is: the story’s pages and files send the answers it asks for.',
    ],
  ],
  oembedTitle: 'WordPress and others with oEmbed',
  oembed:
    'The address of the story or of a chapter, alone on a line, is enough. WordPress fetches the embed by itself; authors who may not write HTML can do it, too.',
  privacyTitle: 'Privacy',
  privacy:
    'The frame loads from this server only, sets no cookies, stores nothing and counts nobody. Full screen is the only permission it asks for.',
  eventsTitle: 'Statistics',
  events:
    'At every step the element `map-story` fires the event `story:step` with `{step, index, count}` in `detail`. What you count with it is up to you.',
  attributesTitle: 'Attributes and methods of `map-story`',
  attributes: [
    ['top="56"', 'height of a fixed header in pixels, below which the frame stays'],
    ['mode="stepper"', 'step by step, even where more would work'],
    ['data-deeplink', 'writes the step into the address of your page, which otherwise is not touched'],
    ['element.go("chapter.step")', 'leads to a step'],
  ],
  protocolTitle: 'The protocol map-story, version 1',
  protocol: [
    'Both sides speak by `postMessage`. Every message is an object with `mapstory: 1` and a `type`. What is unknown is ignored in silence; all numbers are finite and count CSS pixels. No message has an effect that would need a right: any page may embed.',
    'It does not matter who speaks first: the frame says `hello` when it loads, the host asks for it by `ping`. Then the host sends `init`; for `mirror` the frame answers with `layout`, and the host makes the element as tall as `extent`. At every scroll it sends how far the frame has moved within the element.',
    'The host accepts only messages whose `source` is the frame’s window and whose `origin` belongs to the frame’s address (`null` for a sandbox without `allow-same-origin`). The frame listens only to the window above it and, after the first valid `init`, only to that origin.',
    'Limits: `extent` at most 400 window heights and 200,000, at most 500 steps, ids of `a-z`, `0-9`, dot and hyphen, up to 64 characters. If the frame is off by more than one pixel for two frames, the host sends `init` with `stepper`.',
  ],
  message: 'Message',
  fields: 'Fields',
  when: 'When',
  fromFrame: 'From the frame to the host',
  fromHost: 'From the host to the frame',
  whenByMessage: {
    hello: 'on load, and as the answer to `ping`',
    layout: 'after `init` with `mirror`, and when the size changes, at most ten times a second',
    at: 'when another step begins',
    seek: 'the frame needs another place; `reason` is `key`, `focus`, `find`, `link` or `button`',
    printFrame: 'height on paper, as the answer to `print`',
    fail: 'the map does not run; pictures remain. `code` is `webgl`, `data` or `layout`',
    ping: 'as soon as the host is ready',
    init: 'after `hello`, and when the mode changes; `mode` is `mirror` or `stepper`',
    scroll: 'at most once per frame, while the story is near',
    visibility: 'when the frame comes into view or leaves it',
    go: 'leads to a step',
    print: 'before and after printing',
    destroy: 'when the embed is removed',
  },
  hostTitle: 'A host that knows the protocol alone',
  host: 'This script replaces ours. It is tested with every change.',
  version:
    'This version of the script never changes, so its checksum always fits. For the newest one, use the address with `v1` and leave out `integrity`.',
};

const byLanguage: Readonly<Record<string, EmbedGuideWords>> = { de, en };

/** The page's words in a language; English where there is no translation yet. */
export function embedGuideWords(lang: Lang): EmbedGuideWords {
  return byLanguage[lang] ?? en;
}

/** Fields of all messages, for the tables of the protocol; the words are under `whenByMessage`. */
export const FRAME_MESSAGES: readonly (readonly [type: string, fields: string, words: string])[] = [
  ['hello', 'versions: [1], lang, title, canonical', 'hello'],
  ['layout', 'extent, width, height, steps: [{id, offset}]', 'layout'],
  ['at', 'step, index, count', 'at'],
  ['seek', 'offset, reason', 'seek'],
  ['print', 'height', 'printFrame'],
  ['fail', 'code', 'fail'],
];

/** As `FRAME_MESSAGES`, from the host. */
export const HOST_MESSAGES: readonly (readonly [type: string, fields: string, words: string])[] = [
  ['ping', '', 'ping'],
  ['init', 'mode, viewport: {width, height}, top, start?', 'init'],
  ['scroll', 'offset, max, inside', 'scroll'],
  ['visibility', 'visible', 'visibility'],
  ['go', 'step', 'go'],
  ['print', 'on', 'print'],
  ['destroy', '', 'destroy'],
];
