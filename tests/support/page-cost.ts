import type { Page, Request } from 'playwright-core';

/** One answer as it came over the wire. */
export interface Transfer {
  /** Without origin and query. */
  readonly path: string;
  readonly kind: TransferKind;
  /** When it was asked for, in milliseconds since 1970. */
  readonly askedAt: number;
  /** Headers and body, compressed as the server sent them. */
  readonly bytes: number;
}

/** What an answer is for. */
export type TransferKind =
  'page' | 'style' | 'font' | 'picture' | 'engine' | 'script' | 'tile' | 'map' | 'player' | 'other';

/** What a page has asked for since the watch began. */
export interface CostWatch {
  /** Every answer that has arrived whole. Rejects, naming it, where the driver does not tell the size of one. */
  readonly transfers: () => Promise<readonly Transfer[]>;
  /** Addresses asked for that never came whole. */
  readonly failed: () => readonly string[];
}

/** Watches all requests of a page, those of its workers included. Call before `goto`. */
export function watchCost(page: Page): CostWatch {
  const arriving: Promise<Transfer | Untold | null>[] = [];
  const failed: string[] = [];
  page.on('requestfinished', (request) => {
    // The page may be gone.
    if (request.url().startsWith('http')) arriving.push(transferOf(request).catch(() => null));
  });
  page.on('requestfailed', (request) => failed.push(new URL(request.url()).pathname));
  return {
    transfers: async () => {
      const answers = (await Promise.all(arriving)).filter((answer) => answer !== null);
      const untold = answers.flatMap((answer) => ('bytes' in answer ? [] : answer.path));
      if (untold.length > 0) throw new Error(`The driver does not tell the size of ${untold.join(', ')}`);
      return answers.filter((answer) => 'bytes' in answer);
    },
    failed: () => failed,
  };
}

/** An answer of which the driver says nothing: for one that came while its page went, it waits for ever. */
interface Untold {
  readonly path: string;
}

/** Longer than any answer takes from its end to its size. */
const TELLING_MS = 15_000;

async function transferOf(request: Request): Promise<Transfer | Untold> {
  const path = new URL(request.url()).pathname;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const never = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, TELLING_MS, null);
  });
  const sizes = await Promise.race([request.sizes(), never]).finally(() => {
    clearTimeout(timer);
  });
  if (sizes === null) return { path };
  const bytes = sizes.responseBodySize + sizes.responseHeadersSize;
  return { path, kind: kindOf(path), askedAt: request.timing().startTime, bytes };
}

const KINDS: readonly (readonly [RegExp, TransferKind])[] = [
  [/maplibre/, 'engine'],
  [/\.m?js$/, 'script'],
  [/\.css$/, 'style'],
  [/\.woff2$/, 'font'],
  [/\/pictures\//, 'picture'],
  [/\.mvt$/, 'tile'],
  [/\/basemap\/|\/data\/.*json$|\/layers\.json$/, 'map'],
  [/\/player\.json$/, 'player'],
  [/\/$/, 'page'],
];

function kindOf(path: string): TransferKind {
  // The map's own fonts lie in the basemap's folder.
  if (/\/basemap\/.*\.woff2$/.test(path)) return 'map';
  return KINDS.find(([pattern]) => pattern.test(path))?.[1] ?? 'other';
}

/** Bytes and requests by kind. */
export function costByKind(
  transfers: readonly Transfer[],
): Readonly<Record<string, { bytes: number; requests: number }>> {
  const sums: Record<string, { bytes: number; requests: number }> = {};
  for (const { kind, bytes } of transfers) {
    const sum = (sums[kind] ??= { bytes: 0, requests: 0 });
    sum.bytes += bytes;
    sum.requests += 1;
  }
  return sums;
}

/** Bytes in all. */
export function totalBytes(transfers: readonly Transfer[]): number {
  return transfers.reduce((sum, { bytes }) => sum + bytes, 0);
}
