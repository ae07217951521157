import type { Lang } from '../schema/text.ts';

/** The path of one page in each language it exists in. */
export type PageAddress = (lang: Lang) => string;
