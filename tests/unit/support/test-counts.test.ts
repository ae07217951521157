import { expect, test } from 'vitest';
import { addCounts, countsOf, readTestCounts, summaryLine } from '../../support/test-counts.ts';

test('counts of several runs are summed', () => {
  const unit = countsOf({ numPassedTests: 40, numFailedTests: 1, numTotalTests: 41 });
  expect(addCounts(unit, { passed: 2, failed: 3 })).toEqual({ passed: 42, failed: 4 });
});

test('a run that left no report counts nothing', async () => {
  expect(await readTestCounts('tests/output/never-written.json')).toEqual({ passed: 0, failed: 0 });
});

test('something else than a report is refused', () => {
  expect(() => countsOf({ passed: 1 })).toThrow('numPassedTests');
});

test('the summary never says that nothing failed when a stage did', () => {
  expect(summaryLine({ passed: 12, failed: 0 }, false)).toBe('12 passed, 0 failed');
  expect(summaryLine({ passed: 12, failed: 0 }, true)).toBe('12 passed, 1 failed');
  expect(summaryLine({ passed: 12, failed: 3 }, true)).toBe('12 passed, 3 failed');
});
