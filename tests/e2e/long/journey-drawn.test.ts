import { it } from 'vitest';
import { expectSameStateHoweverReached } from '../../support/story-journey.ts';
import { siteTests } from '../../support/site-tests.ts';

const site = siteTests();

it.each(['de', 'en'])('a map that is really drawn shows the same at every step of %s, however it was reached', (lang) =>
  expectSameStateHoweverReached(site.browser, { url: `${site.server.url}${lang}/`, drawn: true, afresh: () => true }),
);
