/**
 * `npm run test:wordpress`: a real WordPress (Debian's packages) embeds the built story by its address alone, written by an
 * author without the right to HTML, and a real browser looks at the post. Needs root on Debian; see README.md here.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../../src/server/preview.ts';
import { launchBrowser } from '../support/browser.ts';
import { buildSite } from '../support/build-site.ts';
import { freePort } from '../support/free-port.ts';

const PACKAGES = ['wordpress', 'wordpress-theme-twentytwentyone', 'php-cli', 'php-mysql', 'mariadb-server'];
const SOURCE = '/usr/share/wordpress';

if (!existsSync(SOURCE) || !existsSync('/usr/sbin/mariadbd')) {
  console.error(`Install Debian's packages first: apt-get install --no-install-recommends ${PACKAGES.join(' ')}`);
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'wordpress-'));
const processes: ChildProcess[] = [];
const [sitePort, storyPort] = [await freePort(), await freePort()];
const storyUrl = `http://127.0.0.1:${String(storyPort)}`;
let failed = 0;

try {
  buildStory();
  await startDatabase();
  installWordpress();
  const story = await startServer({ directory: join(folder, 'story'), port: storyPort });
  try {
    await check();
  } finally {
    await story.close();
  }
} finally {
  for (const child of processes) child.kill();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
console.log(failed === 0 ? '\nWordPress: everything holds.' : `\nWordPress: ${String(failed)} failed.`);
process.exit(failed === 0 ? 0 : 1);

/** The small story of the fixtures, built for the address that WordPress will see. */
function buildStory(): void {
  const { status, printed } = buildSite('tests/fixtures/stories/river', join(folder, 'story'), { SITE_URL: storyUrl });
  if (status !== 0) throw new Error(printed);
}

/** A database of its own, reached by a socket in a folder that its user may write. */
async function startDatabase(): Promise<void> {
  const data = join(folder, 'data');
  mkdirSync(data);
  run('mariadb-install-db', [
    '--no-defaults',
    `--datadir=${data}`,
    '--auth-root-authentication-method=normal',
    '--user=root',
  ]);
  const options = ['--no-defaults', '--user=root', `--datadir=${data}`, `--socket=${socket()}`, '--skip-networking'];
  processes.push(spawn('/usr/sbin/mariadbd', options, { stdio: 'ignore' }));
  await until(() => spawnSync('mariadb', [`--socket=${socket()}`, '-uroot', '-e', 'CREATE DATABASE wp']).status === 0);
}

function socket(): string {
  return join(folder, 'db.sock');
}

/** WordPress' own files beside our settings; the author gets no right to unfiltered HTML. */
function installWordpress(): void {
  const site = join(folder, 'site');
  cpSync(SOURCE, site, { recursive: true, dereference: true, filter: (path) => !path.endsWith('wp-config.php') });
  writeFileSync(
    join(site, 'wp-config.php'),
    readFileSync('tests/wordpress/wp-config.php', 'utf8').replaceAll('{{socket}}', socket()),
  );
  const plugins = join(site, 'wp-content/mu-plugins');
  rmSync(plugins, { recursive: true, force: true });
  mkdirSync(plugins, { recursive: true });
  symlinkSync(join(process.cwd(), 'tests/wordpress/loopback.php'), join(plugins, 'loopback.php'));
  const environment = { SITE_PORT: String(sitePort), STORY_URL: `${storyUrl}/en/` };
  run('php', ['-d', 'memory_limit=512M', 'tests/wordpress/install.php', site], environment);
  processes.push(
    spawn('php', ['-d', 'memory_limit=512M', '-S', `localhost:${String(sitePort)}`, '-t', site], {
      stdio: 'ignore',
      env: { ...process.env, ...environment, PHP_CLI_SERVER_WORKERS: '4' },
    }),
  );
}

/** Looks at the post that holds the address alone on a line. */
async function check(): Promise<void> {
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 900, height: 800 } });
  const address = `http://localhost:${String(sitePort)}/?p=${readFileSync(join(folder, 'site/post-id'), 'utf8').trim()}`;
  await until(async () => (await fetch(address).catch(() => null))?.ok === true);
  await page.goto(address);
  const frame = page.locator('iframe.wp-embedded-content');
  expect('the address becomes a sandboxed frame', (await frame.getAttribute('sandbox')) === 'allow-scripts');
  const handle = await frame.elementHandle();
  const inside = await handle.contentFrame();
  await inside?.waitForSelector('[data-embed-status]:not(:empty)', { state: 'attached' });
  const visible = page.waitForFunction(
    () => (document.querySelector('iframe.wp-embedded-content')?.getBoundingClientRect().height ?? 0) > 600,
  );
  expect('the frame shows at its height once the story has told it', (await visible.catch(() => null)) !== null);
  const box = await frame.boundingBox();
  expect('the height is the one asked for', box !== null && Math.abs(box.height - 720) <= 80);
  expect('the quotation gives way to the frame', !(await page.isVisible('blockquote.wp-embedded-content')));
  const status = inside?.locator('[data-embed-status]');
  const before = await status?.textContent();
  await inside?.locator('[data-embed-move="1"]').click();
  expect('the story goes on step by step', (await status?.textContent()) !== before);
  await inside?.locator('.embed-open').click();
  const left = await page.waitForURL(`${storyUrl}/en/`).then(
    () => true,
    () => false,
  );
  expect('the way to the full story leads out of the sandbox', left);
  await browser.close();
}

function expect(what: string, holds: boolean): void {
  console.log(`${holds ? 'holds' : 'FAILS'}: ${what}`);
  if (!holds) failed += 1;
}

function run(command: string, options: readonly string[], environment: Record<string, string> = {}): void {
  const { status, stdout, stderr } = spawnSync(command, options, {
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  });
  if (status !== 0) throw new Error(`${command} failed:\n${stdout}${stderr}`);
}

/** Looks again, four times a second; throws after half a minute. */
async function until(look: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 120; tries++) {
    if (await look()) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error('In vain waited for a server');
}
