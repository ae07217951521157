/** Style of findings in the page; colours are the story's where it has them, so that light and dark fit. */
export const FINDINGS_STYLE = `
:host { all: initial; display: block; color-scheme: inherit;
  --sheet: light-dark(#fffdf8, #20252c); --ink: light-dark(#1b2026, #f0ebe0); --soft: light-dark(#4d545c, #b6bdc5);
  --line: light-dark(#d9d2c3, #3d4650); --error: light-dark(#b00020, #ff8f80); --warning: light-dark(#8a5200, #f0b35c);
  --code: light-dark(#f3efe5, #161a20); --focus: light-dark(#0b5fa5, #8cc4ff);
  font: 400 15px/1.45 'Source Sans 3 Variable', system-ui, sans-serif; color: var(--ink); text-align: start; }
:host([data-list]) { position: fixed; z-index: 50; inset-block-start: 56px; inset-inline-end: 12px; max-inline-size: calc(100vw - 24px); }
@media (min-width: 64rem) { :host([data-list]) { inset-block-start: 62vh; }
  :host([data-list][data-open]) { inset-block-start: 56px; } }
:host([data-step]), :host([data-chapter]) { margin-block-end: 16px; }
* { box-sizing: border-box; }
p, ol, h2, pre { margin: 0; padding: 0; }
.finding, .state { padding: 12px 14px; background: var(--sheet); border: 1px solid var(--line); border-inline-start: 5px solid var(--mark); border-radius: 4px; }
.finding { --mark: var(--error); display: grid; gap: 6px; }
.finding[data-severity='warning'], .state { --mark: var(--warning); }
.finding + .finding { margin-block-start: 8px; }
.head { display: flex; flex-wrap: wrap; gap: 2px 12px; align-items: baseline; justify-content: space-between; }
.head strong { color: var(--mark); font-weight: 650; }
.place { padding: 2px 0; border: 0; background: none; color: var(--soft); font: 13px/1.4 ui-monospace, Menlo, Consolas, monospace; text-decoration: underline; text-underline-offset: 3px; text-align: start; overflow-wrap: anywhere; cursor: pointer; }
.head strong .place { padding: 0; color: inherit; font: inherit; }
.place:hover { color: var(--ink); }
.message { font-weight: 600; }
.hint { color: var(--soft); }
.hint span { font-weight: 650; }
pre { padding: 8px 10px; overflow-x: auto; background: var(--code); border-radius: 3px; font: 12.5px/1.5 ui-monospace, Menlo, Consolas, monospace; tab-size: 2; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
details { display: grid; justify-items: end; gap: 8px; }
summary { inline-size: fit-content; margin-inline-start: auto; padding: 8px 14px; background: var(--error); border: 1px solid transparent; border-radius: 999px; color: light-dark(#fff, #23100a); font-weight: 650; list-style: none; cursor: pointer; box-shadow: 0 2px 10px rgb(0 0 0 / 0.25); }
details[data-severity='warning'] > summary { background: var(--warning); color: light-dark(#fff, #241500); }
summary::-webkit-details-marker { display: none; }
.panel { inline-size: min(640px, calc(100vw - 24px)); max-block-size: calc(100vh - 130px); padding: 18px; overflow-y: auto; background: light-dark(#f5f2ea, #14181d); border: 1px solid var(--line); border-radius: 6px; box-shadow: 0 8px 40px rgb(0 0 0 / 0.3); }
h2 { margin-block-end: 12px; font-size: 17px; font-weight: 650; }
.panel > .state { margin-block-end: 12px; }
ol { display: grid; gap: 12px; list-style: none; }
.go { display: inline-block; margin-block-start: 4px; padding: 2px 0; color: var(--focus); font-size: 14px; }
@media (forced-colors: active) { .finding, .state, .panel, summary { border: 2px solid CanvasText; } }
`;
