import type { ErrorCode } from 'yaml';

/** Why YAML cannot be read and what to do, for the faults that editors make; others share one wording. */
export interface SyntaxFault {
  readonly reason: { readonly de: string; readonly en: string };
  readonly cure: { readonly de: string; readonly en: string };
}

const colon: SyntaxFault = {
  reason: {
    de: 'ein Doppelpunkt im Text sieht wie ein neues Feld aus',
    en: 'a colon in the text looks like a new field',
  },
  cure: {
    de: 'Setzen Sie den ganzen Text in Anführungszeichen: "…".',
    en: 'Put the whole text in quotation marks: "…".',
  },
};
const indent: SyntaxFault = {
  reason: { de: 'die Einrückung passt nicht', en: 'the indentation does not fit' },
  cure: {
    de: 'Rücken Sie Felder einer Gruppe gleich weit ein, mit zwei Leerzeichen je Ebene.',
    en: 'Indent fields of one group equally, by two blanks per level.',
  },
};
const tab: SyntaxFault = {
  reason: { de: 'ein Tabulator dient als Einrückung', en: 'a tab is used to indent' },
  cure: { de: 'Rücken Sie mit Leerzeichen ein.', en: 'Indent with blanks.' },
};
const unclosed: SyntaxFault = {
  reason: {
    de: 'eine Klammer, ein Anführungszeichen oder ein Doppelpunkt fehlt',
    en: 'a bracket, a quotation mark or a colon is missing',
  },
  cure: {
    de: 'Ergänzen Sie das fehlende Zeichen, hier oder in der Zeile darüber.',
    en: 'Add the missing character, here or in the line above.',
  },
};
const general: SyntaxFault = {
  reason: { de: 'an dieser Stelle wird etwas anderes erwartet', en: 'something else is expected at this spot' },
  cure: {
    de: 'Prüfen Sie Einrückung, Doppelpunkte und Anführungszeichen; im Zweifel setzen Sie Text in "…".',
    en: 'Check indentation, colons and quotation marks; if in doubt put text in "…".',
  },
};

const faultByCode: Partial<Record<ErrorCode, SyntaxFault>> = {
  BLOCK_AS_IMPLICIT_KEY: colon,
  MULTILINE_IMPLICIT_KEY: unclosed,
  BAD_INDENT: indent,
  TAB_AS_INDENT: tab,
  MISSING_CHAR: unclosed,
};

/** The wording for a code of the YAML parser. */
export function yamlFault(code: ErrorCode): SyntaxFault {
  return faultByCode[code] ?? general;
}

/** The wording for YAML that parses but cannot become data, such as an alias of nothing. */
export const generalYamlFault = general;
