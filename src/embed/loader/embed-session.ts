import { LEAST_FRAME, type HostMessage } from '../messages.ts';
import type { ReadChildMessage } from '../child-messages.ts';
import { hasBegun, openChannel } from './frame-channel.ts';
import { findScrollport, nameClippingAncestor, type Scrollport } from './host-geometry.ts';
import { requestUpdate, watchPage } from './page-watch.ts';

/** A running embed. */
export interface EmbedSession {
  /** Leads the story to a step, `<chapter>.<step>`. */
  go(step: string): void;
  /** Takes back everything that was done to the page. */
  stop(): void;
}

/** How long a loaded frame may stay silent before one line on the console says so. */
const SILENCE_MS = 8000;
/** How far the frame may be from where it should be pinned, CSS pixels, and for how many frames. */
const SLACK_PX = 1;
const MISSES = 2;

type Layout = Extract<ReadChildMessage, { type: 'layout' }>;

/**
 * Makes a frame inside `<map-story>` scroll-driven ("pin and mirror"): the element grows as tall as the story, the frame
 * sticks to the window, and how far it has moved within the element is all that the child is told. Where the pin does not
 * hold, everything is taken back and the child goes step by step.
 */
export function startSession(host: HTMLElement, frame: HTMLIFrameElement): EmbedSession {
  const channel = openChannel(frame);
  const stopping = new AbortController();
  // A CMS may have put the frame into a paragraph: what holds it grows.
  const tall = frame.parentElement ?? host;
  const written = [tall, frame].map((element) => element.getAttribute('style'));
  let said = false;
  let mode: 'mirror' | 'stepper' | null = null;
  let layout: Layout | null = null;
  let refused = host.getAttribute('mode') === 'stepper' || /[?&](mode=(stepper|pictures)|start=)/.test(frame.src);
  let misses = 0;
  let sent = '';
  let paperHeight = 0;
  let printing = false;
  let silence = 0;

  const top = (): number => Math.max(0, Number(host.getAttribute('top')) || 0);
  const others = (): HTMLElement[] =>
    [...tall.children].filter((child): child is HTMLElement => child !== frame && child instanceof HTMLElement);

  function send(message: HostMessage): void {
    if (channel.usable) channel.send(message);
  }

  function init(next: 'mirror' | 'stepper'): void {
    mode = next;
    layout = null;
    misses = 0;
    sent = '';
    const start = host.getAttribute('start') ?? undefined;
    send({ type: 'init', mode, viewport: { width: innerWidth, height: innerHeight }, top: top(), start });
  }

  /** Style by object model alone: no policy forbids it, and no style sheet of the host overrides it. */
  function style(element: HTMLElement, rules: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(rules)) element.style.setProperty(name, value, 'important');
  }

  const frameRules = {
    'max-width': '100%',
    'max-height': 'none',
    'min-height': '0',
    margin: '0',
    border: '0',
    display: 'block',
    width: '100%',
  };

  function showUnpinned(heightPx: number): void {
    style(tall, { display: 'block', height: 'auto' });
    style(frame, { ...frameRules, position: 'static', height: `${String(heightPx)}px` });
    for (const child of others()) child.style.removeProperty('display');
  }

  function showPinned(extent: number, port: Scrollport): void {
    style(tall, { display: 'block', height: `${String(extent)}px` });
    style(frame, {
      ...frameRules,
      position: 'sticky',
      top: `${String(top())}px`,
      height: `${String(port.height / scale() - top())}px`,
    });
    // The smallest window of a phone, with all its bars: the map must not change its size whenever one comes or goes.
    if (port.element === null && scale() === 1) {
      frame.style.setProperty('height', `calc(100svh - ${String(top())}px)`, 'important');
    }
  }

  /** Pages that are zoomed or scaled measure in other pixels than the frame. */
  function scale(): number {
    return frame.getBoundingClientRect().width / (frame.offsetWidth || 1) || 1;
  }

  const plainHeight = (): number => Number(frame.getAttribute('height')) || 720;

  function fallBack(reason: string): void {
    refused = true;
    showUnpinned(plainHeight());
    init('stepper');
    frame.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    console.info(`map-story: ${reason} The story goes step by step. ${help()}`);
  }

  function help(): string {
    return frame.src.replace(/\/embed\/([^/]+)\/.*$/, '/$1/embed/');
  }

  function update(): void {
    const box = tall.getBoundingClientRect();
    if (printing || !said || box.width === 0) return;
    const port = findScrollport(tall);
    const pin = port.top + top();
    const fits = box.width >= LEAST_FRAME.width && port.height - top() >= LEAST_FRAME.height;
    if (mode !== 'mirror') {
      // Growing under a reader who is deep inside or past the story would move what they read.
      if (fits && !refused && box.top > pin - port.height / 2) init('mirror');
      else if (mode === null) init('stepper');
      return;
    }
    if (layout === null) return;
    if (!fits) {
      showUnpinned(plainHeight());
      return init('stepper');
    }
    follow(box, pin, port);
  }

  function follow(box: DOMRect, pin: number, port: Scrollport): void {
    if (layout === null) return;
    showPinned(layout.extent, port);
    // Words that follow the story stay where they are when its length changes: not every browser anchors them, and none
    // does while the end of the story is in sight.
    const moved = tall.getBoundingClientRect().bottom - box.bottom;
    if (box.bottom < port.top + port.height && Math.abs(moved) > SLACK_PX) {
      scrollHost(port, moved);
      return requestUpdate();
    }
    const at = frame.getBoundingClientRect();
    const max = Math.max(0, layout.extent - frame.offsetHeight);
    const offset = Math.min(max, Math.max(0, (at.top - box.top) / scale()));
    const wanted = Math.min(max, Math.max(0, (pin - box.top) / scale()));
    misses = Math.abs(offset - wanted) > SLACK_PX ? misses + 1 : 0;
    if (misses >= MISSES)
      return fallBack(`${nameClippingAncestor(tall)} keeps it from staying in place by its overflow.`);
    if (misses > 0) return requestUpdate();
    // Far away the offset stays what it is, and nothing is sent; a leap from within has to be told.
    const message = { type: 'scroll', offset, max, inside: offset > 0 && offset < max } as const;
    const key = `${String(offset)}/${String(max)}`;
    if (key !== sent) send(message);
    sent = key;
  }

  /** Brings an offset of the story to the top of the frame. */
  function seek(offset: number): void {
    if (mode !== 'mirror' || layout === null) return;
    const port = findScrollport(tall);
    const box = tall.getBoundingClientRect();
    scrollHost(port, box.top - port.top - top() + offset * scale());
    sent = '';
    requestUpdate();
  }

  function scrollHost({ element }: Scrollport, by: number): void {
    (element ?? window).scrollBy({ top: by, behavior: 'instant' });
  }

  function receive(event: MessageEvent): void {
    const message = channel.read(event);
    if (message === null) return;
    if (message.type === 'hello') {
      clearTimeout(silence);
      said = true;
      if (mode !== null) init(mode);
    } else if (message.type === 'layout' && mode === 'mirror' && !printing && message.extent > 0) {
      if (layout === null) send({ type: 'print', on: false });
      layout = message;
    } else if (message.type === 'at') report(message.step, message.index, message.count);
    else if (message.type === 'seek') seek(message.offset);
    else if (message.type === 'print') paperHeight = message.height;
    requestUpdate();
  }

  function report(step: string, index: number, count: number): void {
    if (host.hasAttribute('data-deeplink')) history.replaceState(history.state, '', `#${step}`);
    host.dispatchEvent(
      new CustomEvent('story:step', { detail: { step, index, count }, bubbles: true, composed: true }),
    );
  }

  function print(on: boolean): void {
    if (on === printing || !said) return;
    printing = on;
    send({ type: 'print', on });
    if (on) showUnpinned(paperHeight || plainHeight());
    else if (mode === 'mirror' && layout !== null) showPinned(layout.extent, findScrollport(tall));
    else showUnpinned(plainHeight());
    requestUpdate();
  }

  const { signal } = stopping;
  const leave = watchPage({ frame, update, receive, print });
  const sized = new ResizeObserver(requestUpdate);
  const seen = new IntersectionObserver((entries) => {
    if (said) send({ type: 'visibility', visible: entries.at(-1)?.isIntersecting === true });
  });
  sized.observe(tall);
  seen.observe(tall);
  // Scrolls inside a shadow tree are not heard by its document.
  host.getRootNode().addEventListener('scroll', requestUpdate, { capture: true, passive: true, signal });
  frame.addEventListener(
    'load',
    () => {
      clearTimeout(silence);
      silence = window.setTimeout(() => {
        console.info(`map-story: ${frame.src} does not answer. ${help()}`);
      }, SILENCE_MS);
      if (hasBegun(frame)) send({ type: 'ping' });
    },
    { signal },
  );
  showUnpinned(plainHeight());
  if (hasBegun(frame)) send({ type: 'ping' });

  return {
    go: (step) => {
      send({ type: 'go', step });
    },
    stop: () => {
      send({ type: 'destroy' });
      clearTimeout(silence);
      stopping.abort();
      leave();
      sized.disconnect();
      seen.disconnect();
      for (const child of others()) child.style.removeProperty('display');
      for (const [index, element] of [tall, frame].entries()) restore(element, written[index] ?? null);
    },
  };
}

/** Through the object model: the attribute of this name is refused by strict policies. */
function restore(element: HTMLElement, css: string | null): void {
  element.style.cssText = css ?? '';
}
