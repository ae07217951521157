/**
 * `npm run guide:pictures`: makes the pictures of the guide from the built site, `dist/`: what a step looks like on a wide
 * window and on a phone, and what the list of corrections looks like. Build first.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { readStoryFromDisk } from '../../src/site/read-story-from-disk.ts';
import { launchBrowser } from './browser.ts';
import { serveBuiltSite } from './site.ts';
import { openStep, watchStory } from './story-page.ts';

const FOLDER = 'content/guide';
const story = await readStoryFromDisk();
const lang = story.defaultLanguage;
// A step in the middle has everything that a step can have around it.
const step = story.steps[Math.floor(story.steps.length / 2)];
if (!step) throw new Error('The story has no steps.');

await mkdir(FOLDER, { recursive: true });
const site = await serveBuiltSite();
const browser = await launchBrowser({ toLookAt: true });
try {
  for (const [name, width, height] of [
    ['step-wide', 1280, 800],
    ['step-narrow', 390, 844],
  ] as const) {
    const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' });
    await watchStory(page);
    await page.goto(`${site.url}${lang}/#${step.key}`);
    await openStep(page, step.key);
    await save(name, await page.screenshot());
    await page.close();
  }
} finally {
  await browser.close();
  await site.close();
}

/** Written small: the guide travels with every copy of the project. */
async function save(name: string, picture: Uint8Array): Promise<void> {
  const path = join(FOLDER, `${name}.webp`);
  await sharp(picture).webp({ quality: 70 }).toFile(path);
  console.log(path);
}
