/**
 * Stands between browser and site and spoils chosen answers: missing, late, cut off, or of another kind than their name
 * says. Works for whatever the browser asks for, workers and prefetches included, and leaves its caches alone.
 */
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What may happen to an answer. `late` is held until the fault is lifted; `gone` ends the connection without a word. */
export type FaultKind = 'missing' | 'late' | 'cut off' | 'wrong type' | 'gone';

/** A site with faults that come and go. */
export interface FaultyServer {
  readonly url: string;
  /**
   * Spoils every answer whose path matches; returns how to lift the fault, which also lets late answers go. Of more than `most`
   * late ones the oldest go: a browser has six connections to a server like this one, and nothing else comes while all wait.
   */
  spoil(pattern: RegExp, kind: FaultKind, most?: number): () => void;
  /** Paths asked for so far, with queries, in order. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

interface Fault {
  readonly pattern: RegExp;
  readonly kind: FaultKind;
  readonly most: number;
  readonly held: (() => void)[];
}

/** Passes on what the site at `siteUrl` answers, on a free port of this machine. */
export async function startFaultyServer(siteUrl: string): Promise<FaultyServer> {
  const faults = new Set<Fault>();
  const asked: string[] = [];
  const server = createServer((incoming, outgoing) => {
    const path = incoming.url ?? '/';
    asked.push(path);
    const fault = [...faults].find(({ pattern }) => pattern.test(path));
    if (fault === undefined) pass(siteUrl, incoming, outgoing, false);
    else spoilt(fault, siteUrl, incoming, outgoing);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo; // A server on a port has this kind of address.
  return {
    url: `http://127.0.0.1:${String(port)}/`,
    spoil: (pattern, kind, most = Infinity) => {
      const fault: Fault = { pattern, kind, most, held: [] };
      faults.add(fault);
      return () => {
        faults.delete(fault);
        for (const go of fault.held.splice(0)) go();
      };
    },
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function spoilt(fault: Fault, siteUrl: string, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const { kind, most, held } = fault;
  if (kind === 'late') {
    held.push(() => pass(siteUrl, incoming, outgoing, false));
    if (held.length > most) held.shift()?.();
  } else if (kind === 'cut off') pass(siteUrl, incoming, outgoing, true);
  else if (kind === 'gone') incoming.socket.destroy();
  else {
    // What a network's sign-in page looks like in the place of a file.
    const html = '<!doctype html><title>Sign in</title><p>Please sign in to this network.</p>';
    outgoing.writeHead(kind === 'missing' ? 404 : 200, { 'Content-Type': 'text/html; charset=utf-8' }).end(html);
  }
}

/** Fetches from the site and hands over all of it, or the first half under the length of the whole. */
function pass(siteUrl: string, incoming: IncomingMessage, outgoing: ServerResponse, half: boolean): void {
  const asking = request(
    new URL(incoming.url ?? '/', siteUrl),
    { method: incoming.method, headers: incoming.headers },
    (answer) => {
      if (!half) {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
        return;
      }
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        const body = Buffer.concat(parts);
        outgoing.writeHead(answer.statusCode ?? 502, { ...answer.headers, 'content-length': String(body.length) });
        outgoing.write(body.subarray(0, Math.floor(body.length / 2)), () => outgoing.socket?.destroy());
      });
    },
  );
  asking.on('error', () => outgoing.destroy()); // The site or the page is gone.
  outgoing.on('close', () => asking.destroy());
  incoming.pipe(asking);
}
