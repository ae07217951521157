/**
 * A share button in four steps down: the system's own share sheet, the clipboard, copying what is selected, which frames in
 * other people's pages may do as well, and an address to copy by hand. `data-url` names the address to share; without it, it
 * is the place that is being read.
 */
export function connectShare(share: HTMLElement): void {
  const button = part(share, 'button');
  const panel = part(share, 'panel');
  const status = part(share, 'status');
  const address = part(share, 'address') as HTMLInputElement;
  const close = (): void => {
    panel.hidden = true;
  };
  share.hidden = false;
  button.addEventListener('click', () => {
    void (async () => {
      const { url: page } = share.dataset;
      const url = page === undefined ? addressOfPlace(window.location) : new URL(page, window.location.href).href;
      if (await shareBySystem(url)) return;
      address.value = url;
      panel.hidden = false;
      const copied = (await copy(url)) || copySelected(address);
      address.hidden = copied;
      status.textContent = (copied ? share.dataset['copied'] : share.dataset['copy']) ?? '';
      if (copied) button.focus({ preventScroll: true });
    })();
  });
  share.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || panel.hidden) return;
    close();
    button.focus();
  });
  share.addEventListener('focusout', (event) => {
    if (event.relatedTarget instanceof Node && !share.contains(event.relatedTarget)) close();
  });
  document.addEventListener('pointerdown', (event) => {
    if (event.target instanceof Node && !share.contains(event.target)) close();
  });
}

/** The page's address with its fragment, which follows the reader; without a query, which is nobody else's business. */
export function addressOfPlace({ origin, pathname, hash }: Pick<Location, 'origin' | 'pathname' | 'hash'>): string {
  return `${origin}${pathname}${hash}`;
}

/** Whether the system took over, be it that the reader then changed their mind. */
async function shareBySystem(url: string): Promise<boolean> {
  if (!('share' in navigator) || !navigator.canShare({ url })) return false;
  try {
    await navigator.share({ title: document.title, url });
    return true;
  } catch (fault) {
    return fault instanceof DOMException && fault.name === 'AbortError';
  }
}

async function copy(text: string): Promise<boolean> {
  // A frame that was not given the clipboard is told so on the console, too.
  if (window.top !== window) return false;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // No clipboard without a secure address.
    return false;
  }
}

/** Selects the address and copies the selection; where that is refused too, it stays selected for the reader to copy. */
function copySelected(address: HTMLInputElement): boolean {
  address.hidden = false;
  address.focus({ preventScroll: true });
  address.select();
  // The one way left in a frame without permissions: its successor needs `clipboard-write` from the page around it.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  return document.execCommand('copy');
}

function part(share: HTMLElement, name: string): HTMLElement {
  const found = share.querySelector<HTMLElement>(`[data-share-${name}]`);
  if (found === null) throw new Error(`The share button has no ${name}`);
  return found;
}
