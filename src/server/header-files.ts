/** The table of headers in the words of common hosts. Each file lies in the published folder, where its host looks for it. */
import { CONTENT_TYPES, type HeaderRule } from './headers.ts';

/** File name in the published folder and its text. */
export interface HeaderFile {
  readonly name: string;
  readonly text: string;
}

/** Endings of files that the build has compressed, the better one first, and the encodings they are sent with. */
const PACKED = { br: 'br', gz: 'gzip' } as const;

const NOTE = 'Written by the build from src/server/headers.ts; changes here are lost.';

/** All header files of a site below a base path (`/` or `/name/`). */
export function headerFiles(rules: readonly HeaderRule[], base: string): readonly HeaderFile[] {
  const below = rules.map((rule) => ({
    ...rule,
    paths: rule.paths.map((path) => base.slice(0, -1) + path),
  }));
  return [
    { name: '_headers', text: headersText(below) },
    { name: '.htaccess', text: htaccess(below) },
    { name: 'headers.nginx.conf', text: nginx(below) },
    { name: 'headers.json', text: `${JSON.stringify(rules, null, 2)}\n` },
    // GitHub Pages otherwise leaves out folders whose names begin with an underscore.
    { name: '.nojekyll', text: '' },
  ];
}

/** Netlify and Cloudflare Pages. */
function headersText(rules: readonly HeaderRule[]): string {
  const blocks = rules.flatMap(({ paths, headers }) => {
    const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
    return paths.map((path) => [path, ...lines].join('\n'));
  });
  return `# ${NOTE}\n${blocks.join('\n\n')}\n`;
}

/** Apache 2.4 with mod_headers; types with mod_mime. */
function htaccess(rules: readonly HeaderRule[]): string {
  const blocks = rules.map(({ paths, headers }) => {
    const lines = Object.entries(headers).map(([name, value]) => `    Header always set ${name} "${value}"`);
    return [`  <If "%{REQUEST_URI} =~ m#${pathExpression(paths)}#">`, ...lines, '  </If>'].join('\n');
  });
  // With what the build has compressed, `page.html.br` has the type of `page.html`.
  const packed = Object.entries(PACKED).flatMap(([end, encoding]) => [
    `RewriteCond %{HTTP:Accept-Encoding} \\b${encoding}\\b`,
    `RewriteCond %{REQUEST_FILENAME}.${end} -f`,
    `RewriteRule ^(.+)$ $1.${end} [L,E=no-gzip:1,E=no-brotli:1]`,
  ]);
  const types = Object.entries(CONTENT_TYPES).map(([end, type]) => `AddType "${type}" .${end}`);
  return [
    `# ${NOTE}`,
    ...types,
    ...Object.entries(PACKED).map(([end, encoding]) => `AddEncoding ${encoding} .${end}`),
    // By default the one is also the ending for Breton, and the other a type.
    'RemoveLanguage .br',
    'RemoveType .gz',
    '<IfModule mod_rewrite.c>',
    '  RewriteEngine On',
    ...packed.map((line) => `  ${line}`),
    '</IfModule>',
    '<IfModule mod_headers.c>',
    ...blocks,
    '  Header merge Vary Accept-Encoding',
    '</IfModule>',
    'ErrorDocument 404 /404.html',
    '',
  ].join('\n');
}

/** Endings that nginx's own list of types lacks; it would send them as mere bytes. Those it has it would warn of. */
const NGINX_LACKS = ['mvt', 'pbf', 'geojson', 'webmanifest', 'csv', 'md'] as const;

/** nginx: one variable per header, chosen by address; `include` it in the `http` block and add the printed lines to the server. */
function nginx(rules: readonly HeaderRule[]): string {
  const names = [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))];
  const variable = (name: string): string => `$site_${name.toLowerCase().replaceAll('-', '_')}`;
  const maps = names.map((name) => {
    const cases = rules.flatMap(({ paths, headers }) => {
      const value = headers[name];
      return value === undefined ? [] : [`  "~${pathExpression(paths)}" "${value}";`];
    });
    return [`map $uri ${variable(name)} {`, '  default "";', ...cases, '}'].join('\n');
  });
  const types = NGINX_LACKS.map((end) => `  "${CONTENT_TYPES[end] ?? ''}" ${end};`);
  const uses = names.map((name) => `#   add_header ${name} ${variable(name)} always;`);
  return [
    `# ${NOTE}`,
    '# In the http block: include this file. In the server block:',
    ...uses,
    '#   gzip_static on;',
    '# and, with the module for Brotli:',
    '#   brotli_static on;',
    '',
    "# Beside the host's own list, which is included in the same block.",
    'types {',
    ...types,
    '}',
    ...maps,
    '',
  ].join('\n');
}

/** Hosts look once more when they have found the file behind an address: then it ends with the file's name. */
function pathExpression(paths: readonly string[]): string {
  const one = (path: string): string => {
    const expression = path.replace(/\*$/, '').replace(/[.+?^${}()|[\]\\]/g, '\\$&');
    if (path.endsWith('*')) return expression;
    return `${expression}${path.endsWith('/') ? '(?:index\\.html)?' : ''}(?:\\.(?:${Object.keys(PACKED).join('|')}))?$`;
  };
  return `^(?:${paths.map(one).join('|')})`;
}
