import { existsSync, statSync, type Stats } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, resolve, sep } from 'node:path';
import sirv from 'sirv';
import { createCompressedReader, isCompressible, preferredEncoding, type Encoding } from './compression.ts';
import { headersFor } from './headers.ts';
import { readHeaderRules } from './read-rules.ts';
import { absoluteRange, pathBelowBase } from './requests.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

interface SiteFile {
  readonly file: string;
  readonly stats: Stats;
  /** Address below the base, decoded. */
  readonly path: string;
}

/**
 * Answers requests for a folder of static files as a production host does: compression, ranges, caching and security
 * headers, trailing slashes, `404.html`. Knows nothing of ports. `base` is normalised (`/` or `/name/`).
 */
export function createSiteHandler(directory: string, base: string): Handler {
  const root = resolve(directory);
  const rules = readHeaderRules(root);
  const readCompressed = createCompressedReader();
  const serveFile = sirv(root, { dev: true, etag: true, brotli: true, gzip: true });

  async function sendCompressed(
    found: SiteFile,
    encoding: Encoding,
    request: IncomingMessage,
    response: ServerResponse,
  ) {
    const version = `${found.stats.size}-${found.stats.mtime.getTime()}`;
    const tag = `W/"${version}-${encoding}"`;
    response.setHeader('ETag', tag);
    response.setHeader('Vary', 'Accept-Encoding');
    if (request.headers['if-none-match'] === tag) return void response.writeHead(304).end();
    const body = await readCompressed(found.file, version, encoding);
    response.writeHead(200, { 'Content-Encoding': encoding, 'Content-Length': body.length });
    response.end(request.method === 'HEAD' ? undefined : body);
  }

  async function sendFound(found: SiteFile, request: IncomingMessage, response: ServerResponse): Promise<void> {
    setHeaders(response, headersFor(found.path, rules));
    response.setHeader('Accept-Ranges', 'bytes');
    const range = absoluteRange(request.headers.range, found.stats.size);
    if (range === null) delete request.headers.range;
    else {
      request.headers.range = range;
      // A range counts bytes of the plain file.
      request.headers['accept-encoding'] = 'identity';
    }
    const encoding = preferredEncoding(request.headers['accept-encoding']);
    const shrinks = encoding !== null && isCompressible(found.file, found.stats.size);
    if (shrinks && !isPrecompressed(found.file)) return sendCompressed(found, encoding, request, response);
    request.url = encodeURI(found.path);
    serveFile(request, response);
  }

  async function sendMissing(request: IncomingMessage, response: ServerResponse): Promise<void> {
    setHeaders(response, headersFor('/404.html', rules));
    const page = join(root, '404.html');
    const body = existsSync(page) ? await readFile(page) : Buffer.from('Not found');
    response.writeHead(404, { 'Content-Length': body.length });
    response.end(request.method === 'HEAD' ? undefined : body);
  }

  return async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return void response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    }
    const [address = '/', query] = (request.url ?? '/').split('?', 2);
    const path = pathBelowBase(address, base);
    if (path === null && (address === '/' || `${address}/` === base)) return redirect(response, base, query);
    const found = path === null ? null : findFile(root, path);
    if (found === 'folder') return redirect(response, `${address}/`, query);
    if (found === null) return sendMissing(request, response);
    return sendFound(found, request, response);
  };
}

/** The file behind an address below the base; `folder` where the address of a page lacks its slash. */
function findFile(root: string, written: string): SiteFile | 'folder' | null {
  const path = decode(written);
  if (path === null) return null;
  const file = join(root, path.endsWith('/') ? `${path}index.html` : path);
  if (!file.startsWith(root + sep) || !existsSync(file)) return null;
  const stats = statSync(file);
  if (stats.isDirectory()) return existsSync(join(file, 'index.html')) ? 'folder' : null;
  return { file, stats, path };
}

/** `null` for an address that is no valid encoding. */
function decode(path: string): string | null {
  try {
    const decoded = decodeURIComponent(path);
    return decoded.includes('\0') ? null : decoded;
  } catch {
    return null;
  }
}

function isPrecompressed(file: string): boolean {
  return existsSync(`${file}.br`) || existsSync(`${file}.gz`);
}

function setHeaders(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

function redirect(response: ServerResponse, address: string, query: string | undefined): void {
  // Two leading slashes would name another host.
  const local = address.replace(/^\/{2,}/, '/');
  response.writeHead(301, { Location: query === undefined ? local : `${local}?${query}` }).end();
}
