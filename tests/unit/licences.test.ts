import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Licences of everything that `npm ci` installs, as the lock file has them: no network is asked. */

interface LockedPackage {
  readonly version?: string;
  readonly license?: unknown;
  /** Of another system: the lock file names it and nothing more. */
  readonly optional?: boolean;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Readonly<Record<string, LockedPackage>>;
};
const { allowScripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  allowScripts: Readonly<Record<string, boolean>>;
};
const installed = Object.entries(packages).filter(([path]) => path !== '');

/** Permissive licences, and weak copyleft that stays within the library: what the site is made with may be passed on. */
const ALLOWED = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'CC-BY-4.0',
  'Unlicense',
  'OFL-1.1',
  'MPL-2.0',
  'Python-2.0',
  'Zlib',
  'EDL-1.0',
  'LGPL-3.0-or-later',
]);

/** Packages that do not state their licence as an expression; read from the text of the licence they bring. */
const READ_BY_HAND: Readonly<Record<string, string>> = {
  arc: 'BSD-2-Clause',
  'css-select': 'BSD-2-Clause',
  domhandler: 'BSD-2-Clause',
  domutils: 'BSD-2-Clause',
  entities: 'BSD-2-Clause',
  exit: 'MIT',
  htmlparser2: 'MIT',
  jackpot: 'MIT',
  minreq: 'BSD-2-Clause',
  'node-cache': 'MIT',
  'pause-stream': 'MIT OR Apache-2.0',
  readabilitySAX: 'BSD-2-Clause',
  retry: 'MIT',
  'simple-lru-cache': 'MIT',
  'splaytree-ts': 'BSD-3-Clause',
};

/** A licence expression is fine when one alternative of each part is allowed (SPDX, `OR` and `AND`). */
function isAllowed(expression: string): boolean {
  const parts = expression.replaceAll(/[()]/g, '').split(/ AND /);
  return parts.every((part) => part.split(/ OR /).some((licence) => ALLOWED.has(licence.trim())));
}

it('every package has a licence that allows passing the site on', () => {
  const others = installed
    .map(([path, { license }]) => {
      const name = path.replace(/^.*node_modules\//, '');
      return { name, licence: READ_BY_HAND[name] ?? (typeof license === 'string' ? license : 'none stated') };
    })
    .filter(({ licence }) => !isAllowed(licence));
  expect(others).toEqual([]);
});

it('every package has a checksum, and all come from one place', () => {
  const unsure = installed.filter(
    ([, { integrity, optional }]) => !(integrity ?? '').startsWith('sha512-') && optional !== true,
  );
  expect(unsure.map(([path]) => path)).toEqual([]);
  const origins = installed.flatMap(([, { resolved }]) => (resolved === undefined ? [] : [new URL(resolved).origin]));
  // The lock file may leave the address to whoever installs.
  expect(new Set(origins).size).toBeLessThanOrEqual(1);
});

it('every package with an install script was decided upon, and two may run theirs', () => {
  const scripted = installed
    .filter(([, { hasInstallScript }]) => hasInstallScript === true)
    .map(([path]) => path.replace(/^.*node_modules\//, ''));
  expect(scripted.filter((name) => !(name in allowScripts) && name !== 'fsevents')).toEqual([]);
  // The runtime that the scripts use, and the bundler's program for this system: both only put a file in its place.
  expect(Object.keys(allowScripts).filter((name) => allowScripts[name] === true)).toEqual(['node', 'esbuild']);
  expect(Object.keys(allowScripts).filter((name) => !scripted.includes(name))).toEqual([]);
});
