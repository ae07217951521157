import type { Finding, FindingLanguage } from '../validation/finding.ts';

/** Printers of findings: one text each, ready to be written out. None touches the world. */

/** How a report is printed. */
export type ReportFormat = 'text' | 'json' | 'github';

/** What printers need beside the findings. */
export interface ReportOptions {
  readonly lang: FindingLanguage;
  /** Folder the findings' files lie in, put before each, so that editors and terminals can open them. */
  readonly directory: string;
}

/** All findings in a format; ends without a line break. */
export function formatFindings(findings: readonly Finding[], format: ReportFormat, options: ReportOptions): string {
  return reporters[format](findings, options);
}

const words = {
  de: { error: 'Fehler', warning: 'Warnung', cure: 'Abhilfe', none: 'Keine Befunde.' },
  en: { error: 'Error', warning: 'Warning', cure: 'Fix', none: 'No findings.' },
} as const;

const reporters: Readonly<Record<ReportFormat, (findings: readonly Finding[], options: ReportOptions) => string>> = {
  text: (findings, options) =>
    [...findings.map((each) => formatBlock(each, options)), countFindings(findings, options.lang)].join('\n\n'),
  json: (findings, { lang, directory }) =>
    JSON.stringify(
      findings.map(({ message, hint, file, ...rest }) => ({
        ...rest,
        file: pathOf(file, directory),
        message: message[lang],
        hint: hint[lang],
      })),
      null,
      2,
    ),
  github: (findings, options) => findings.map((each) => formatAnnotation(each, options)).join('\n'),
};

function formatBlock(finding: Finding, { lang, directory }: ReportOptions): string {
  const { error, warning, cure } = words[lang];
  return [
    `${pathOf(finding.file, directory)}:${finding.line}:${finding.column}`,
    ...(finding.excerpt === undefined ? [] : [finding.excerpt]),
    `${finding.severity === 'error' ? error : warning} ${finding.code}: ${finding.message[lang]}`,
    `${cure}: ${finding.hint[lang]}`,
  ].join('\n');
}

/** One line on how many findings there are, e.g. `2 errors, 1 warning in 2 files.` */
export function countFindings(findings: readonly Pick<Finding, 'severity' | 'file'>[], lang: FindingLanguage): string {
  if (findings.length === 0) return words[lang].none;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  const files = new Set(findings.map(({ file }) => file)).size;
  if (lang === 'de') {
    return `${errors} Fehler, ${warnings} ${warnings === 1 ? 'Warnung' : 'Warnungen'} in ${files} ${files === 1 ? 'Datei' : 'Dateien'}.`;
  }
  return `${plural(errors, 'error')}, ${plural(warnings, 'warning')} in ${plural(files, 'file')}.`;
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** A workflow command; see GitHub’s “Workflow commands for GitHub Actions” for the escapes. */
function formatAnnotation(finding: Finding, { lang, directory }: ReportOptions): string {
  const properties = {
    file: pathOf(finding.file, directory),
    line: finding.line,
    col: finding.column,
    ...(finding.endColumn === undefined ? {} : { endColumn: finding.endColumn }),
    title: finding.code,
  };
  const listed = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${finding.severity} ${listed.join(',')}::${escapeData(`${finding.message[lang]} ${finding.hint[lang]}`)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function pathOf(file: string, directory: string): string {
  return file === '.' ? directory : `${directory.replace(/\/+$/, '')}/${file}`;
}
