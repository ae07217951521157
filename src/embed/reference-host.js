/* A host for one map story, written from the protocol alone. The page has <div><iframe class="story" src="…"></iframe></div>. */
const frame = document.querySelector('iframe.story');
const tall = frame.parentElement;
const origin = new URL(frame.src).origin;
const state = { extent: 0, paper: 0, misses: 0, pinned: true };

const send = (message) => frame.contentWindow.postMessage({ mapstory: 1, ...message }, origin);
const init = () =>
  send({
    type: 'init',
    mode: state.pinned ? 'mirror' : 'stepper',
    viewport: { width: innerWidth, height: innerHeight },
    top: 0,
  });
const style = (element, rules) => {
  for (const [name, value] of Object.entries(rules)) element.style.setProperty(name, value, 'important');
};
const clamp = (value, most) => Math.min(Math.max(value, 0), most);
const isLength = (value) => Number.isFinite(value) && value >= 0 && value <= Math.min(200000, 400 * innerHeight);

function place(pinned, height = 720) {
  style(tall, { height: pinned ? `${state.extent}px` : 'auto' });
  style(frame, { display: 'block', width: '100%', 'max-width': '100%', 'max-height': 'none', border: '0', top: '0' });
  style(
    frame,
    pinned ? { position: 'sticky', height: `${innerHeight}px` } : { position: 'static', height: `${height}px` },
  );
}

function follow() {
  if (!state.pinned || state.extent === 0) return;
  place(true);
  const top = tall.getBoundingClientRect().top;
  const max = state.extent - frame.offsetHeight;
  const offset = clamp(frame.getBoundingClientRect().top - top, max);
  state.misses = Math.abs(offset - clamp(-top, max)) > 1 ? state.misses + 1 : 0;
  if (state.misses === 1) return void requestAnimationFrame(follow);
  if (state.misses === 0) return send({ type: 'scroll', offset, max, inside: offset > 0 && offset < max });
  state.pinned = false;
  place(false);
  init();
}

addEventListener('message', ({ source, origin: from, data }) => {
  if (source !== frame.contentWindow || from !== origin || data?.mapstory !== 1) return;
  if (data.type === 'hello' && data.versions.includes(1)) init();
  if (data.type === 'layout' && isLength(data.extent)) {
    state.extent = data.extent;
    follow();
    if (state.paper === 0) send({ type: 'print', on: false });
  }
  if (data.type === 'print' && isLength(data.height)) state.paper = data.height;
  if (data.type === 'seek' && isLength(data.offset)) {
    scrollBy({ top: tall.getBoundingClientRect().top + data.offset, behavior: 'instant' });
  }
});
addEventListener('scroll', follow, { capture: true, passive: true });
addEventListener('resize', follow);
addEventListener('beforeprint', () => place(false, state.paper || 720));
addEventListener('afterprint', () => place(state.pinned && state.extent > 0));
frame.addEventListener('load', () => send({ type: 'ping' }));
