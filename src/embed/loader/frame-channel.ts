import { readChildMessage, type ReadChildMessage } from '../child-messages.ts';
import { envelope, type HostMessage } from '../messages.ts';

/**
 * Talks with the page in a frame. Source and origin must both fit: the origin alone could be another window of the same
 * site, the source alone a page that the frame was sent to.
 */
export interface FrameChannel {
  /** Whether the frame holds an embed by its address at all. */
  readonly usable: boolean;
  send(message: HostMessage): void;
  /** The checked message of an event whose source is this frame; `null` when it is not to be trusted or understood. */
  read(event: MessageEvent): ReadChildMessage | null;
}

/** A channel to the frame's present address. */
export function openChannel(frame: HTMLIFrameElement): FrameChannel {
  const url = new URL(frame.src, document.baseURI);
  const opaque = frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin');
  const origin = opaque ? 'null' : url.origin;
  return {
    usable: /^https?:$/.test(url.protocol),
    send: (message) => frame.contentWindow?.postMessage(envelope(message), opaque ? '*' : origin),
    read: (event) => (event.origin === origin ? readChildMessage(event.data, innerHeight) : null),
  };
}

/** Whether the frame has begun to load its address: before, it holds an empty page of the host's own. */
export function hasBegun(frame: HTMLIFrameElement): boolean {
  return frame.contentDocument?.URL !== 'about:blank';
}
