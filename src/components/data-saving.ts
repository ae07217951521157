/** The part of the Network Information API that this site reads; browsers that lack it count as fast. */
interface NetworkInformation extends EventTarget {
  readonly saveData?: boolean;
  readonly effectiveType?: string;
}

const SAVING = '(prefers-reduced-data: reduce)';

function connection(): NetworkInformation | undefined {
  return (navigator as Navigator & { connection?: NetworkInformation }).connection;
}

/** Whether the reader asks for less data, or the network is too slow for a live map (2G and 3G). */
export function savesData(): boolean {
  const network = connection();
  if (network?.saveData === true || window.matchMedia(SAVING).matches) return true;
  return /(^|-)[23]g$/.test(network?.effectiveType ?? '');
}

/** Calls back when that may have changed. */
export function onDataSavingChange(then: () => void, signal: AbortSignal): void {
  connection()?.addEventListener('change', then, { signal });
  window.matchMedia(SAVING).addEventListener('change', then, { signal });
}
