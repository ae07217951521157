/** Style of the camera picker; a plain dark desk, so that the map is what stands out. */
export const PICKER_STYLE = `
:host { color-scheme: dark; }
.picker { position: fixed; inset: 0; z-index: 1000; display: grid; grid: auto 1fr / 1fr 380px; background: #14181d; color: #ece7dc; font: 400 14px/1.4 'Source Sans 3 Variable', system-ui, sans-serif; pointer-events: auto; }
.picker * { box-sizing: border-box; }
.top { grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; padding: 8px 16px; background: #1d232a; border-block-end: 1px solid #39424c; }
.top select { max-inline-size: 34ch; }
.screens { display: flex; flex-wrap: wrap; gap: 4px; margin-inline-start: auto; }
.stage { position: relative; overflow: hidden; min-block-size: 0; min-inline-size: 0; }
.device { position: absolute; inset-block-start: 50%; inset-inline-start: 50%; transform-origin: center; background: #2a323b; outline: 1px solid #55606b; }
.map { position: absolute; inset: 0; }
.maplibregl-map, .maplibregl-canvas-container, .maplibregl-canvas { position: absolute; inset: 0; }
.maplibregl-map { overflow: hidden; } .maplibregl-control-container, .maplibregl-missing-css { display: none; }
.free { position: absolute; border: 2px dashed #e0402a; box-shadow: 0 0 0 4000px rgb(20 24 29 / 0.28); pointer-events: none; }
.free span { position: absolute; inset-block-start: 0; inset-inline-start: 0; padding: 1px 6px; background: #e0402a; color: #fff; font-size: 12px; }
.device-clip { position: absolute; inset: 0; overflow: hidden; pointer-events: none; }
aside { display: grid; grid-template: minmax(0, 1fr) auto / minmax(0, 1fr); min-block-size: 0; background: #1d232a; border-inline-start: 1px solid #39424c; }
.fields { overflow-y: auto; padding: 14px 16px; display: grid; grid-template-columns: minmax(0, 1fr); gap: 14px; align-content: start; }
fieldset { margin: 0; padding: 0; border: 0; display: grid; grid-template-columns: minmax(0, 1fr); gap: 8px; min-inline-size: 0; }
legend, .label { padding: 0; font-weight: 650; margin-block-end: 4px; }
label { display: flex; gap: 8px; align-items: center; }
.row { display: flex; flex-wrap: wrap; gap: 8px 14px; align-items: center; }
.help { margin: 0; color: #b6bdc5; }
input, select, button { font: inherit; color: inherit; background: #12161b; border: 1px solid #55606b; border-radius: 4px; padding: 5px 8px; min-block-size: 30px; }
input[type='number'] { inline-size: 88px; } input[type='radio'], input[type='checkbox'] { min-block-size: 0; inline-size: 16px; block-size: 16px; accent-color: #ff8a6b; }
button { cursor: pointer; background: #2a323b; } button:hover { background: #37414c; } button:disabled { opacity: 0.45; cursor: default; }
button[aria-pressed='true'] { background: #ece7dc; color: #14181d; border-color: #ece7dc; }
button.primary { background: #ff8a6b; border-color: #ff8a6b; color: #23100a; font-weight: 650; }
button.low { border-color: #ff8f80; color: #ffb3a8; } button.low[aria-pressed='true'] { background: #ff8f80; color: #23100a; }
.list { list-style: none; margin: 0; padding: 0; display: grid; grid-template-columns: minmax(0, 1fr); gap: 3px; }
.list li { display: flex; gap: 4px; align-items: center; padding: 2px 2px 2px 8px; background: #12161b; border-radius: 4px; }
.list li span { flex: 1; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.list button { padding: 0 8px; min-block-size: 26px; border-color: transparent; background: none; }
.list button:hover { background: #37414c; }
:focus-visible { outline: 3px solid #8cc4ff; outline-offset: 1px; }
footer { display: grid; gap: 8px; padding: 12px 16px; border-block-start: 1px solid #39424c; }
footer output { min-block-size: 20px; color: #b6bdc5; } footer output[data-kind='refused'] { color: #ff8f80; } footer output[data-kind='saved'] { color: #8fd6a8; }
@media (max-width: 800px) { .picker { grid: auto 38vh 1fr / 1fr; } aside { border: 0; } }
`;
