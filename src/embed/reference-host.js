/* A host for one map story, written from the protocol alone. The page has <div><iframe class="story" src="…"></iframe></div>. */
const frame = document.querySelector('iframe.story');
const tall = frame.parentElement;
const origin = new URL(frame.src).origin;
const state = { extent: 0, paper: 0, misses: 0, pinned: true };

const send = (message) => frame.contentWindow.postMessage({ mapstory: 1, ...message }, origin);
const viewport = () => ({ width: innerWidth, height: innerHeight });
const init = () => send({ type: 'init', mode: state.pinned ? 'mirror' : 'stepper', viewport: viewport(), top: 0 });
const topOf = (element) => element.getBoundingClientRect().top;
const clamp = (value, most) => Math.min(Math.max(value, 0), most);
const isLength = (value) => Number.isFinite(value) && value >= 0 && value <= Math.min(200000, 400 * innerHeight);

function place(pinned, height) {
  const position = pinned ? 'sticky' : 'static';
  tall.style.height = pinned ? `${state.extent}px` : 'auto';
  frame.style.cssText = `display: block; width: 100%; border: 0; top: 0; position: ${position}; height: ${height}px`;
}

function follow() {
  if (!state.pinned || state.extent === 0) return;
  place(true, innerHeight);
  const max = state.extent - frame.offsetHeight;
  const offset = clamp(topOf(frame) - topOf(tall), max);
  state.misses = Math.abs(offset - clamp(-topOf(tall), max)) > 1 ? state.misses + 1 : 0;
  if (state.misses === 0) return send({ type: 'scroll', offset, max, inside: offset > 0 && offset < max });
  if (state.misses === 1) return void requestAnimationFrame(follow);
  state.pinned = false; // The frame slips: the story goes step by step.
  place(false, 720);
  init();
}

addEventListener('message', ({ source, origin: from, data }) => {
  if (source !== frame.contentWindow || from !== origin || data?.mapstory !== 1) return;
  if (data.type === 'hello' && data.versions.includes(1)) init();
  if (data.type === 'layout' && isLength(data.extent)) state.extent = data.extent;
  if (data.type === 'layout' && state.paper === 0) send({ type: 'print', on: false });
  if (data.type === 'print' && isLength(data.height)) state.paper = data.height;
  if (data.type === 'seek' && isLength(data.offset)) scrollBy({ top: topOf(tall) + data.offset, behavior: 'instant' });
  if (data.type === 'layout') follow();
});
for (const name of ['scroll', 'resize']) addEventListener(name, follow, { capture: true, passive: true });
addEventListener('beforeprint', () => place(false, state.paper || 720));
addEventListener('afterprint', () => (state.pinned ? follow() : place(false, 720)));
frame.addEventListener('load', () => send({ type: 'ping' }));
