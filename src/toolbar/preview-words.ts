/** What the preview says to editors. */
export interface PreviewWords {
  readonly error: string;
  readonly warning: string;
  readonly fix: string;
  readonly open: string;
  readonly about: string;
  readonly list: string;
  readonly counts: (errors: number, warnings: number) => string;
  readonly close: string;
  readonly goTo: string;
  readonly elsewhere: string;
  readonly earlier: string;
  readonly placeholder: string;
  readonly nothing: string;
}

const german: PreviewWords = {
  error: 'Fehler',
  warning: 'Warnung',
  fix: 'Abhilfe',
  open: 'Datei öffnen',
  about: 'Seite über solche Befunde öffnen',
  list: 'Befunde in den Dateien der Geschichte',
  counts: (errors, warnings) =>
    [
      errors > 0 ? `${errors} Fehler` : '',
      warnings > 0 ? `${warnings} ${warnings === 1 ? 'Warnung' : 'Warnungen'}` : '',
    ]
      .filter(Boolean)
      .join(' · '),
  close: 'Schließen',
  goTo: 'Zum Schritt',
  elsewhere: 'Ohne Schritt auf dieser Seite',
  earlier: 'Dieses Kapitel hat Fehler. Zu sehen ist sein letzter fehlerfreier Stand.',
  placeholder: 'Dieses Kapitel hat Fehler und lässt sich noch nicht zeigen. An seiner Stelle stehen Platzhalter.',
  nothing:
    'Die Geschichte lässt sich nicht zeigen, solange diese Fehler bestehen. Die Seite folgt dem nächsten Speichern.',
};

const english: PreviewWords = {
  error: 'Error',
  warning: 'Warning',
  fix: 'Fix',
  open: 'Open file',
  about: 'Open the page about such findings',
  list: 'Findings in the story’s files',
  counts: (errors, warnings) =>
    [
      errors > 0 ? `${errors} ${errors === 1 ? 'error' : 'errors'}` : '',
      warnings > 0 ? `${warnings} ${warnings === 1 ? 'warning' : 'warnings'}` : '',
    ]
      .filter(Boolean)
      .join(' · '),
  close: 'Close',
  goTo: 'Go to the step',
  elsewhere: 'Without a step on this page',
  earlier: 'This chapter has mistakes. You see its last state without any.',
  placeholder: 'This chapter has mistakes and cannot be shown yet. Placeholders stand in for it.',
  nothing: 'The story cannot be shown as long as these mistakes stand. The page follows the next save.',
};

/** Words in the page's language; English where it is not German. */
export function previewWords(lang: string): PreviewWords {
  return lang === 'de' ? german : english;
}
