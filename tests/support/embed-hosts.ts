/** Pages of others for the tests of embeds: serves `tests/fixtures/hosts` from another site than the story. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { integrityOf } from '../../src/site/embed-loader.ts';
import { buildSnippet, type SnippetChoice } from '../../src/site/embed-snippet.ts';

/** What a host page asks for besides its fixture. */
export interface HostChoice {
  /** Addresses of the embed below `embed/`, e.g. `en/minsk/`. Default `en/`. */
  readonly embed?: string;
  readonly snippet?: SnippetChoice;
  /** Response headers of the host page; `{{story}}` stands for the story's origin. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether the page names the loader. Default true. */
  readonly loader?: boolean;
  /** Replaces the address of the story in the frame, for failures. */
  readonly story?: string;
}

/** A server of host pages. */
export interface HostServer {
  /** Address of a fixture as a page. */
  url(fixture: string, choice?: HostChoice): string;
  close(): Promise<void>;
}

const FOLDER = 'tests/fixtures/hosts';

/** Serves host pages for the story at `storyUrl`, under the name `localhost`, which is another site than 127.0.0.1. */
export async function serveHosts(storyUrl: string): Promise<HostServer> {
  const choices = new Map<string, HostChoice>();
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname.endsWith('.css')) {
      response.writeHead(200, { 'Content-Type': 'text/css' }).end(readFileSync(join(FOLDER, pathname)));
      return;
    }
    const choice = choices.get(searchParams.get('choice') ?? '') ?? {};
    const headers = Object.fromEntries(
      Object.entries(choice.headers ?? {}).map(([name, value]) => [
        name,
        value.replaceAll('{{story}}', new URL(storyUrl).origin),
      ]),
    );
    try {
      const html = fillHost(readFileSync(join(FOLDER, `${pathname.slice(1)}.html`), 'utf8'), storyUrl, choice);
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...headers }).end(html);
    } catch {
      response.writeHead(204).end(); // The browser asks for an icon, too.
    }
  });
  const port = await listen(server);
  return {
    url: (fixture, choice = {}) => {
      const key = String(choices.size);
      choices.set(key, choice);
      return `http://localhost:${String(port)}/${fixture}?choice=${key}`;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** A host page with its snippets: `{{snippet}}`, `{{snippet de}}`, `{{loader}}` and `{{story}}` are replaced. */
function fillHost(html: string, storyUrl: string, choice: HostChoice): string {
  const loader = { url: `${storyUrl}embed/v1/loader.js`, integrity: integrityOf(builtLoader()) };
  const snippet = (path: string): string => {
    const facts = {
      title: 'Story',
      description: '',
      page: `${storyUrl}${path}`,
      embed: `${choice.story ?? storyUrl}embed/${path}`,
      width: 680,
      height: 720,
    };
    return buildSnippet(facts, loader, choice.snippet).replace(/<script[\s\S]*$/, '');
  };
  const script = buildSnippet({ title: '', description: '', page: '', embed: '', width: 1, height: 1 }, loader);
  return html
    .replaceAll('{{snippet}}', snippet(choice.embed ?? 'en/'))
    .replaceAll('{{snippet de}}', snippet('de/'))
    .replaceAll('{{loader}}', choice.loader === false ? '' : script.slice(script.indexOf('<script')))
    .replace('{{reference}}', () => readFileSync('src/embed/reference-host.js', 'utf8'))
    .replaceAll('{{story}}', storyUrl);
}

/** The host script as it was built. */
export function builtLoader(): string {
  return readFileSync('dist/embed/v1/loader.js', 'utf8');
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve((server.address() as AddressInfo).port); // A server on a port has this kind of address.
    });
  });
}
