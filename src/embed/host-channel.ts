import { readHostMessage } from './host-messages.ts';
import { envelope, type ChildMessage, type HostMessage } from './messages.ts';

/** What the child says of itself to whoever asks. */
export type Hello = Extract<ChildMessage, { type: 'hello' }>;

/** The way to the page around an embed. */
export interface HostChannel {
  /** Tells the host; nothing is sent before a host has taken the embed over, except `hello`. */
  send(message: ChildMessage): void;
  stop(): void;
}

/**
 * Opens the way to the host. Messages count only from the parent window, and after the first valid `init` only from its
 * origin. `hello` goes to anyone, it holds nothing secret; later messages go to that origin alone.
 */
export function openHostChannel(hello: Hello, onMessage: (message: HostMessage) => void): HostChannel {
  const parent = window.parent;
  if (parent === window) return { send: () => undefined, stop: () => undefined };
  let origin: string | null = null;

  const post = (message: ChildMessage, target: string): void => {
    // A sandboxed host has no origin that could be named.
    parent.postMessage(envelope(message), target === 'null' ? '*' : target);
  };

  const receive = (event: MessageEvent): void => {
    if (event.source !== parent || (origin !== null && event.origin !== origin)) return;
    const message = readHostMessage(event.data);
    if (message === null) return;
    if (message.type === 'ping') {
      post(hello, '*');
      return;
    }
    if (message.type === 'init') origin ??= event.origin;
    if (origin !== null) onMessage(message);
  };

  window.addEventListener('message', receive);
  post(hello, '*');
  return {
    send: (message) => {
      if (origin !== null) post(message, origin);
    },
    stop: () => {
      window.removeEventListener('message', receive);
    },
  };
}
