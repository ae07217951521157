import type { Story } from '../story/story.ts';
import { type VisibilityRow, visibilityRows } from '../story/step-visibility.ts';
import type { Finding } from './finding.ts';
import { finding } from './finding-catalogue.ts';
import type { ParsedContent } from './parsed-content.ts';
import { placeOfStep } from './step-places.ts';

/** Share of a step's subject that must be seen unless `story.yaml` says otherwise: more than half of two things. */
export const DEFAULT_VISIBILITY = 0.6;

/** One error for each step that hides too much of its subject, on the screen that shows the least. */
export function visibilityFindings(story: Story, content: ParsedContent): Finding[] {
  const least = story.input.visibility ?? DEFAULT_VISIBILITY;
  const worst = new Map<string, VisibilityRow>();
  for (const row of visibilityRows(story)) {
    if (row.share < (worst.get(row.step)?.share ?? least)) worst.set(row.step, row);
  }
  return [...worst.values()].map((row) => {
    const place = placeOfStep(content, row.step, row.narrow ? ['narrow', 'camera'] : ['camera']);
    return finding('subject-not-visible', place, {
      screen: `${String(row.screen.width)} × ${String(row.screen.height)}`,
      // Rounded down, so that a share just below never reads as enough.
      percent: Math.floor(row.share * 100),
      least: Math.round(least * 100),
      hidden: row.hidden.join(', '),
      cure: row.drawn ? 'way' : row.narrow ? 'narrow' : 'wide',
    });
  });
}
