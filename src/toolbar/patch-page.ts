/** What is taken over from a new page, as it came from the server: by selector, in the order of the page. */
export type PageParts = ReadonlyMap<string, readonly string[]>;

const SELECTORS = ['.chapter-opening', '.card', '.bar nav', '.read-on'];

/** The parts of a page that no script has changed yet. */
export function partsOf(page: Document): PageParts {
  return new Map(
    SELECTORS.map((selector) => [selector, [...page.querySelectorAll(selector)].map(({ innerHTML }) => innerHTML)]),
  );
}

/**
 * Puts a page's new words and map states into the page that is open, so that the map lives on and nothing moves: only what
 * differs from `before`, the parts as they last came, so that what scripts and readers did to the others stays. Answers
 * whether that was possible; if not, the page has to be loaded anew.
 */
export function patchPage(next: Document, before: PageParts): boolean {
  if (frameOf(document) !== frameOf(next)) return false;
  const islands = [islandsOf(document), islandsOf(next)] as const;
  if (!sameMaps(...islands)) return false;
  document.title = next.title;
  for (const selector of SELECTORS) replaceAll(selector, next, before.get(selector) ?? []);
  for (const [index, island] of islands[0].entries()) setProps(island, islands[1][index]?.getAttribute('props') ?? '');
  return true;
}

/** What a page consists of: chapters and steps in order, and everything outside of the story. */
function frameOf(page: Document): string {
  const story = page.querySelector('[data-story]');
  if (story === null) return `${page.documentElement.lang} none ${page.body.textContent}`;
  const parts = [...story.querySelectorAll('[data-chapter], [data-step]')].map((part) =>
    [part.id, part.getAttribute('data-card'), part.getAttribute('data-move'), part.className].join(' '),
  );
  return [page.documentElement.lang, ...parts].join('\n');
}

function islandsOf(page: Document): readonly Element[] {
  return [...page.querySelectorAll('astro-island[props]')];
}

/** Whether what the maps are made of stayed the same; the states of the steps may differ. */
function sameMaps(now: readonly Element[], next: readonly Element[]): boolean {
  if (now.length !== next.length) return false;
  return now.every((island, index) => mapOf(island) === mapOf(next[index] as Element));
}

/** The part of a player's data that a live map cannot change any more; see Astro's way of writing props. */
function mapOf(island: Element): string {
  const { first } = JSON.parse(island.getAttribute('props') ?? '{}') as {
    first?: readonly [number, { readonly map?: unknown }];
  };
  return JSON.stringify([island.getAttribute('component-url'), first?.[1].map]);
}

function replaceAll(selector: string, next: Document, before: readonly string[]): void {
  const [now, then] = [document.querySelectorAll(selector), next.querySelectorAll(selector)];
  for (const [index, part] of now.entries()) {
    const replacement = then[index];
    if (replacement !== undefined && before[index] !== replacement.innerHTML) {
      part.replaceChildren(...document.importNode(replacement, true).childNodes);
    }
  }
}

/** Astro's island passes new props on to its component while it is marked as to be filled. */
function setProps(island: Element, props: string): void {
  if (island.getAttribute('props') === props) return;
  island.setAttribute('ssr', '');
  island.setAttribute('props', props);
}
