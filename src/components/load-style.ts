const loaded = new Map<string, Promise<void>>();

/**
 * Adds a style sheet to the page, once per address; resolves when it is in force, rejects when it cannot be had, after which
 * it can be asked for again. For parts of a page that few readers open.
 */
export function loadStyle(url: string): Promise<void> {
  const style = loaded.get(url) ?? append(url);
  loaded.set(url, style);
  return style;
}

function append(url: string): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = url;
  return new Promise((resolve, reject) => {
    link.addEventListener('load', () => {
      resolve();
    });
    link.addEventListener('error', () => {
      loaded.delete(url);
      link.remove();
      reject(new Error(`${url} could not be had`));
    });
    document.head.append(link);
  });
}
