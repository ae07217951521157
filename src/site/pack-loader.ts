/** `npm run embed:pack`: makes the npm package of the host script, for partners who serve it themselves. */
import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loaderBundle } from './embed-loader.ts';

const SOURCE = 'src/embed';
const folder = join(process.argv[2] ?? 'dist-loader', 'package');

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const { code } = await loaderBundle();
await writeFile(join(folder, 'loader.js'), code);
await copyFile(join(SOURCE, 'loader/loader.d.ts'), join(folder, 'loader.d.ts'));
for (const name of ['package.json', 'README.md']) await copyFile(join(SOURCE, name), join(folder, name));
await copyFile('LICENSE', join(folder, 'LICENSE'));
const { status } = spawnSync('npm', ['pack', './package'], {
  cwd: join(folder, '..'),
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
process.exitCode = status ?? 1;
