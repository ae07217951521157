/**
 * Words of the text that act on the map: hovering, focusing or tapping one marks its feature. Where the live map runs,
 * activating a word that is marked already opens its details; the first tap of a finger only marks. The link to the data
 * page stays for words without details (`open` answers `false`) and for every other reader. Returns how to stop.
 */
export function connectMapWords(
  story: HTMLElement,
  mark: (target: string | null) => void,
  live: () => boolean,
  open: (target: string, address: string) => boolean,
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

  // A finger cannot hover: its first tap marks.
  let touched: HTMLElement | null = null;
  let tapped: HTMLElement | null = null;
  document.addEventListener(
    'pointerdown',
    (event) => {
      touched = event.pointerType === 'touch' ? wordOf(event) : null;
      if (touched !== tapped) tapped = null;
    },
    options,
  );
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
      if (touched === word && tapped !== word) {
        event.preventDefault();
        tapped = word;
        show(word);
      } else if (open(word.dataset['mapWord'] ?? '', word.getAttribute('href') ?? '')) event.preventDefault();
    },
    options,
  );
  return () => {
    stop.abort();
  };
}
