import {
  asksForHeight,
  ampSize,
  pymHeight,
  wordpressHeight,
  wordpressLink,
  wordpressSecret,
} from '../embed/dialects.ts';
import { openHostChannel, type Hello, type HostChannel } from '../embed/host-channel.ts';
import { isStepId, LEAST_FRAME, type EmbedMode, type HostMessage } from '../embed/messages.ts';
import type { PlayerStep } from '../player/player-story.ts';
import { createHostScrollSource } from '../scroll/host-scroll-source.ts';
import type { ScrollPosition, ScrollSource } from '../scroll/scroll-source.ts';
import { connectEmbedControls } from './embed-controls.ts';
import { createStepper, type Stepper } from './embed-stepper.ts';
import { startMirror, type Mirror } from './embed-mirror.ts';
import { mayHaveWebgl } from './webgl-support.ts';
import { storyTriggers } from './page-shell.ts';
import { markActiveStep } from './reading-position.ts';
import type { ShellParts, StoryShell } from './story-shell.ts';

/** What an embed knows of itself when it starts. */
export interface EmbedOptions {
  readonly hello: Omit<Hello, 'type' | 'versions'>;
  /** Words for the line that says where the reader is. */
  readonly words: {
    /** With `{index}` and `{count}`, and `{page}` and `{pages}`. */
    readonly step: string;
    readonly page: string;
    readonly end: string;
  };
}

/** The height an embed asks hosts for that only know heights; the same number is in the snippet and in oEmbed. */
const PLAIN_HEIGHT_PX = 720;

/** The story in another's page: a stepper at once, a mirror of the host's scroll position when a host takes it over. */
export function createEmbedShell(options: EmbedOptions): StoryShell {
  let embed: Embed | null = null;
  return {
    explores: false,
    connect: (parts) => {
      embed = new Embed(options, parts);
      return embed.source;
    },
    jump: (key) => embed?.jump(key),
    showPosition: (step) => embed?.showPosition(step),
    mayRunMap,
    onMissing: () => {
      document.documentElement.dataset['embed'] = 'plain';
    },
    onMapState: (state) => {
      if (state === 'failed') embed?.fail();
    },
  };
}

/** The canonical address may be written without an origin. */
function introduce(hello: EmbedOptions['hello']): Hello {
  return { type: 'hello', versions: [1], ...hello, canonical: new URL(hello.canonical, window.location.href).href };
}

/** Not where still pictures are asked for, nor in a frame that shows a card only. */
function mayRunMap(): boolean {
  const small = window.innerWidth < LEAST_FRAME.width || window.innerHeight < LEAST_FRAME.height;
  return !small && new URLSearchParams(window.location.search).get('mode') !== 'pictures';
}

class Embed {
  readonly source: ScrollSource;
  readonly #parts: ShellParts;
  readonly #keys: readonly string[];
  readonly #channel: HostChannel;
  readonly #stepper: Stepper;
  readonly #secret = wordpressSecret(window.location.hash);
  #mode: EmbedMode = 'stepper';
  #mirror: Mirror | null = null;
  #stopMirror: (() => void) | null = null;
  #onMove: (position: ScrollPosition) => void = () => undefined;
  /** A reader who has stepped keeps the stepper: the page must not change under their hands. */
  #used = false;
  #visible = true;
  #current = '';

  constructor({ hello, words }: EmbedOptions, parts: ShellParts) {
    this.#parts = parts;
    this.#keys = parts.story.steps.map((step) => step.key);
    this.#channel = openHostChannel(introduce(hello), (message) => {
      this.#receive(message);
    });
    const text = this.#element('[data-pages]');
    const controls = connectEmbedControls({
      root: parts.root,
      words,
      move: (by) => {
        this.#used = true;
        this.#stepper.move(by);
      },
      follow: (link) => this.#follow(link),
      stepping: () => this.#mode === 'stepper',
    });
    this.#stepper = createStepper({
      text,
      keys: this.#keys,
      end: this.#element('[data-embed-end]'),
      onStop: (position) => {
        controls.show(position, this.#keys.length);
        // On the credits the map stays where the story ended.
        const key = this.#keys[Math.min(position.index, this.#keys.length - 1)];
        if (key !== undefined && this.#mode === 'stepper') this.#onMove({ key, progress: 1 });
      },
    });
    this.source = { start: (onMove) => this.#start(onMove, controls.stop) };
  }

  #element(selector: string): HTMLElement {
    const element = this.#parts.root.querySelector<HTMLElement>(selector);
    if (element === null) throw new Error(`The embed lacks ${selector}`);
    return element;
  }

  #start(onMove: (position: ScrollPosition) => void, stopControls: () => void): () => void {
    this.#onMove = onMove;
    const start = new URLSearchParams(window.location.search).get('start');
    if (isStepId(start) && this.#keys.includes(start)) this.#stepper.show(this.#keys.indexOf(start));
    if (document.documentElement.dataset['embed'] === 'stepper') this.#stepper.enable(true);
    const stopDialects = this.#speakDialects();
    const stopPaper = this.#watchPaper();
    return () => {
      this.#stopMirror?.();
      this.#stepper.stop();
      this.#channel.stop();
      stopControls();
      stopDialects();
      stopPaper();
    };
  }

  #receive(message: HostMessage): void {
    switch (message.type) {
      case 'init':
        if (message.start !== undefined && !this.#used && this.#mode === 'stepper') this.jump(message.start);
        this.#setMode(message.mode);
        if (!mayHaveWebgl()) this.fail();
        return;
      case 'scroll':
        this.#mirror?.apply(message.offset, message.inside);
        return;
      case 'visibility':
        if (message.visible === this.#visible) return;
        this.#visible = message.visible;
        if (message.visible) this.#parts.player.resume();
        else this.#parts.player.pause();
        return;
      case 'go':
        this.jump(message.step);
        return;
      case 'print':
        if (message.on) this.#setPaper(true);
        this.#channel.send({ type: 'print', height: this.#paperHeight() });
        if (!message.on) this.#setPaper(false);
        return;
      case 'destroy':
        this.#setMode('stepper');
        return;
      case 'ping':
        return;
    }
  }

  #setMode(mode: EmbedMode): void {
    if (mode === 'mirror' && this.#used) return;
    const again = mode === this.#mode;
    if (again && mode === 'stepper') return;
    this.#stopMirror?.();
    this.#stopMirror = null;
    this.#mode = mode;
    document.documentElement.dataset['embed'] = mode;
    this.#stepper.enable(false);
    if (mode === 'mirror') this.#startMirror();
    else {
      window.scrollTo({ top: 0, behavior: 'instant' });
      this.#stepper.show(Math.max(0, this.#keys.indexOf(this.#current)));
      this.#stepper.enable(true);
    }
  }

  #startMirror(): void {
    const mirror = startMirror({
      keys: this.#keys,
      send: (message) => {
        this.#channel.send(message);
      },
    });
    const stopSource = createHostScrollSource(storyTriggers(this.#parts)).start((position) => {
      this.#onMove(position);
    });
    this.#mirror = mirror;
    this.#stopMirror = () => {
      mirror.stop();
      stopSource();
      this.#mirror = null;
    };
  }

  /** Leads to a step, here or by way of the host. */
  jump(key: string): void {
    const index = this.#keys.indexOf(key);
    const section = document.getElementById(key);
    if (index < 0 || section === null) return;
    if (this.#mirror !== null) this.#mirror.seekTo(section, 'button');
    else this.#stepper.show(index);
  }

  showPosition(step: PlayerStep): void {
    markActiveStep(step.key);
    if (step.key === this.#current) return;
    this.#current = step.key;
    const index = this.#keys.indexOf(step.key);
    this.#channel.send({ type: 'at', step: step.key, index, count: this.#keys.length });
  }

  fail(): void {
    this.#channel.send({ type: 'fail', code: 'webgl' });
  }

  /** Links within the story stay inside; WordPress' sandbox lets others out by message only. Answers whether it has led there. */
  #follow(link: HTMLAnchorElement): boolean {
    const id = decodeURIComponent(link.hash.slice(1));
    const target = id === '' ? null : document.getElementById(id);
    const within = link.pathname === window.location.pathname || this.#keys.includes(id);
    if (target !== null && within) {
      if (this.#keys.includes(id)) this.jump(id);
      else if (this.#mirror !== null) this.#mirror.seekTo(target, 'link');
      else this.#stepper.show(this.#keys.length);
      return true;
    }
    if (this.#secret === null || link.host !== window.location.host) return false;
    window.parent.postMessage(wordpressLink(this.#secret, link.href), '*');
    return true;
  }

  #speakDialects(): () => void {
    if (window.parent === window) return () => undefined;
    const secret = this.#secret;
    const tell = (message: unknown): void => {
      window.parent.postMessage(message, '*');
    };
    const tellHeight = (): void => {
      if (secret !== null) tell(wordpressHeight(secret, PLAIN_HEIGHT_PX));
    };
    tellHeight();
    tell(ampSize(window.innerWidth, PLAIN_HEIGHT_PX));
    const pym = pymHeight(window.location.search, PLAIN_HEIGHT_PX);
    if (pym !== null) tell(pym);
    if (secret === null) return () => undefined;
    const answer = (event: MessageEvent): void => {
      if (event.source === window.parent && asksForHeight(event.data, secret)) tellHeight();
    };
    window.addEventListener('message', answer);
    return () => {
      window.removeEventListener('message', answer);
    };
  }

  #watchPaper(): () => void {
    const before = (): void => {
      this.#setPaper(true);
    };
    const after = (): void => {
      this.#setPaper(false);
    };
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }

  /** Paper gets the plain page without its pictures: nothing can be waited for once a page is being printed. */
  #setPaper(on: boolean): void {
    const root = document.documentElement;
    root.dataset['embed'] = on ? 'plain' : this.#mode;
    root.toggleAttribute('data-paper', on);
  }

  /** Height of the plain page, measured without showing it. */
  #paperHeight(): number {
    const root = document.documentElement;
    const shown = root.dataset['embed'];
    const onPaper = root.hasAttribute('data-paper');
    this.#setPaper(true);
    const height = root.scrollHeight;
    root.toggleAttribute('data-paper', onPaper);
    if (shown !== undefined) root.dataset['embed'] = shown;
    return height;
  }
}
