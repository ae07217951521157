import type { EmbedFacts } from '../site/embed-facts.ts';
import { buildSnippet, type SnippetLoader } from '../site/embed-snippet.ts';

interface EmbedPart {
  readonly name: string;
  readonly facts: EmbedFacts;
  readonly steps: readonly { readonly key: string; readonly title: string }[];
}

interface ConfiguratorData {
  readonly editions: readonly { readonly lang: string; readonly parts: readonly EmbedPart[] }[];
  readonly loader: SnippetLoader;
  readonly words: { readonly copied: string; readonly copyByHand: string };
}

/** The query of an embed from what was chosen; `start` and `theme` only where they say something. */
export function embedQuery(choice: { theme: string; mode: string; start: string }): string {
  const query = new URLSearchParams();
  if (choice.theme !== 'auto') query.set('theme', choice.theme);
  if (choice.mode !== 'scroll') query.set('mode', choice.mode);
  if (choice.start !== '') query.set('start', choice.start);
  return query.toString();
}

/** Makes the form on the page work: every choice changes snippet and preview at once. */
export function startConfigurator(root: HTMLElement): void {
  const data = JSON.parse(root.dataset['configurator'] ?? '') as ConfiguratorData;
  const form = part(root, 'form', HTMLFormElement);
  const snippet = part(root, '[data-snippet]', HTMLTextAreaElement);
  const frame = part(root, '[data-frame]', HTMLTextAreaElement);
  const preview = part(root, '[data-preview]', HTMLIFrameElement);
  const status = part(root, '[data-copied]', HTMLElement);
  const field = (name: string): HTMLSelectElement => part(form, `[name="${name}"]`, HTMLSelectElement);

  const parts = (): readonly EmbedPart[] => data.editions.find(({ lang }) => lang === field('lang').value)?.parts ?? [];

  function show(): void {
    const chosen = parts()[Number(field('part').value)];
    if (chosen === undefined) return;
    // Where the site was built without its address, the address it is read at is the right one.
    const here = (address: string): string => new URL(address, window.location.href).href;
    const facts = { ...chosen.facts, page: here(chosen.facts.page), embed: here(chosen.facts.embed) };
    const loader = { ...data.loader, url: here(data.loader.url) };
    const choice = {
      query: embedQuery({ theme: field('theme').value, mode: field('mode').value, start: field('start').value }),
    };
    snippet.value = buildSnippet(facts, loader, choice);
    frame.value = buildSnippet(facts, loader, choice, 'frame');
    const address = choice.query === '' ? facts.embed : `${facts.embed}?${choice.query}`;
    if (preview.src !== address) preview.src = address;
    status.textContent = '';
  }

  function offerSteps(): void {
    const select = field('start');
    const steps = parts()[Number(field('part').value)]?.steps ?? [];
    const [beginning] = select.options;
    select.replaceChildren(
      ...(beginning === undefined ? [] : [beginning]),
      ...steps.map(({ key, title }) => new Option(title, key)),
    );
    select.value = '';
  }

  field('part').addEventListener('change', offerSteps);
  field('lang').addEventListener('change', () => {
    for (const [at, option] of [...field('part').options].entries()) option.textContent = parts()[at]?.name ?? '';
    offerSteps();
  });
  form.addEventListener('change', show);
  part(root, '[data-copy]', HTMLButtonElement).addEventListener('click', () => {
    navigator.clipboard.writeText(snippet.value).then(
      () => {
        status.textContent = data.words.copied;
      },
      () => {
        snippet.focus();
        snippet.select();
        status.textContent = data.words.copyByHand;
      },
    );
  });
  show();
}

function part<Kind extends HTMLElement>(root: HTMLElement, selector: string, kind: new () => Kind): Kind {
  const element = root.querySelector(selector);
  if (!(element instanceof kind)) throw new Error(`The configurator lacks ${selector}`);
  return element;
}
