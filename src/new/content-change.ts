import type { FindingLanguage } from '../validation/finding.ts';

/** Words to the editor, in both languages of the check. */
export type Message = Readonly<Record<FindingLanguage, string>>;

/** What a command wants to do to a story's folder; nothing is written yet. */
export interface ContentChange {
  /** New text of files, by path below the folder. */
  readonly files: ReadonlyMap<string, string>;
  /** What was decided on the way, and what to do next. */
  readonly notes: readonly Message[];
}

/** Why a command can do nothing: the editor has to decide or mend something first. */
export interface Refusal {
  readonly refused: Message;
}

/** Whether a command could do nothing. */
export function isRefusal(result: ContentChange | Refusal): result is Refusal {
  return 'refused' in result;
}
