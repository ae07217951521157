/** Resolves in a task of its own: the browser can answer the reader and draw a frame before it. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
