/** How long an answer may not even begin: a browser asks a host of the older kind for six files at once, pictures among them. */
const PATIENCE_MS = 10_000;

/** Data of the site at an address. Rejects when the answer does not begin in time, or says no. */
export async function fetchJson<T>(url: string): Promise<T> {
  const waiting = new AbortController();
  const timer = setTimeout(() => {
    waiting.abort(new Error(`${url} does not come`));
  }, PATIENCE_MS);
  const response = await fetch(url, { signal: waiting.signal }).finally(() => {
    clearTimeout(timer);
  });
  if (!response.ok) throw new Error(`${url} answered ${String(response.status)}`);
  return (await response.json()) as T;
}
