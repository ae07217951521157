/**
 * What browsers complain of while tests run: breaches of the pages' policy, uncaught exceptions, and whatever a page writes
 * to the console as an error. `no-complaints.ts` fails the test in which there is one.
 */
import type { Browser, BrowserContext, ConsoleMessage } from 'playwright-core';

const complaints: string[] = [];
const expected: RegExp[] = [];

/** An asset that a test keeps away: it is the test's own doing, and what the page makes of it is what is tested. */
const OWN_DOING = 'Failed to load resource: ';

/** The browser's remark on maps that software draws: it is no page's doing. */
const OF_DRAWING = /^\[\.WebGL.*GL Driver Message/;

/** Whether a line on the console is a page's error or warning. */
export function isComplaint(message: ConsoleMessage): boolean {
  return ['error', 'warning'].includes(message.type()) && !OF_DRAWING.test(message.text());
}

/** Listens to everything that happens in a browser's windows. */
export function watchComplaints(browser: Browser): void {
  browser.on('context', (context: BrowserContext) => {
    context.on('console', (message) => {
      if (message.type() === 'error' && !message.text().startsWith(OWN_DOING)) {
        complaints.push(`${message.location().url}: ${message.text()}`);
      }
    });
    context.on('weberror', (fault) => complaints.push(`Uncaught: ${fault.error().message}`));
  });
}

/** For tests about faults: says what the browser will complain of from here to the end of the file. */
export function expectComplaints(...patterns: readonly RegExp[]): void {
  expected.push(...patterns);
}

/** What was complained of since the last call, without what was expected. */
export function takeComplaints(): string[] {
  return complaints.splice(0).filter((line) => !expected.some((pattern) => pattern.test(line)));
}
