import type { SyntaxFault } from './yaml-faults.ts';

/** Why JSON cannot be read and what to do. */
export const jsonFaults = {
  comma: fault(
    'hier fehlt ein Komma',
    'a comma is missing here',
    'Setzen Sie ein Komma zwischen zwei Einträge.',
    'Put a comma between two entries.',
  ),
  trailing: fault(
    'hinter dem letzten Eintrag steht ein Komma',
    'a comma follows the last entry',
    'Entfernen Sie das Komma.',
    'Remove the comma.',
  ),
  unclosed: fault(
    'eine Klammer wird nicht geschlossen',
    'a bracket is not closed',
    'Ergänzen Sie die schließende Klammer.',
    'Add the closing bracket.',
  ),
  string: fault(
    'ein Text wird nicht geschlossen',
    'a text is not closed',
    'Ergänzen Sie das Anführungszeichen "; Zeilenumbrüche im Text schreiben Sie als \\n, Anführungszeichen als \\".',
    'Add the quotation mark "; write line breaks within the text as \\n, quotation marks as \\".',
  ),
  key: fault(
    'hier wird ein Feldname in "…" erwartet',
    'a field name in "…" is expected here',
    'Setzen Sie den Namen in gerade Anführungszeichen.',
    'Put the name in straight quotation marks.',
  ),
  colon: fault(
    'hinter dem Feldnamen fehlt ein Doppelpunkt',
    'a colon is missing after the field name',
    'Schreiben Sie "feld": Wert.',
    'Write "field": value.',
  ),
  value: fault(
    'das ist kein Wert',
    'this is no value',
    'Ein Wert ist "Text", eine Zahl, true, false, null, […] oder {…}.',
    'A value is "text", a number, true, false, null, […] or {…}.',
  ),
  more: fault(
    'hinter dem Ende steht noch etwas',
    'something follows the end',
    'Entfernen Sie, was hinter der letzten Klammer steht.',
    'Remove what follows the last bracket.',
  ),
  deep: fault(
    'die Klammern sind zu tief geschachtelt',
    'brackets are nested too deeply',
    'Prüfen Sie, ob Klammern geschlossen werden.',
    'Check whether brackets are closed.',
  ),
};

function fault(de: string, en: string, cureDe: string, cureEn: string): SyntaxFault {
  return { reason: { de, en }, cure: { de: cureDe, en: cureEn } };
}
