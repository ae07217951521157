/**
 * The protocol `map-story`, version 1, between an embed (the child) and the page around it (the host): the shapes of all
 * messages and the limits of their numbers. A message has no privileged effect, so any page may be a host; what is not
 * understood is ignored in silence. The page `/<lang>/embed/` says the same in words.
 */

/** Major version of the protocol; the value of `mapstory` in every message. */
export const PROTOCOL_VERSION = 1;

/** Most that the child may ask for, so that nonsense never makes a page endless. */
export const LIMITS = { extentPx: 200_000, extentViewports: 400, steps: 500, title: 200 } as const;

/** Smallest frame in which a story can be told, CSS pixels; below it the child shows a card with a link. */
export const LEAST_FRAME = { width: 280, height: 360 } as const;

/** Why the child needs the host to scroll. */
export const SEEK_REASONS = ['key', 'focus', 'find', 'link', 'button'] as const;
/** One of them. */
export type SeekReason = (typeof SEEK_REASONS)[number];

/** What the child could not do; it shows still pictures. */
export type FailCode = 'webgl' | 'data' | 'layout';

/** A step and where it begins, CSS pixels from the top of the child's document. */
export interface StepOffset {
  /** `<chapter>.<step>`. */
  readonly id: string;
  readonly offset: number;
}

/** Child to host. */
export type ChildMessage =
  /** On load, and as the answer to every `ping`. */
  | {
      readonly type: 'hello';
      readonly versions: readonly number[];
      readonly lang: string;
      readonly title: string;
      readonly canonical: string;
    }
  /** Full length of the story for the present size of the frame, CSS pixels; ends the handshake for `mirror`. */
  | {
      readonly type: 'layout';
      readonly extent: number;
      readonly width: number;
      readonly height: number;
      readonly steps: readonly StepOffset[];
    }
  /** The active step changed. */
  | { readonly type: 'at'; readonly step: string; readonly index: number; readonly count: number }
  /** The host should bring this offset to the top of the frame. */
  | { readonly type: 'seek'; readonly offset: number; readonly reason: SeekReason }
  /** Height of the whole story on paper, CSS pixels; the answer to `print`. */
  | { readonly type: 'print'; readonly height: number }
  | { readonly type: 'fail'; readonly code: FailCode };

/** How the child takes part: its scroll position mirrors the host's, or it steps by itself. */
export type EmbedMode = 'mirror' | 'stepper';

/** Host to child. */
export type HostMessage =
  /** Asks for `hello`: the child may be older than the host's script. */
  | { readonly type: 'ping' }
  /** After a valid `hello`, and again when the mode changes. `top`: CSS pixels that something of the host covers. */
  | {
      readonly type: 'init';
      readonly mode: EmbedMode;
      readonly viewport: { readonly width: number; readonly height: number };
      readonly top: number;
      readonly start?: string | undefined;
    }
  /** Where the story stands: 0 to `max`, CSS pixels; `inside` while it fills the frame. */
  | { readonly type: 'scroll'; readonly offset: number; readonly max: number; readonly inside: boolean }
  | { readonly type: 'visibility'; readonly visible: boolean }
  | { readonly type: 'go'; readonly step: string }
  /** `on` before printing and off afterwards; the child answers with its height. */
  | { readonly type: 'print'; readonly on: boolean }
  | { readonly type: 'destroy' };

/** A message as it travels. */
export type Enveloped<Message> = Message & { readonly mapstory: typeof PROTOCOL_VERSION };

/** Puts the version beside the message. */
export function envelope<Message extends ChildMessage | HostMessage>(message: Message): Enveloped<Message> {
  return { mapstory: PROTOCOL_VERSION, ...message };
}

/** The fields of a message of this protocol and version; `null` for anything else, whatever it is. */
export function openEnvelope(data: unknown): Readonly<Record<string, unknown>> | null {
  if (typeof data !== 'object' || data === null) return null;
  const fields = data as Record<string, unknown>;
  return fields['mapstory'] === PROTOCOL_VERSION ? fields : null;
}

/** The value if it is a finite number within the range, both ends included; `null` otherwise. */
export function readNumber(value: unknown, least: number, most: number): number | null {
  return typeof value === 'number' && value >= least && value <= most ? value : null;
}

/** Whether a value can be the id of a step. */
export function isStepId(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z0-9.-]{1,64}$/.test(value);
}
