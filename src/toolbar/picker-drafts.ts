import type { StepInput } from '../schema/chapter.ts';
import { changesOf } from './picker-model.ts';

/** A draft and the step as it was written when the draft was begun. */
interface KeptDraft {
  readonly written: StepInput;
  readonly draft: StepInput;
}

/** Where something outlives the page as long as its window: one text, `null` for none. */
export interface WindowStorage {
  readonly read: () => string | null;
  readonly write: (text: string | null) => void;
}

/** Unsaved drafts by step, kept while one looks at other steps and when the page is loaded anew. Holds no steps themselves. */
export class PickerDrafts {
  readonly #storage: WindowStorage;
  readonly #drafts: Map<string, KeptDraft>;

  constructor(storage: WindowStorage) {
    this.#storage = storage;
    this.#drafts = new Map(parsed(storage.read()));
  }

  /** The draft of a step over what is written now; what is written where there is none. */
  of(key: string, written: StepInput): StepInput {
    const kept = this.#drafts.get(key);
    return kept === undefined ? written : rebased(kept, written);
  }

  /** Keeps a draft; one that equals what is written is none. */
  keep(key: string, written: StepInput, draft: StepInput): void {
    if (Object.keys(changesOf(written, draft)).length === 0) this.#drafts.delete(key);
    else this.#drafts.set(key, { written, draft });
    this.#storage.write(this.#drafts.size === 0 ? null : JSON.stringify([...this.#drafts]));
  }
}

/** What the draft changed, over what is written now: nobody else's later change is taken back. */
function rebased({ written, draft }: KeptDraft, now: StepInput): StepInput {
  const step: Record<string, unknown> = { ...now };
  for (const [field, value] of Object.entries(changesOf(written, draft))) {
    if (value === null) Reflect.deleteProperty(step, field);
    else step[field] = value;
  }
  return step as StepInput;
}

/** What an earlier page left; nothing where it is not readable, as after an update of this program. */
function parsed(text: string | null): readonly (readonly [string, KeptDraft])[] {
  if (text === null) return [];
  try {
    return JSON.parse(text) as readonly (readonly [string, KeptDraft])[];
  } catch {
    return [];
  }
}
