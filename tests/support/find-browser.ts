/**
 * Finds a Chromium for the tests: named by the environment, out of the package `@sparticuz/chromium`, installed, or, where
 * that is allowed, from Debian's packages. Knows nothing of how tests use it.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { hasWebgl2 } from './launch-browser.ts';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'chrome',
  'msedge',
];

const usualPlaces: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/** Where a Linux system says which fonts it has. */
const SYSTEM_FONTS = '/etc/fonts';

/** Path of a Chromium that runs here; installs nothing; `null` when there is none. */
export async function findBrowser(): Promise<string | null> {
  return namedBrowser() ?? (await packagedBrowser()) ?? installedBrowser();
}

/** Path of a Chromium with windows, which the packaged one lacks, and so much of what only windows have; `null` for none. */
export function findWindowedBrowser(): string | null {
  return namedBrowser() ?? installedBrowser();
}

/** Path of a Chromium that runs here; as root on a Debian system it installs one if need be. Throws when none is to be had. */
export async function ensureBrowser(): Promise<string> {
  const browser = (await findBrowser()) ?? browserFromDebian();
  if (browser !== null) return browser;
  throw new Error(
    'The browser tests need Chromium, Chrome or Edge, and none was found. ' +
      'Install one (on Debian or Ubuntu: sudo apt-get install chromium), or name it: CHROMIUM=/path/to/chromium npm test.',
  );
}

/** The browser that `CHROMIUM` or `CHROME_PATH` names. Throws when there is nothing to run at that path. */
function namedBrowser(): string | null {
  const path = process.env['CHROMIUM'] || process.env['CHROME_PATH'];
  if (!path) return null;
  if (!isExecutable(path))
    throw new Error(`CHROMIUM or CHROME_PATH names "${path}", but there is no program to run there.`);
  return path;
}

function installedBrowser(): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
  return [...onPath, ...(usualPlaces[process.platform] ?? [])].find(isExecutable) ?? null;
}

/**
 * The headless Chromium that comes as an npm package, for Linux on x64 only; `null` when it does not draw WebGL 2 here.
 * The variable makes the package unpack the libraries of its first home, which a bare system lacks, and point the
 * loader to them; https://github.com/Sparticuz/chromium describes it.
 */
async function packagedBrowser(): Promise<string | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x';
  // It would know one font only, its own, and readers have those that stand in for ours.
  if (existsSync(SYSTEM_FONTS)) process.env['FONTCONFIG_PATH'] ??= SYSTEM_FONTS;
  const { default: chromium } = await import('@sparticuz/chromium');
  const path = await chromium.executablePath();
  return (await hasWebgl2(path)) ? path : null;
}

function browserFromDebian(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
  console.log('No browser found; installing Debian\'s package "chromium".');
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  spawnSync('apt-get', ['update'], options);
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], options);
  return installedBrowser();
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false; // What cannot be looked at cannot be run.
  }
}
