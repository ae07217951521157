/**
 * What older hosts understand, height only: WordPress (which also lets its readers out of the sandbox by a message), AMP
 * and pym. Each is spoken only where the host asks for it in the address or cannot mistake it.
 */

/** A message for one of these hosts. */
export type DialectMessage = Readonly<Record<string, unknown>> | string;

/** WordPress puts `#?secret=…` behind the address, also behind a fragment that is there already. `null` elsewhere. */
export function wordpressSecret(hash: string): string | null {
  return /[?&#]secret=([A-Za-z0-9_-]{1,64})/.exec(hash)?.[1] ?? null;
}

/** WordPress shows the frame once it knows its height, CSS pixels; it keeps to 200 to 1000. */
export function wordpressHeight(secret: string, height: number): DialectMessage {
  return { message: 'height', value: height, secret };
}

/** WordPress opens the address in place of the page around: the only way out of its sandbox, and only after a click. */
export function wordpressLink(secret: string, url: string): DialectMessage {
  return { message: 'link', value: url, secret };
}

/** Whether a message asks for the height again, as WordPress does when its own script is ready. */
export function asksForHeight(data: unknown, secret: string): boolean {
  if (typeof data !== 'object' || data === null) return false;
  const { message, secret: told } = data as { message?: unknown; secret?: unknown };
  return message === 'ready' && told === secret;
}

/** AMP's request for a size, CSS pixels. */
export function ampSize(width: number, height: number): DialectMessage {
  return { sentinel: 'amp', type: 'embed-size', width, height };
}

/** pym's height, for the child that the host has named in the query; `null` without such a name. */
export function pymHeight(search: string, height: number): DialectMessage | null {
  const id = new URLSearchParams(search).get('childId');
  return id === null || !/^[\w-]{1,64}$/.test(id) ? null : `pymxPYMx${id}xPYMxheightxPYMx${String(height)}`;
}
