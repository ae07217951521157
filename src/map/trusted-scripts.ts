/** Trusted Types, where browsers enforce them: the pages' policy refuses every script address that is not let through here. */
interface TrustedTypes {
  createPolicy(name: string, rules: { readonly createScriptURL: (url: string) => string | null }): unknown;
}

/** What MapLibre begins its worker's address with where a frame has no origin to load it from. */
const WORKER_IN_ADDRESS = 'data:text/javascript;charset=utf-8,';

let done = false;

/**
 * Lets this page start workers of its own site and no others, once per page. It has to be the policy named `default`,
 * which browsers ask about plain text: MapLibre starts its workers from plain addresses.
 */
export function trustOwnWorkers(): void {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  if (done || trustedTypes === undefined) return;
  done = true;
  trustedTypes.createPolicy('default', {
    createScriptURL: (url) => (isOwnScript(url, globalThis) ? url : null),
  });
}

/** Whether a script's address is the page's own; in a sandboxed frame (`origin` is `'null'`) whether it is MapLibre's. */
export function isOwnScript(
  url: string,
  { origin, location }: { readonly origin: string; readonly location: Pick<Location, 'href'> },
): boolean {
  if (origin === 'null') return url.startsWith(WORKER_IN_ADDRESS);
  return URL.canParse(url, location.href) && new URL(url, location.href).origin === origin;
}
