import { screenLayout } from '../story/screen-layout.ts';
import type { VisibilityRow } from '../story/step-visibility.ts';
import type { FindingLanguage } from '../validation/finding.ts';

/** Printers of the visibility report; none touches the world. */

/** How the report is printed. */
export type VisibilityFormat = 'text' | 'json';

export interface VisibilityOptions {
  readonly lang: FindingLanguage;
  /** Share below which a step fails, 0..1. */
  readonly least: number;
}

const words = {
  de: {
    step: 'Schritt',
    screen: 'Bildschirm',
    layout: 'Anordnung',
    share: 'sichtbar',
    zoom: 'Zoom',
    hidden: 'verdeckt oder außerhalb',
    passed: 'Alle Schritte zeigen, worum es geht',
    failed: 'Zu wenig zu sehen',
  },
  en: {
    step: 'Step',
    screen: 'Screen',
    layout: 'Layout',
    share: 'visible',
    zoom: 'Zoom',
    hidden: 'covered or outside',
    passed: 'Every step shows what it is about',
    failed: 'Too little to be seen',
  },
} as const;

/** The whole report, worst rows first; ends without a line break. */
export function formatVisibility(
  rows: readonly VisibilityRow[],
  format: VisibilityFormat,
  options: VisibilityOptions,
): string {
  const sorted = rows.toSorted((a, b) => a.share - b.share);
  return format === 'json' ? formatJson(sorted, options.least) : formatTable(sorted, options);
}

function formatJson(rows: readonly VisibilityRow[], least: number): string {
  const flat = rows.map(({ step, screen, share, hidden, camera }) => ({
    step,
    screen: `${String(screen.width)}x${String(screen.height)}`,
    layout: screenLayout(screen),
    share: Math.round(share * 1000) / 1000,
    passed: share >= least,
    hidden,
    camera,
  }));
  return JSON.stringify({ least, rows: flat }, null, 2);
}

function formatTable(rows: readonly VisibilityRow[], { lang, least }: VisibilityOptions): string {
  const { step, screen, layout, share, zoom, hidden, passed, failed } = words[lang];
  const table = [
    [share, step, screen, layout, zoom, hidden],
    ...rows.map((row) => [
      `${String(Math.floor(row.share * 100))} %${row.share < least ? ' !' : ''}`,
      row.step,
      `${String(row.screen.width)} × ${String(row.screen.height)}`,
      screenLayout(row.screen),
      row.camera.zoom.toFixed(1),
      row.hidden.join(', '),
    ]),
  ];
  const below = rows.filter((row) => row.share < least).length;
  const verdict = below === 0 ? passed : `${failed}: ${String(below)}`;
  return `${alignColumns(table).join('\n')}\n\n${verdict} (${String(Math.round(least * 100))} %).`;
}

function alignColumns(table: readonly (readonly string[])[]): string[] {
  const widths = (table[0] ?? []).map((_, column) => Math.max(...table.map((cells) => cells[column]?.length ?? 0)));
  return table.map((cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
