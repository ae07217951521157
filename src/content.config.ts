import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { storyLoader } from './site/story-loader.ts';

export const collections = {
  story: defineCollection({ loader: storyLoader(), schema: z.object({ digest: z.string() }) }),
};
