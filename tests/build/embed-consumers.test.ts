import { execFile } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { extract } from '@extractus/oembed-extractor';
import { Handler } from 'htmlmetaparser';
import { Parser } from 'htmlparser2';
import { unfurl } from 'unfurl.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type RunningServer } from '../../src/server/preview.ts';
import type { OembedAnswer } from '../../src/site/oembed.ts';
import { buildSite } from '../support/build-site.ts';
import { freePort } from '../support/free-port.ts';

/** A story that only two sites may embed, built for the address it is served at. */
const CONTENT = 'tests/output/embed-story';
const SITE = 'tests/output/embed-site';

let server: RunningServer;
let origin: string;
let page: string;
let answer: OembedAnswer;

beforeAll(async () => {
  rmSync(CONTENT, { recursive: true, force: true });
  cpSync('tests/fixtures/stories/river', CONTENT, { recursive: true });
  const settings = join(CONTENT, 'story.yaml');
  const allowed = '\nembed:\n  allow: [https://partner.example, https://*.partner.example]\n';
  writeFileSync(settings, readFileSync(settings, 'utf8') + allowed);
  const port = await freePort();
  origin = `http://127.0.0.1:${String(port)}`;
  const { status, printed } = buildSite(CONTENT, SITE, { SITE_URL: origin });
  expect(status, printed).toBe(0);
  server = await startServer({ directory: SITE, port });
  page = `${server.url}en/`;
  answer = (await (await fetch(`${server.url}oembed/en.json`)).json()) as OembedAnswer;
});

afterAll(async () => {
  await server.close();
  rmSync(SITE, { recursive: true, force: true });
  rmSync(CONTENT, { recursive: true, force: true });
});

describe('the oEmbed answer', () => {
  it('is complete, absolute, and holds a quotation before a plain frame', () => {
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 680, height: 720, cache_age: 3600 });
    expect(answer.html).toMatch(
      new RegExp(
        `^<blockquote><p><a href="${page}">.+</a></p><p>.+</p></blockquote><iframe src="${origin}/embed/en/" `,
      ),
    );
    expect(answer.thumbnail_url?.startsWith(`${origin}/pictures/`)).toBe(true);
    expect(answer.provider_url).toBe(`${origin}/`);
  });

  it('is found in the first 4 kB of every page that has one, by an absolute address', async () => {
    for (const path of ['en/', 'en/delta/', 'embed/en/', 'embed/en/delta/']) {
      const head = (await (await fetch(server.url + path)).text()).slice(0, 4096);
      const href = /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/.exec(head)?.[1] ?? '';
      expect(href.startsWith(`${origin}/oembed/en`), path).toBe(true);
      expect((await fetch(`${href}?maxwidth=500&format=json`)).status).toBe(200);
    }
  });
});

describe('real readers of such pages agree on title, address and size', () => {
  it('unfurl.js', async () => {
    const found = await unfurl(page);
    expect(found.title).toBe(answer.title);
    expect(found.open_graph.title).toBe(answer.title);
    expect(found.open_graph.url).toBe(page);
    expect(found.oEmbed).toMatchObject({ type: 'rich', title: answer.title, width: 680, height: 720 });
  });

  it('@extractus/oembed-extractor', async () => {
    const found = await extract(page);
    expect(found).toMatchObject({ type: 'rich', title: answer.title, width: 680, height: 720, html: answer.html });
  });

  it('htmlmetaparser', async () => {
    const html = await (await fetch(page)).text();
    const found = await new Promise<Record<string, unknown>>((resolve, reject) => {
      const handler = new Handler(
        (fault, result) => {
          if (fault) reject(fault);
          else resolve(result as unknown as Record<string, unknown>);
        },
        { url: page },
      );
      const parser = new Parser(handler, { decodeEntities: true });
      parser.end(html);
    });
    expect(found['html']).toMatchObject({ title: answer.title, canonical: page });
    expect(found['rdfa']).toBeDefined();
    expect(JSON.stringify(found['alternate'])).toContain(`${origin}/oembed/en.json`);
    expect(JSON.stringify(found['jsonld'])).toContain('NewsArticle');
    expect(JSON.stringify(found['jsonld'])).toContain(page);
  });

  it('iframely, which takes the frame out of the quotation', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ['read.js', page], {
      cwd: 'tests/support/iframely',
      // In a test environment it waits for next to nothing.
      env: { PATH: process.env['PATH'], NODE_ENV: 'production' },
      timeout: 60_000,
    });
    const printed = JSON.parse(stdout.slice(stdout.indexOf('{"meta"'))) as {
      meta: Record<string, unknown>;
      links: { href?: string; rel: string[]; media?: { width: number; height: number } }[];
    };
    expect(printed.meta).toMatchObject({ title: answer.title, canonical: page });
    const app = printed.links.find(({ rel }) => rel.includes('oembed') && rel.includes('app'));
    expect(app).toMatchObject({ href: `${origin}/embed/en/`, media: { width: 680, height: 720 } });
  });
});

describe('a list of partners', () => {
  it('is what the embed allows as ancestors, and only the embed', async () => {
    const policyOf = async (path: string): Promise<string> =>
      (await fetch(server.url + path)).headers.get('content-security-policy') ?? '';
    expect(await policyOf('embed/en/')).toContain(
      "frame-ancestors 'self' https://partner.example https://*.partner.example",
    );
    expect(await policyOf('en/')).toContain("frame-ancestors 'self'");
  });
});

describe('search engines', () => {
  it('index the story, not its embed, and find no embed in the sitemap', async () => {
    const embed = await (await fetch(`${server.url}embed/en/`)).text();
    expect(embed).toContain('<meta name="robots" content="noindex, indexifembedded">');
    expect(embed).toContain(`<link rel="canonical" href="${page}">`);
    const sitemap = await (await fetch(`${server.url}sitemap-0.xml`)).text();
    expect(sitemap).toContain(`${page}</loc>`);
    expect(sitemap).not.toContain('/embed/en/</loc>');
  });
});
