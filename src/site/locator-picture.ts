import { seaOutline } from '../basemap/sea-outline.ts';
import { buildLocator } from '../map/locator.ts';
import type { LocatorPicture } from '../player/player-story.ts';
import type { Lang } from '../schema/text.ts';
import type { Story } from '../story/story.ts';
import { stringsFor } from './strings.ts';

/** The locator of a story in one language, with its land; `null` when the story has fewer than two places. */
export async function locatorPicture(story: Story, lang: Lang): Promise<LocatorPicture | null> {
  const locator = buildLocator(story);
  if (locator === null) return null;
  const stops = locator.stops.map((stop) => ({
    ...stop,
    name: story.features.get(stop.place)?.properties.names[lang] ?? stop.place,
  }));
  return { ...locator, stops, sea: await seaOutline(locator.frame), label: stringsFor(lang).locator };
}
