/** Whether a request to change files comes from the editor's own machine and from the page of the preview itself. */

/** What decides; addresses as Node gives them, headers as they came. */
export interface RequestOrigin {
  /** Address that the server listens on. */
  readonly listening: string | null;
  /** Address that the request came from. */
  readonly remote: string | undefined;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  readonly fetchSite: string | undefined;
  readonly contentType: string | undefined;
}

/** Why a request is refused. `open-server`: others can reach it. `foreign`: another machine or another page asks. */
export type Refusal = 'open-server' | 'foreign' | 'not-json';

/** `null` for a request that may change files. */
export function refuseRequest(request: RequestOrigin): Refusal | null {
  const { listening, remote, host, origin, fetchSite, contentType } = request;
  if (!isLoopback(listening ?? '')) return 'open-server';
  if (!isLoopback(remote ?? '')) return 'foreign';
  // A page of another site could reach this server under a name of its own that leads here.
  const local = URL.parse(`http://${host ?? ''}`)?.hostname ?? '';
  if (local !== 'localhost' && !isLoopback(local.replace(/^\[|\]$/g, ''))) return 'foreign';
  if (URL.parse(origin ?? '')?.host !== host) return 'foreign';
  if (fetchSite !== undefined && fetchSite !== 'same-origin') return 'foreign';
  return /^application\/json(?:;|$)/.test(contentType ?? '') ? null : 'not-json';
}

/** Whether an IP address is one of the machine itself. */
export function isLoopback(address: string): boolean {
  return address === '::1' || /^(?:::ffff:)?127(?:\.\d{1,3}){3}$/.test(address);
}
