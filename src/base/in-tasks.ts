import { nextTask } from './next-task.ts';

/** Milliseconds that a task may take of the frame that it holds up. */
const BUDGET_MS = 6;

/**
 * Carries out work that comes in small parts in as many tasks as it takes: between them the browser answers the reader and
 * draws. `null` where it is no longer wanted before it is done.
 */
export async function inTasks<Result>(work: Iterator<void, Result>, isWanted: () => boolean): Promise<Result | null> {
  while (isWanted()) {
    const end = performance.now() + BUDGET_MS;
    do {
      const { value, done } = work.next();
      if (done) return value;
    } while (performance.now() < end);
    await nextTask();
  }
  return null;
}
