/**
 * The host's script: defines `<map-story>`. It needs no library, evaluates no text and writes no markup, so that it runs
 * under Trusted Types and `style-src 'self'`. The first definition on a page wins; protocol versions are agreed by message.
 */
import { startSession, type EmbedSession } from './embed-session.ts';

class MapStory extends HTMLElement {
  #frame: HTMLIFrameElement | null = null;
  #session: EmbedSession | null = null;
  // The element may be found before its frame is parsed, and a page may replace the frame.
  readonly #children = new MutationObserver(() => {
    this.#meet();
  });

  connectedCallback(): void {
    this.#children.observe(this, { childList: true, subtree: true });
    this.#meet();
  }

  disconnectedCallback(): void {
    this.#children.disconnect();
    this.#leave();
  }

  /** Leads the story to a step, `<chapter>.<step>`. */
  go(step: string): void {
    this.#session?.go(step);
  }

  #meet(): void {
    const frame = this.querySelector('iframe');
    if (frame === this.#frame) return;
    this.#leave();
    this.#frame = frame;
    if (frame !== null) this.#session = startSession(this, frame);
  }

  #leave(): void {
    this.#session?.stop();
    this.#session = null;
    this.#frame = null;
  }
}

if (customElements.get('map-story') === undefined) customElements.define('map-story', MapStory);
