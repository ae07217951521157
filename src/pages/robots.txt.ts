import type { APIRoute } from 'astro';
import { siteUrls } from '../site/site-urls.ts';

/** `/robots.txt`: everything may be read; the sitemap is named where the site knows its own address. */
export const GET: APIRoute = () => {
  const urls = siteUrls();
  const sitemap = urls.absolute(urls.asset('sitemap-index.xml'));
  const lines = ['User-agent: *', 'Allow: /', ...(sitemap.startsWith('http') ? [`Sitemap: ${sitemap}`] : [])];
  return new Response(`${lines.join('\n')}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
