import type { Lang } from '../schema/text.ts';
import type { Story } from '../story/story.ts';
import type { Urls } from './urls.ts';

/** Sizes of the icon in pixels; `maskable` ones keep clear of the edge that systems cut off. */
export const ICONS = [
  { name: 'icon-192', size: 192, maskable: false },
  { name: 'icon-512', size: 512, maskable: false },
  { name: 'icon-maskable-512', size: 512, maskable: true },
] as const;

/** The web app manifest of an edition: with it a reader can put the story on the home screen. */
export function webManifest(story: Story, urls: Urls, lang: Lang): Readonly<Record<string, unknown>> {
  const name = story.input.title[lang] ?? '';
  return {
    id: urls.story(lang),
    name,
    short_name: name,
    description: story.input.standfirst[lang],
    lang,
    start_url: urls.story(lang),
    scope: urls.home(),
    display: 'minimal-ui',
    background_color: '#f5f2ea',
    theme_color: '#f5f2ea',
    icons: ICONS.map(({ name: icon, size, maskable }) => ({
      src: urls.asset(`icons/${icon}.png`),
      sizes: `${String(size)}x${String(size)}`,
      type: 'image/png',
      purpose: maskable ? 'maskable' : 'any',
    })),
  };
}
