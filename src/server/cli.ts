/** `npm run preview`: serves `dist/` until it is stopped. Reads PORT and BASE_PATH. */
import { startServer, type RunningServer } from './preview.ts';

const defaultPort = 4321;
const portsTried = 10;

const written = process.env['PORT'];
const server = await (written === undefined ? startOnFreePort() : startOn(Number(written))).catch(giveUp);
console.log(`\nThe site is at ${server.url.replace('127.0.0.1', 'localhost')}\nStop it with Ctrl+C.`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void server.close();
  });
}

function startOn(port: number): Promise<RunningServer> {
  return startServer({ directory: 'dist', port, base: process.env['BASE_PATH'] });
}

async function startOnFreePort(): Promise<RunningServer> {
  for (let port = defaultPort; port < defaultPort + portsTried; port++) {
    try {
      return await startOn(port);
    } catch (fault) {
      if (!isPortTaken(fault)) throw fault;
      console.log(`Port ${port} is taken, trying ${port + 1}.`);
    }
  }
  throw new Error(
    `Ports ${defaultPort} to ${defaultPort + portsTried - 1} are all taken. Choose one with PORT=8080 npm start.`,
  );
}

function giveUp(fault: unknown): never {
  if (isPortTaken(fault)) console.error(`Port ${written} is taken. Choose another one, e.g. PORT=8080 npm start.`);
  else console.error(fault instanceof Error ? fault.message : fault);
  process.exit(1);
}

function isPortTaken(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === 'EADDRINUSE';
}
