import { toHtml } from 'hast-util-to-html';
import type { Element, ElementContent, Root } from 'hast';
import type { Story } from '../story/story.ts';
import { editionStrings } from './edition-strings.ts';
import type { Urls } from './urls.ts';

/** A page that leads from an address that a chapter had to the one it has. */
export interface RedirectPage {
  /** File below the site's root, e.g. `en/harbour/index.html`. */
  readonly path: string;
  readonly html: string;
}

/** A page for every chapter redirect and language; redirects of steps are fragments and need none. */
export function redirectPages(story: Pick<Story, 'redirects' | 'languages'>, urls: Urls): readonly RedirectPage[] {
  const chapters = [...story.redirects].filter(([from]) => !from.includes('.'));
  return chapters.flatMap(([from, to]) =>
    story.languages.map((lang) => ({
      path: `${lang}/${from}/index.html`,
      html: redirectHtml(lang, urls.chapter(lang, to), urls.absolute(urls.chapter(lang, to))),
    })),
  );
}

function redirectHtml(lang: string, target: string, canonical: string): string {
  const { moved } = editionStrings(lang);
  const root: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      element('html', { lang }, [
        element('head', {}, [
          element('meta', { charSet: 'utf-8' }),
          element('title', {}, [text(moved)]),
          element('meta', { name: 'robots', content: 'noindex' }),
          element('meta', { httpEquiv: ['refresh'], content: `0; url=${target}` }),
          element('link', { rel: ['canonical'], href: canonical }),
        ]),
        element('body', {}, [element('p', {}, [element('a', { href: target }, [text(moved)])])]),
      ]),
    ],
  };
  return toHtml(root);
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[] = []): Element {
  return { type: 'element', tagName, properties, children };
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
