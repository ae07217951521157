import type { Page } from 'playwright-core';

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
  /** Every answer that has arrived whole. */
  readonly transfers: () => Promise<readonly Transfer[]>;
  /** Addresses asked for that never came whole. */
  readonly failed: () => readonly string[];
}

/** Watches all requests of a page, those of its workers included. Call before `goto`. */
export function watchCost(page: Page): CostWatch {
  const arriving: Promise<Transfer | null>[] = [];
  const failed: string[] = [];
  page.on('requestfinished', (request) => {
    const path = new URL(request.url()).pathname;
    if (!request.url().startsWith('http')) return;
    arriving.push(
      request.sizes().then(
        ({ responseBodySize, responseHeadersSize }) => ({
          path,
          kind: kindOf(path),
          askedAt: request.timing().startTime,
          bytes: responseBodySize + responseHeadersSize,
        }),
        // The page is gone.
        () => null,
      ),
    );
  });
  page.on('requestfailed', (request) => failed.push(new URL(request.url()).pathname));
  return {
    transfers: async () => (await Promise.all(arriving)).filter((transfer) => transfer !== null),
    failed: () => failed,
  };
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
