import { readFile } from 'node:fs/promises';
import type { APIRoute } from 'astro';
import { iconPicture } from '../../pictures/icon-picture.ts';
import { ICONS } from '../../site/web-manifest.ts';

/** `/icons/<name>.png`: the site's icon, `public/favicon.svg`, in the sizes that home screens ask for. */
export function getStaticPaths() {
  return ICONS.map((icon) => ({ params: { icon: icon.name }, props: icon }));
}

export const GET: APIRoute<(typeof ICONS)[number]> = async ({ props: { size, maskable } }) => {
  const picture = await iconPicture(await readFile('public/favicon.svg'), size, maskable);
  return new Response(new Uint8Array(picture), { headers: { 'Content-Type': 'image/png' } });
};
