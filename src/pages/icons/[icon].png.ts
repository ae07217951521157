import type { APIRoute } from 'astro';
import { siteIcon } from '../../site/site-icon.ts';
import { ICONS } from '../../site/web-manifest.ts';

/** `/icons/<name>.png`: the site's icon in the sizes that home screens ask for. */
export function getStaticPaths() {
  return ICONS.map((icon) => ({ params: { icon: icon.name }, props: icon }));
}

export const GET: APIRoute<(typeof ICONS)[number]> = async ({ props: { size, maskable } }) =>
  new Response(new Uint8Array(await siteIcon(size, maskable)), { headers: { 'Content-Type': 'image/png' } });
