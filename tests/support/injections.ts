/**
 * Strings that run something in pages which take text for markup, for script, for a formula or for a path. Every payload
 * calls `ran`, which a page under test defines: whatever runs tells its number.
 */
const BASES: readonly ((call: string) => string)[] = [
  (call) => `<script>${call}</script>`,
  (call) => `<script src="data:text/javascript,${call}"></script>`,
  (call) => `<img src=x onerror=${call}>`,
  (call) => `<img src=x onerror="${call}">`,
  (call) => `<svg onload=${call}>`,
  (call) => `<svg><script>${call}</script></svg>`,
  (call) => `<svg><animate onbegin=${call} attributeName=x dur=1s>`,
  (call) => `<svg><a xlink:href="javascript:${call}"><text y=20>x</text></a></svg>`,
  (call) =>
    `<svg><use href="data:image/svg+xml,<svg id=x xmlns=http://www.w3.org/2000/svg onload=${call}></svg>#x"/></svg>`,
  (call) => `<math><mtext><table><mglyph><style><img src=x onerror=${call}></style></mglyph></table></mtext></math>`,
  (call) => `<iframe srcdoc="<script>parent.${call}</script>"></iframe>`,
  (call) => `<iframe src="javascript:parent.${call}"></iframe>`,
  (call) => `<object data="javascript:${call}"></object>`,
  (call) => `<embed src="javascript:${call}">`,
  (call) => `<a href="javascript:${call}">x</a>`,
  (call) => `<a href="&#106;avascript:${call}">x</a>`,
  (call) => `<a href="java\tscript:${call}">x</a>`,
  (call) => `<body onload=${call}>`,
  (call) => `<details open ontoggle=${call}><summary>x</summary></details>`,
  (call) => `<input autofocus onfocus=${call}>`,
  (call) => `<video><source onerror=${call}></video>`,
  (call) => `<audio src=x onerror=${call}>`,
  (call) => `<marquee onstart=${call}>x</marquee>`,
  (call) => `<form action="javascript:${call}"><button autofocus>x</button></form>`,
  (call) => `<meta http-equiv="refresh" content="0;url=javascript:${call}">`,
  (call) => `<link rel=stylesheet href="data:text/css,*{}" onload=${call}>`,
  (call) => `<style onload=${call}>*{}</style>`,
  (call) => `<template><script>${call}</script></template>`,
  (call) => `<noscript><p title="</noscript><img src=x onerror=${call}>"></noscript>`,
  (call) => `<base href="javascript:${call}//">`,
  (call) => `<custom-element onfocus=${call} tabindex=1 autofocus>`,
  (call) => `[x](javascript:${call})`,
  (call) => `![x](javascript:${call})`,
  (call) => `[x](data:text/html,<script>${call}</script>)`,
  (call) => `{{constructor.constructor('${call}')()}}`,
  (call) => `{@html '<img src=x onerror=${call}>'}`,
  (call) => '${' + call + '}',
  (call) => `<%= ${call} %>`,
  (call) => `javascript:${call}`,
  (call) => `=HYPERLINK("javascript:${call}","x")`,
];

/** How a payload tries to get out of where it stands: text, attributes, scripts, styles, comments, JSON, CDATA. */
const ESCAPES: readonly ((payload: string) => string)[] = [
  (payload) => payload,
  (payload) => `">${payload}`,
  (payload) => `'>${payload}`,
  (payload) => `</script>${payload}`,
  (payload) => `</style></title></textarea>${payload}`,
  (payload) => `-->${payload}<!--`,
  (payload) => `]]>${payload}`,
  (payload) => `\\u003c/script>\\";${payload}//`,
];

/** Names that have a meaning to JavaScript's objects or to a file system, not to a story. */
const NAMES: readonly string[] = [
  '__proto__',
  'constructor',
  'prototype',
  'hasOwnProperty',
  'toString',
  '../../../etc/passwd',
  '..\\..\\windows\\win.ini',
  'file:///etc/passwd',
  '%2e%2e%2fetc%2fpasswd',
  '{"__proto__":{"polluted":true}}',
];

/** The whole corpus: at least 200 strings, each with its own number in its call. */
export const injections: readonly string[] = [
  ...BASES.flatMap((base, row) =>
    ESCAPES.map((escape, column) => escape(base(`ran(${String(row * ESCAPES.length + column)})`))),
  ),
  ...NAMES,
];
