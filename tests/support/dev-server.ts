import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectComplaints } from './complaints.ts';
import { plainEnvironment } from './plain-environment.ts';
import { freePort } from './free-port.ts';

/** `astro dev` on a copy of a story, for tests that change files while it runs. */
export interface DevServer {
  /** Ends with a slash. */
  readonly url: string;
  /** Text of a file of the copy. */
  read(path: string): Promise<string>;
  /** Changes a file of the copy as a save would; answers with its text before. */
  save(path: string, change: (text: string) => string): Promise<string>;
  stop(): Promise<void>;
}

/** Starts the preview on a copy of `story` (a content folder), changed first, on a free port. Rejects when it does not come up. */
export async function startDevServer(story: string, prepare?: (folder: string) => Promise<void>): Promise<DevServer> {
  // While editing, mistakes are shown on purpose, and there is no policy.
  expectComplaints(/./);
  const folder = await mkdtemp(join(tmpdir(), 'story-'));
  await cp(story, folder, { recursive: true });
  await prepare?.(folder);
  // What the preview of another story has prepared makes this one load its page once more in the middle of a test.
  await rm('node_modules/.vite/deps', { recursive: true, force: true });
  const port = await freePort();
  const server = spawn(
    process.execPath,
    ['--env-file=.config/astro.env', 'node_modules/astro/bin/astro.mjs', 'dev', '--port', String(port)],
    { env: { ...plainEnvironment(), CONTENT_DIR: folder }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const url = await addressOf(server);
  const read = (path: string): Promise<string> => readFile(join(folder, path), 'utf8');
  return {
    url,
    read,
    async save(path, change) {
      const before = await read(path);
      await writeFile(join(folder, path), change(before));
      return before;
    },
    async stop() {
      server.kill();
      await new Promise((resolve) => (server.exitCode === null ? server.once('exit', resolve) : resolve(null)));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const listen = (data: Buffer): void => {
      output += data.toString();
      const address = /http:\/\/localhost:\d+\//.exec(output)?.[0];
      if (address !== undefined) resolve(address);
    };
    server.stdout?.on('data', listen);
    server.stderr?.on('data', listen);
    server.once('exit', () => {
      reject(new Error(`The preview ended before it was up:\n${output}`));
    });
  });
}
