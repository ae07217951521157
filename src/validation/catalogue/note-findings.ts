import { didYouMeanWords, entry, meintenSie, type Unknown } from './entry.ts';

/** MS-35x: notes on the map. */
export const noteEntries = {
  'note-unknown-step': entry<Unknown>('MS-351', 'error', {
    de: [
      'Notiz ohne Schritt',
      (a) => `Den Schritt „${a.id}“ gibt es in diesem Kapitel nicht; seine Notizen erschienen nirgends.`,
      (a) => meintenSie(a.suggestion, 'Nennen Sie die Kennung eines Schritts aus chapter.yaml.'),
    ],
    en: [
      'Note without a step',
      (a) => `This chapter has no step “${a.id}”; its notes would appear nowhere.`,
      (a) => didYouMeanWords(a.suggestion, 'Name the id of a step of chapter.yaml.'),
    ],
  }),
  'note-unknown-feature': entry<Unknown>('MS-352', 'error', {
    de: [
      'Notiz ohne Objekt',
      (a) => `Die Notiz gehört zu „${a.id}“, doch keine Ebene enthält ein solches Objekt.`,
      (a) => meintenSie(a.suggestion, 'Nennen Sie unter „at“ die Kennung eines Objekts aus „map“.'),
    ],
    en: [
      'Note without a feature',
      (a) => `The note belongs to “${a.id}”, but no layer holds such a feature.`,
      (a) => didYouMeanWords(a.suggestion, 'Name the id of a feature in “map” under “at”.'),
    ],
  }),
  'note-not-shown': entry<{ id: string; step: string }>('MS-353', 'error', {
    de: [
      'Notiz an etwas Unsichtbarem',
      (a) => `„${a.id}“ liegt in keiner Ebene, die der Schritt „${a.step}“ zeigt; die Notiz wiese auf nichts.`,
      'Ergänzen Sie die Ebene unter „layers“ in chapter.yaml, oder wählen Sie ein Objekt, das zu sehen ist.',
    ],
    en: [
      'Note on something not shown',
      (a) => `“${a.id}” is in no layer that the step “${a.step}” shows; the note would point at nothing.`,
      'Add its layer to “layers” in chapter.yaml, or choose a feature that is shown.',
    ],
  }),
  'note-later': entry<{ id: string; date: string; shown: string }>('MS-354', 'error', {
    de: [
      'Notiz vor der Zeit',
      (a) => `„${a.id}“ ist vom ${a.date}; die Karte dieses Schritts zeigt den Stand vom ${a.shown}.`,
      'Wählen Sie ein Objekt, das an diesem Tag schon auf der Karte ist, oder setzen Sie „date“ des Schritts später.',
    ],
    en: [
      'Note before its time',
      (a) => `“${a.id}” is dated ${a.date}; the map of this step shows ${a.shown}.`,
      'Choose a feature that is on the map by that day, or set the step’s “date” later.',
    ],
  }),
  'note-languages-differ': entry<{ step: string; lang: string; expected: string }>('MS-355', 'error', {
    de: [
      'Notizen nicht in allen Sprachen gleich',
      (a) => `Der Schritt „${a.step}“ hat in „${a.lang}“ nicht dieselben Notizen wie hier: ${a.expected}.`,
      (a) => `Jede Sprache braucht dieselben „at“ in derselben Reihenfolge. Ergänzen Sie ${a.lang}.md.`,
    ],
    en: [
      'Notes differ between languages',
      (a) => `The step “${a.step}” does not have the same notes in “${a.lang}” as here: ${a.expected}.`,
      (a) => `Every language needs the same “at” in the same order. Complete ${a.lang}.md.`,
    ],
  }),
  'note-not-plain': entry<{ text: string }>('MS-356', 'warning', {
    de: [
      'Notiz mit Auszeichnung',
      (a) => `„${a.text}“ erschiene auf der Karte, wie es dasteht; Notizen sind reiner Text.`,
      'Schreiben Sie die Notiz ohne Auszeichnung; Quellen stehen im Text des Schritts.',
    ],
    en: [
      'Marked-up note',
      (a) => `“${a.text}” would appear on the map as typed; notes are plain text.`,
      'Write the note without markup; sources stand in the words of the step.',
    ],
  }),
};
