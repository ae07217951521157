import { presetSchema, statusSchema } from '../schema/layers.ts';
import type { FindingLanguage } from '../validation/finding.ts';

/** What was answered; what was left open is absent. */
export interface LayerAnswers {
  readonly preset?: string;
  readonly status?: string;
  readonly date?: string;
  readonly km?: string;
}

const words = {
  de: {
    preset: `Darstellung (${presetSchema.options.join(', ')}; leer: wie die Form es nahelegt): `,
    status: `Wie sicher ist es (${statusSchema.options.join(', ')}; leer: steht in der Datei): `,
    date: 'Tag für alle, JJJJ-MM-TT (leer: steht in der Datei): ',
    km: 'Auf wie viele Kilometer genau ist der Ort bekannt (leer: genau oder steht in der Datei): ',
  },
  en: {
    preset: `Preset (${presetSchema.options.join(', ')}; empty: what the geometry suggests): `,
    status: `How sure is it (${statusSchema.options.join(', ')}; empty: the file says): `,
    date: 'Day for all, YYYY-MM-DD (empty: the file says): ',
    km: 'To how many kilometres is the spot known (empty: exactly, or the file says): ',
  },
} as const;

/** Asks what a file of map data rarely says. `ask` shows a question and gives the line that was answered. */
export async function askForLayer(
  ask: (question: string) => Promise<string>,
  lang: FindingLanguage,
): Promise<LayerAnswers> {
  const t = words[lang];
  const preset = (await ask(t.preset)).trim();
  // Only what happened has a day and a status that must be known.
  const happened = preset === 'strike' || preset === 'event';
  const status = happened ? (await ask(t.status)).trim() : '';
  const date = happened ? (await ask(t.date)).trim() : '';
  const km = (await ask(t.km)).trim();
  return Object.fromEntries(Object.entries({ preset, status, date, km }).filter(([, answer]) => answer !== ''));
}
