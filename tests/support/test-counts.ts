import { readFile } from 'node:fs/promises';

/** Tests that ran, by outcome. */
export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
}

/** Sum of two counts. */
export function addCounts(one: TestCounts, other: TestCounts): TestCounts {
  return { passed: one.passed + other.passed, failed: one.failed + other.failed };
}

/** Reads the counts out of a report of Vitest's reporter `json`; zero of each when there is no such file. */
export async function readTestCounts(path: string): Promise<TestCounts> {
  const text = await readFile(path, 'utf8').catch(() => null); // Vitest writes none when it could not start.
  return text === null ? { passed: 0, failed: 0 } : countsOf(JSON.parse(text));
}

/** The counts of a report of Vitest's reporter `json`. Throws when it is something else. */
export function countsOf(report: unknown): TestCounts {
  const { numPassedTests: passed, numFailedTests: failed } = report as Record<string, unknown>;
  if (typeof passed === 'number' && typeof failed === 'number') return { passed, failed };
  throw new Error('This is no report of Vitest: numPassedTests or numFailedTests is missing.');
}

/** The last line of a test run. A stage that fails without a failing test, a type error say, counts as one failure. */
export function summaryLine({ passed, failed }: TestCounts, stageFailed: boolean): string {
  return `${passed} passed, ${stageFailed ? Math.max(1, failed) : failed} failed`;
}
