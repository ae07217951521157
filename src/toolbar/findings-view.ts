import type { PreviewFinding, PreviewReport } from '../site/preview-state.ts';
import { element } from './element.ts';
import { FINDINGS_STYLE } from './findings-style.ts';
import { type PreviewWords, previewWords } from './preview-words.ts';

/**
 * What was found, in the page: beside the step it belongs to, and all of it in a list that opens from a badge. Each part
 * has its own shadow tree, so that the story's styles and these leave each other alone.
 */

const HOST = 'story-findings';

/** Takes everything away that `showFindings` put into the page. */
export function clearFindings(): void {
  for (const host of document.querySelectorAll(HOST)) host.remove();
}

/** Shows a report in place of the one before. An open list stays open. */
export function showFindings(report: PreviewReport): void {
  const open = document.querySelector(`${HOST}[data-list]`)?.shadowRoot?.querySelector('details')?.open ?? false;
  clearFindings();
  const words = previewWords(document.documentElement.lang);
  const lang = document.documentElement.lang;
  for (const [step, findings] of groupBySteps(report.findings)) {
    document
      .getElementById(step)
      ?.querySelector('.card')
      ?.prepend(host('step', ...findings.map((each) => block(each, words, lang))));
  }
  for (const [chapter, state] of Object.entries(report.replaced)) {
    const opening = document.querySelector(`#${CSS.escape(chapter)} .chapter-opening`);
    opening?.prepend(host('chapter', element('p', { class: 'state', role: 'note' }, words[state])));
  }
  if (report.findings.length > 0) document.body.append(list(report, words, lang, open || !report.shown));
}

function groupBySteps(findings: readonly PreviewFinding[]): ReadonlyMap<string, readonly PreviewFinding[]> {
  const groups = new Map<string, PreviewFinding[]>();
  for (const finding of findings) {
    if (finding.step === null) continue;
    groups.set(finding.step, [...(groups.get(finding.step) ?? []), finding]);
  }
  return groups;
}

function host(kind: 'step' | 'chapter' | 'list', ...content: readonly Node[]): HTMLElement {
  const made = document.createElement(HOST);
  made.setAttribute(`data-${kind}`, '');
  made.attachShadow({ mode: 'open' }).append(element('style', {}, FINDINGS_STYLE), ...content);
  return made;
}

/** One finding: what, where, the line itself, what to write instead. */
function block(finding: PreviewFinding, words: PreviewWords, lang: string): HTMLElement {
  const { severity, code, file, line, column, excerpt } = finding;
  const place = `${file}:${String(line)}:${String(column)}`;
  return element(
    'section',
    { class: 'finding', 'data-severity': severity, 'data-code': code },
    element(
      'p',
      { class: 'head' },
      element('strong', {}, `${words[severity]} `, opener(finding.page, code, words.about)),
      opener(place, place, words.open),
    ),
    element('p', { class: 'message' }, inLanguage(finding.message, lang)),
    excerpt === null ? null : element('pre', { tabindex: '0' }, excerpt),
    element('p', { class: 'hint' }, element('span', {}, `${words.fix}: `), inLanguage(finding.hint, lang)),
  );
}

/** A button that opens a file in the code editor that is running; Vite knows it. */
function opener(place: string, text: string, title: string): HTMLElement {
  const made = element('button', { type: 'button', class: 'place', title }, text);
  made.addEventListener('click', () => {
    void fetch(`${import.meta.env.BASE_URL}__open-in-editor?file=${encodeURIComponent(place)}`);
  });
  return made;
}

function inLanguage(texts: Readonly<Record<string, string>>, lang: string): string {
  return texts[lang] ?? texts['en'] ?? '';
}

function list(report: PreviewReport, words: PreviewWords, lang: string, open: boolean): HTMLElement {
  const { findings } = report;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const counts = words.counts(errors, findings.length - errors);
  const items = findings.map((finding) =>
    element('li', {}, block(finding, words, lang), finding.step === null ? null : stepLink(finding.step, words)),
  );
  const details = element(
    'details',
    { 'data-severity': errors > 0 ? 'error' : 'warning', open },
    element('summary', {}, counts),
    element(
      'div',
      { class: 'panel', role: 'region', 'aria-label': words.list, tabindex: '-1' },
      element('h2', {}, words.list),
      report.shown ? null : element('p', { class: 'state' }, words.nothing),
      element('ol', {}, ...items),
    ),
  );
  const made = host('list', details);
  made.toggleAttribute('data-open', open);
  details.addEventListener('toggle', () => {
    made.toggleAttribute('data-open', details.open);
  });
  details.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    details.open = false;
    details.querySelector('summary')?.focus();
  });
  return made;
}

function stepLink(step: string, words: PreviewWords): HTMLElement | null {
  if (document.getElementById(step) === null) return null;
  return element('a', { href: `#${step}`, class: 'go' }, `${words.goTo} ${step}`);
}
