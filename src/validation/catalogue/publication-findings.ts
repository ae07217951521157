import { didYouMeanWords, entry, meintenSie } from './entry.ts';

/** MS-41x: what was published before; MS-42x: translations and words left over from templates. */
export const publicationEntries = {
  'published-step-gone': entry<{ id: string; published: string; suggestion: string | null }>('MS-411', 'warning', {
    de: [
      'Veröffentlichter Schritt verschwunden',
      (a) =>
        `Der Schritt „${a.id}“ war veröffentlicht und fehlt jetzt; Verweise anderer führen ins Leere. Veröffentlicht sind: ${a.published}.`,
      (a) =>
        `Schreiben Sie in story.yaml unter redirects: „${a.id}: ${a.suggestion ?? 'kapitel.schritt'}“, oder holen Sie den Schritt zurück.`,
    ],
    en: [
      'Published step gone',
      (a) =>
        `The step “${a.id}” was published and is gone; links of others lead nowhere. Published are: ${a.published}.`,
      (a) =>
        `Write under redirects in story.yaml: “${a.id}: ${a.suggestion ?? 'chapter.step'}”, or bring the step back.`,
    ],
  }),
  'numbers-changed': entry<{ step: string; gone: string; fresh: string; recorded: string }>('MS-412', 'warning', {
    de: [
      'Zahl ohne Korrektur geändert',
      (a) =>
        `Im veröffentlichten Schritt „${a.step}“ haben sich Zahlen geändert.${listed(' Nicht mehr da: ', a.gone)}${listed(' Neu: ', a.fresh)} Eine Korrektur seit dem ${a.recorded} steht nicht dabei.`,
      'Tragen Sie unter corrections in chapter.yaml ein, was falsch war; war es kein Fehler, führen Sie nach der Veröffentlichung „npm run published“ aus.',
    ],
    en: [
      'Number changed without a correction',
      (a) =>
        `Numbers have changed in the published step “${a.step}”.${listed(' Gone: ', a.gone)}${listed(' New: ', a.fresh)} There is no correction since ${a.recorded}.`,
      'Enter what was wrong under corrections in chapter.yaml; if it was no mistake, run “npm run published” after publishing.',
    ],
  }),
  'redirect-of-existing': entry<{ id: string }>('MS-413', 'error', {
    de: [
      'Umleitung von etwas, das es gibt',
      (a) => `„${a.id}“ gibt es; eine Umleitung von dort wäre ohne Wirkung.`,
      'Links steht die alte Kennung, rechts die neue.',
    ],
    en: [
      'Redirect from something that exists',
      (a) => `“${a.id}” exists; a redirect from there would do nothing.`,
      'The old id stands on the left, the new one on the right.',
    ],
  }),
  'redirect-target': entry<{ id: string; suggestion: string | null }>('MS-414', 'error', {
    de: [
      'Umleitung ins Leere',
      (a) => `Ein Kapitel oder einen Schritt „${a.id}“ gibt es nicht.`,
      (a) => meintenSie(a.suggestion, 'Nennen Sie ein Kapitel für ein Kapitel, kapitel.schritt für einen Schritt.'),
    ],
    en: [
      'Redirect to nothing',
      (a) => `There is no chapter or step “${a.id}”.`,
      (a) => didYouMeanWords(a.suggestion, 'Name a chapter for a chapter, chapter.step for a step.'),
    ],
  }),
  'translation-outdated': entry<{ step: string; lang: string; source: string }>('MS-421', 'warning', {
    de: [
      'Übersetzung veraltet',
      (a) => `„${a.step}“ hat sich in „${a.source}“ geändert, seit „${a.lang}“ zuletzt dazu passte.`,
      (a) =>
        `Gleichen Sie den Text an, dann: npm run translations -- --reviewed ${a.step} --lang ${a.lang}. Bis dahin sehen Leserinnen und Leser einen Hinweis.`,
    ],
    en: [
      'Outdated translation',
      (a) => `“${a.step}” has changed in “${a.source}” since “${a.lang}” last matched it.`,
      (a) =>
        `Bring the words in line, then: npm run translations -- --reviewed ${a.step} --lang ${a.lang}. Until then readers see a notice.`,
    ],
  }),
  'translation-unfinished': entry<{ lang: string; source: string; count: number }>('MS-422', 'warning', {
    de: [
      'Übersetzung unvollständig',
      (a) => `In „${a.lang}“ fehlen noch ${a.count} Stellen; sie erscheinen gekennzeichnet in „${a.source}“.`,
      (a) => `npm run translations nennt sie; ist nichts mehr offen, nehmen Sie „${a.lang}“ aus unfinished.`,
    ],
    en: [
      'Unfinished translation',
      (a) => `“${a.lang}” still lacks ${a.count} passages; they appear in “${a.source}” and are marked.`,
      (a) => `npm run translations names them; when nothing is open, take “${a.lang}” out of unfinished.`,
    ],
  }),
  'unfinished-language': entry<{ lang: string; languages: string }>('MS-423', 'error', {
    de: [
      'Unfertige Sprache unbekannt',
      (a) => `„${a.lang}“ ist keine Sprache, die übersetzt wird (languages: ${a.languages}).`,
      'Nennen Sie unter unfinished nur Sprachen aus languages, nicht die Ausgangssprache.',
    ],
    en: [
      'Unknown unfinished language',
      (a) => `“${a.lang}” is no language that is translated into (languages: ${a.languages}).`,
      'Name under unfinished only languages of languages, not the source language.',
    ],
  }),
  'template-words': entry<{ text: string }>('MS-424', 'warning', {
    de: [
      'Text aus der Vorlage',
      (a) => `„${a.text}“ stammt aus der Vorlage und würde so erscheinen.`,
      'Ersetzen Sie ihn durch eigene Worte.',
    ],
    en: [
      'Words of the template',
      (a) => `“${a.text}” comes from the template and would appear like this.`,
      'Replace it with your own words.',
    ],
  }),
};

function listed(label: string, numbers: string): string {
  return numbers === '' ? '' : `${label}${numbers}.`;
}
