import type { APIRoute } from 'astro';
import { loaderBundle } from '../../../site/embed-loader.ts';

export async function getStaticPaths() {
  const { version } = await loaderBundle();
  return ['v1', version].map((name) => ({ params: { version: name } }));
}

/** `/embed/v1/loader.js`, which follows the newest version, and `/embed/<semver>/loader.js`, which never changes. */
export const GET: APIRoute = async () => {
  const { code } = await loaderBundle();
  return new Response(code, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
};
