let known: boolean | null = null;

/** Whether this machine may draw a live map, without trying: says yes where only a trial could tell. */
export function mayHaveWebgl(): boolean {
  return known ?? 'WebGL2RenderingContext' in window;
}

/** Whether it really can. Tried once per page, when the map is first wanted: making a context takes time. */
export function hasWebgl(): boolean {
  known ??= tryWebgl();
  return known;
}

function tryWebgl(): boolean {
  if (!mayHaveWebgl()) return false;
  const context = document.createElement('canvas').getContext('webgl2');
  // Freed at once: a page may hold few contexts, and the map needs its own.
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}
