import { downloadRoute } from '../../site/download-route.ts';

const route = downloadRoute('csv');

/** `/data/<layer>.csv`: what the map draws, with licence, sources and precision. */
export const getStaticPaths = route.getStaticPaths;
export const GET = route.GET;
