/**
 * Firefox and WebKitGTK for the few tests that must hold in every engine, where the system has them: Firefox by WebDriver
 * BiDi, WebKitGTK by its own driver under a virtual screen.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { freePort } from './free-port.ts';

/** A page in another engine. Scripts are the bodies of functions; their values must be plain data. */
export interface EnginePage {
  goto(url: string): Promise<void>;
  /** Runs in the host's page. */
  host(script: string): Promise<unknown>;
  /** Runs in the page of the first frame. */
  frame(script: string): Promise<unknown>;
  /** Presses a key where the focus is: inside the frame, or in the page itself. */
  press(key: EngineKey, where?: 'frame' | 'page'): Promise<void>;
  /** Uncaught exceptions of the page: all of them in Firefox, those after loading in WebKitGTK. */
  errors(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Keys that tests press, by their names in the standard; a shift is held for what follows `Shift+`. */
export type EngineKey = 'Space' | 'Home' | 'End' | 'PageDown' | 'Escape' | 'Tab' | 'Shift+Tab';

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
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error instanceof Error ? error.message : String(error)));
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
    // Firefox sends keys to where the focus is, in frames as well.
    press: async (key) => {
      const shift = key.startsWith('Shift+');
      if (shift) await page.keyboard.down('Shift');
      await page.keyboard.press(PUPPETEER_KEYS[key]);
      if (shift) await page.keyboard.up('Shift');
    },
    errors: () => Promise.resolve(errors),
    close: () => browser.close(),
  };
}

const PUPPETEER_KEYS = {
  Space: ' ',
  Home: 'Home',
  End: 'End',
  PageDown: 'PageDown',
  Escape: 'Escape',
  Tab: 'Tab',
  'Shift+Tab': 'Tab',
} as const satisfies Record<EngineKey, string>;

/** Keys as WebDriver numbers them: https://www.w3.org/TR/webdriver2/#keyboard-actions */
const WEBDRIVER_KEYS: Readonly<Record<EngineKey, readonly string[]>> = {
  Space: [' '],
  Home: ['\uE011'],
  End: ['\uE010'],
  PageDown: ['\uE00F'],
  Escape: ['\uE00C'],
  Tab: ['\uE004'],
  'Shift+Tab': ['\uE008', '\uE004'],
};

/** Notes uncaught exceptions from now on. */
const NOTE_ERRORS =
  "window.uncaught = []; for (const name of ['error', 'unhandledrejection']) window.addEventListener(name, (event) => window.uncaught.push(String(event.message ?? event.reason)));";

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
      await execute(NOTE_ERRORS);
    },
    host: async (script) => {
      await toHost();
      return execute(script);
    },
    frame: async (script) => {
      await toFrame();
      return execute(script);
    },
    press: async (key, where = 'frame') => {
      if (where === 'frame') await toFrame();
      else await toHost();
      const keys = WEBDRIVER_KEYS[key];
      const actions = [
        ...keys.map((value) => ({ type: 'keyDown', value })),
        ...[...keys].reverse().map((value) => ({ type: 'keyUp', value })),
      ];
      await ask('POST', `${session}/actions`, { actions: [{ type: 'key', id: 'keys', actions }] });
    },
    errors: async () => {
      await toHost();
      return (await execute('return window.uncaught ?? []')) as readonly string[];
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
