/**
 * Firefox and WebKitGTK for the few tests that must hold in every engine, where the system has them: Firefox by WebDriver
 * BiDi, WebKitGTK by its own driver under a virtual screen.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { createServer } from 'node:net';
import puppeteer from 'puppeteer-core';

/** A page in another engine. Scripts are the bodies of functions; their values must be plain data. */
export interface EnginePage {
  goto(url: string): Promise<void>;
  /** Runs in the host's page. */
  host(script: string): Promise<unknown>;
  /** Runs in the page of the first frame. */
  frame(script: string): Promise<unknown>;
  /** Presses a key where the focus is, inside the frame. */
  press(key: 'Space' | 'Home'): Promise<void>;
  close(): Promise<void>;
}

/** An engine that is installed here. */
export interface Engine {
  readonly name: string;
  open(): Promise<EnginePage>;
}

const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];
const WEBKIT_DRIVER = '/usr/bin/WebKitWebDriver';
const SIZE = { width: 700, height: 600 };

/** Engines besides Chromium that this system has; empty where it has none. */
export function otherEngines(): readonly Engine[] {
  const firefox = FIREFOX.find((path) => existsSync(path));
  const webkit = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser')[0];
  return [
    ...(firefox === undefined ? [] : [{ name: 'Firefox', open: () => openFirefox(firefox) }]),
    ...(webkit === undefined || !existsSync(WEBKIT_DRIVER) || !existsSync('/usr/bin/Xvfb')
      ? []
      : [{ name: 'WebKitGTK', open: () => openWebkit(webkit) }]),
  ];
}

async function openFirefox(executablePath: string): Promise<EnginePage> {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true, args: ['--no-remote'] });
  const page = await browser.newPage();
  await page.setViewport(SIZE);
  const body = (script: string): string => `(() => { ${script} })()`;
  const frame = () => {
    const found = page.mainFrame().childFrames()[0];
    if (found === undefined) throw new Error('There is no frame');
    return found;
  };
  return {
    goto: async (url) => {
      await page.goto(url);
    },
    host: (script) => page.evaluate(body(script)),
    frame: (script) => frame().evaluate(body(script)),
    press: (key) => page.keyboard.press(key === 'Space' ? ' ' : key),
    close: () => browser.close(),
  };
}

const KEYS = { Space: ' ', Home: '\uE011' } as const;

async function openWebkit(binary: string): Promise<EnginePage> {
  const [port, screen] = [await freePort(), `:${String(80 + (process.pid % 900))}`];
  const processes: ChildProcess[] = [
    spawn('/usr/bin/Xvfb', [screen, '-screen', '0', '1200x900x24', '-nolisten', 'tcp'], { stdio: 'ignore' }),
    spawn(WEBKIT_DRIVER, [`--port=${String(port)}`], {
      stdio: 'ignore',
      env: { ...process.env, DISPLAY: screen, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', GDK_BACKEND: 'x11' },
    }),
  ];
  const ask = async (method: string, path: string, data?: unknown): Promise<unknown> => {
    const answer = await fetch(`http://127.0.0.1:${String(port)}${path}`, {
      method,
      ...(data === undefined ? {} : { body: JSON.stringify(data) }),
    });
    const { value } = (await answer.json()) as { value: unknown };
    if (!answer.ok) throw new Error(`WebKit: ${JSON.stringify(value)}`);
    return value;
  };
  await ready(() => ask('GET', '/status'));
  const options = { binary, args: ['--automation'] };
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } };
  const { sessionId } = (await ask('POST', '/session', { capabilities })) as { sessionId: string };
  const session = `/session/${sessionId}`;
  const execute = (script: string): Promise<unknown> => ask('POST', `${session}/execute/sync`, { script, args: [] });
  const toHost = (): Promise<unknown> => ask('POST', `${session}/frame`, { id: null });
  const toFrame = async (): Promise<void> => {
    await toHost();
    await ask('POST', `${session}/frame`, { id: 0 });
  };
  return {
    goto: async (url) => {
      await ask('POST', `${session}/window/rect`, SIZE).catch(() => undefined); // Without a window manager it may refuse.
      await ask('POST', `${session}/url`, { url });
    },
    host: async (script) => {
      await toHost();
      return execute(script);
    },
    frame: async (script) => {
      await toFrame();
      return execute(script);
    },
    press: async (key) => {
      await toFrame();
      const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value: KEYS[key] }));
      await ask('POST', `${session}/actions`, { actions: [{ type: 'key', id: 'keys', actions }] });
    },
    close: async () => {
      await ask('DELETE', session).catch(() => undefined); // It is ended below in any case.
      for (const child of processes) child.kill();
    },
  };
}

async function ready(look: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      await look();
      return;
    } catch (fault) {
      if (tries > 100) throw fault;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });
}
