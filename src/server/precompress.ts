/**
 * Compresses a site's files once, when it is built: hosts that look for `page.html.br` and `page.html.gz` beside
 * `page.html` send them as they are, and spend no time on it for any reader.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { compress, type Encoding, isCompressible } from './compression.ts';

/** What compressing has made: files and bytes of those for which it helped. */
export interface PackedSite {
  readonly files: number;
  readonly plainBytes: number;
  readonly brotliBytes: number;
  readonly gzipBytes: number;
}

/** A compressed file must be below this share of the plain one: less saves nobody a packet and costs hosts a file. */
const WORTH = 0.9;

const ENDINGS = { br: '.br', gzip: '.gz' } as const satisfies Readonly<Record<Encoding, string>>;

/**
 * Writes `.br` and `.gz` beside every file in a folder for which they help. What has been compressed before is taken from
 * the cache, named by content; the cache may be deleted at any time.
 */
export async function precompress(directory: string, cache: string): Promise<PackedSite> {
  await mkdir(cache, { recursive: true });
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const packed = { files: 0, plainBytes: 0, brotliBytes: 0, gzipBytes: 0 };
  const waiting = files.values();
  const work = async (): Promise<void> => {
    for (const file of waiting) {
      const sizes = await packFile(file, cache);
      if (sizes === null) continue;
      packed.files += 1;
      packed.plainBytes += sizes.plain;
      packed.brotliBytes += sizes.br;
      packed.gzipBytes += sizes.gzip;
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return packed;
}

/** Sizes in bytes; `null` for a file that is left alone. */
async function packFile(file: string, cache: string): Promise<Readonly<Record<Encoding | 'plain', number>> | null> {
  const body = await readFile(file);
  if (!isCompressible(file, body.length)) return null;
  const name = createHash('sha256').update(body).digest('hex').slice(0, 32);
  const br = await packed(body, 'br', join(cache, name + ENDINGS.br));
  if (br.length > WORTH * body.length) return null;
  const gzip = await packed(body, 'gzip', join(cache, name + ENDINGS.gzip));
  await writeFile(file + ENDINGS.br, br);
  await writeFile(file + ENDINGS.gzip, gzip);
  return { plain: body.length, br: br.length, gzip: gzip.length };
}

async function packed(body: Buffer, encoding: Encoding, kept: string): Promise<Buffer> {
  const known = await readFile(kept).catch(() => null); // Not made yet.
  if (known !== null) return known;
  const made = await compress(body, encoding);
  // Written beside and then renamed: a build that is stopped half way leaves no file that looks whole.
  const draft = `${kept}.${String(process.pid)}`;
  await writeFile(draft, made);
  await rename(draft, kept);
  return made;
}
