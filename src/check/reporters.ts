import type { Finding, FindingLanguage } from '../validation/finding.ts';

/** Printers of findings: one text each, ready to be written out. None touches the world. */

/** How a report is printed. */
export type ReportFormat = 'text' | 'json' | 'github';

/** What printers need beside the findings. */
export interface ReportOptions {
  readonly lang: FindingLanguage;
  /** Folder the findings' files lie in, put before each, so that editors and terminals can open them. */
  readonly directory: string;
  /** Folder or address of the pages about codes; `null` names none. Default: where the guide keeps them. */
  readonly pages?: string | null;
}

/** Folder of the pages about codes, below the project: they belong to the check, not to a story. */
export const FINDING_PAGES = 'content/guide/findings';

/** All findings in a format; ends without a line break. */
export function formatFindings(findings: readonly Finding[], format: ReportFormat, options: ReportOptions): string {
  return reporters[format](findings, options);
}

const words = {
  de: { error: 'Fehler', warning: 'Warnung', cure: 'Abhilfe', more: 'Mehr', none: 'Keine Befunde.' },
  en: { error: 'Error', warning: 'Warning', cure: 'Fix', more: 'More', none: 'No findings.' },
} as const;

const reporters: Readonly<Record<ReportFormat, (findings: readonly Finding[], options: ReportOptions) => string>> = {
  text: (findings, options) =>
    [...findings.map((each) => formatBlock(each, options)), countFindings(findings, options.lang)].join('\n\n'),
  json: (findings, options) =>
    JSON.stringify(
      findings.map(({ message, hint, file, ...rest }) => ({
        ...rest,
        file: pathOf(file, options.directory),
        message: message[options.lang],
        hint: hint[options.lang],
        page: pageOf(rest.code, options),
      })),
      null,
      2,
    ),
  github: (findings, options) => findings.map((each) => formatAnnotation(each, options)).join('\n'),
};

function formatBlock(finding: Finding, options: ReportOptions): string {
  const { lang, directory } = options;
  const { error, warning, cure, more } = words[lang];
  const page = pageOf(finding.code, options);
  return [
    `${pathOf(finding.file, directory)}:${finding.line}:${finding.column}`,
    ...(finding.excerpt === undefined ? [] : [finding.excerpt]),
    `${finding.severity === 'error' ? error : warning} ${finding.code}: ${finding.message[lang]}`,
    `${cure}: ${finding.hint[lang]}`,
    ...(page === null ? [] : [`${more}: ${page}`]),
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
function formatAnnotation(finding: Finding, options: ReportOptions): string {
  const { lang, directory } = options;
  const page = pageOf(finding.code, options);
  const text = [finding.message[lang], finding.hint[lang], ...(page === null ? [] : [page])].join(' ');
  const properties = {
    file: pathOf(finding.file, directory),
    line: finding.line,
    col: finding.column,
    ...(finding.endColumn === undefined ? {} : { endColumn: finding.endColumn }),
    title: finding.code,
  };
  const listed = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${finding.severity} ${listed.join(',')}::${escapeData(text)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function pageOf(code: string, { pages = FINDING_PAGES }: ReportOptions): string | null {
  return pages === null ? null : `${pages}/${code}.md`;
}

function pathOf(file: string, directory: string): string {
  return file === '.' ? directory : `${directory.replace(/\/+$/, '')}/${file}`;
}
