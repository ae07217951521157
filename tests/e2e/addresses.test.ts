import { expect, test } from 'vitest';
import { hasTarget, linksOf, readPages } from '../support/site-links.ts';
import { siteTests } from '../support/site-tests.ts';

const pages = readPages('dist');
const site = siteTests();

test('every link within the site leads to something', async () => {
  const links = pages.flatMap((page) => linksOf(page, site.server.url).map((url) => ({ page: page.address, url })));
  const inside = links.filter(({ url }) => url.origin === new URL(site.server.url).origin);
  const statusByAddress = new Map<string, number>();
  for (const { url } of inside) {
    const address = url.origin + url.pathname;
    if (!statusByAddress.has(address)) {
      statusByAddress.set(address, (await fetch(address, { method: 'HEAD', redirect: 'manual' })).status);
    }
  }
  const broken = inside.filter(({ url }) => statusByAddress.get(url.origin + url.pathname) !== 200);
  expect(broken.map(({ page, url }) => `/${page} links to ${url.pathname}`)).toEqual([]);
});

test('every fragment of a link names an element of its page', () => {
  const pageByUrl = new Map(pages.map((page) => [new URL(page.address, site.server.url).pathname, page]));
  const lost = pages.flatMap((page) =>
    linksOf(page, site.server.url)
      .filter((url) => url.origin === new URL(site.server.url).origin)
      .filter((url) => !hasTarget(pageByUrl.get(url.pathname)?.html ?? '', pageByUrl.has(url.pathname) ? url.hash : ''))
      .map((url) => `/${page.address} links to ${url.pathname}${url.hash}`),
  );
  expect(lost).toEqual([]);
});

test('the first pages ask no other host for anything and log no error', async () => {
  const faults: string[] = [];
  // The browser editor tries to ask others and is refused; `admin.test.ts` holds that.
  const first = pages.filter(({ address }) => /^(?:[a-z-]+\/)?$/.test(address) && address !== 'admin/');
  for (const { address } of first) {
    const page = await site.browser.newPage();
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (/^https?:$/.test(url.protocol) && url.origin !== new URL(site.server.url).origin)
        faults.push(`/${address} asks ${url.href}`);
    });
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(`/${address} logs ${message.text()}`);
    });
    page.on('pageerror', (fault) => faults.push(`/${address} throws ${fault.message}`));
    await page.goto(site.server.url + address, { waitUntil: 'networkidle' });
    await page.close();
  }
  expect(faults).toEqual([]);
});
