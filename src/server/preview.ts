import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { normalizeBase } from './requests.ts';
import { createSiteHandler } from './site-handler.ts';

/** What to serve and where. */
export interface ServerOptions {
  /** Folder of the built site. */
  readonly directory: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Sub-path the site was built for, with or without slashes; default none. */
  readonly base?: string | undefined;
}

/** A server under way. */
export interface RunningServer {
  /** Address of the site with its base path, ends with a slash. */
  readonly url: string;
  /** Resolves when no connection is left. */
  close(): Promise<void>;
}

/**
 * Serves a built site on this machine only, at 127.0.0.1. Rejects when the folder holds no site, and with the code
 * `EADDRINUSE` when the port is taken.
 */
export async function startServer({ directory, port, base: written }: ServerOptions): Promise<RunningServer> {
  if (!existsSync(join(directory, 'index.html'))) {
    throw new Error(`There is no built site in "${directory}". Run "npm run build" first.`);
  }
  const base = normalizeBase(written);
  const handle = createSiteHandler(directory, base);
  const server = createServer((request, response) => {
    handle(request, response).catch((fault: unknown) => {
      console.error(fault);
      response.destroy();
    });
  });
  await listen(server, port);
  const address = server.address() as AddressInfo; // A server on a port has this kind of address.
  return { url: `http://127.0.0.1:${address.port}${base}`, close: () => close(server) };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((fault) => (fault ? reject(fault) : resolve()));
    server.closeAllConnections();
  });
}
