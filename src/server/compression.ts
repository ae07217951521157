import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Content encodings the server speaks, the better one first. */
const encodings = ['br', 'gzip'] as const;

/** Name of a content encoding. */
export type Encoding = (typeof encodings)[number];

/** What gets smaller. Fonts and pictures are compressed by themselves. */
const compressible = /\.(?:html|css|m?js|json|geojson|webmanifest|mvt|pbf|csv|txt|md|xml|svg|map)$/;

/** Below this size in bytes a compressed answer saves no packet. */
const leastBytes = 1024;

/** Whether a file of this address and size in bytes is worth compressing. */
export function isCompressible(path: string, size: number): boolean {
  return size >= leastBytes && compressible.test(path);
}

/** The best encoding that an `Accept-Encoding` header allows; `null` when only the plain file will do. */
export function preferredEncoding(header: string | undefined): Encoding | null {
  const offers = (header ?? '').split(',').map((offer) =>
    offer
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/),
  );
  const allows = (encoding: Encoding): boolean =>
    offers.some(([name, quality]) => (name === encoding || name === '*') && !/^q=0(?:\.0*)?$/.test(quality ?? ''));
  return encodings.find(allows) ?? null;
}

/** Above this size in bytes Brotli's last steps take seconds and save a hundredth. */
const LARGE = 4 * 1024 * 1024;

/** Compresses as far as is worth while for what is compressed once and sent often. */
export async function compress(body: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'gzip') return promisify(gzip)(body, { level: 9 });
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
  const params = { [BROTLI_PARAM_QUALITY]: body.length > LARGE ? 9 : 11, [BROTLI_PARAM_SIZE_HINT]: body.length };
  return promisify(brotliCompress)(body, { params });
}

/** Reads files compressed; each version of a file is compressed once and kept in memory. */
export function createCompressedReader(): (file: string, version: string, encoding: Encoding) => Promise<Buffer> {
  const bodies = new Map<string, { version: string; body: Promise<Buffer> }>();
  return (file, version, encoding) => {
    const key = `${encoding} ${file}`;
    const known = bodies.get(key);
    if (known?.version === version) return known.body;
    const body = readFile(file).then((plain) => compress(plain, encoding));
    bodies.set(key, { version, body });
    return body;
  };
}
