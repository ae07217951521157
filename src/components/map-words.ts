/**
 * Words of the text that act on the map: hovering, focusing or tapping one marks its feature. Where the live map runs,
 * a tap marks instead of leaving the page; the link to the data page stays for a second tap and for every other reader.
 * Returns how to stop.
 */
export function connectMapWords(
  story: HTMLElement,
  mark: (target: string | null) => void,
  live: () => boolean,
): () => void {
  const stop = new AbortController();
  const options = { signal: stop.signal };
  const show = (word: HTMLElement | null): void => {
    for (const marked of story.querySelectorAll('.map-word[data-marked]')) marked.removeAttribute('data-marked');
    word?.setAttribute('data-marked', '');
    mark(word?.dataset['mapWord'] ?? null);
  };
  const wordOf = (event: Event): HTMLElement | null =>
    event.target instanceof Element ? event.target.closest<HTMLElement>('.map-word') : null;

  story.addEventListener(
    'pointerover',
    (event) => {
      if (wordOf(event) !== null) show(wordOf(event));
    },
    options,
  );
  story.addEventListener(
    'pointerout',
    (event) => {
      if (wordOf(event) !== null) show(null);
    },
    options,
  );
  story.addEventListener(
    'focusin',
    (event) => {
      if (wordOf(event) !== null) show(wordOf(event));
    },
    options,
  );
  story.addEventListener(
    'focusout',
    (event) => {
      if (wordOf(event) !== null) show(null);
    },
    options,
  );
  story.addEventListener(
    'click',
    (event) => {
      const word = wordOf(event);
      if (word === null || !live() || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      show(word);
    },
    options,
  );
  return () => {
    stop.abort();
  };
}
