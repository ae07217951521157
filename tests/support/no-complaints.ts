/** For every journey: the policy is enforced by the browser, and neither it nor the page has anything to complain of. */
import { afterEach, expect } from 'vitest';
import { takeComplaints } from './complaints.ts';

afterEach(() => {
  expect(takeComplaints(), 'errors in the browser').toEqual([]);
});
