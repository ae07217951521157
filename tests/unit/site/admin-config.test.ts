import { describe, expect, test } from 'vitest';
import { adminConfig, adminConnections, type AdminField } from '../../../src/site/admin-config.ts';
import { fragmentAddresses } from '../../../src/story/addresses.ts';
import { buildStory } from '../../../src/story/build-story.ts';
import type { Story } from '../../../src/story/story.ts';
import { checkContent } from '../../../src/validation/check-content.ts';
import { contentFiles, storyTexts } from '../../support/content-fixtures.ts';

function story(name: string, admin?: Story['input']['admin']): Story {
  const { written } = checkContent(contentFiles(storyTexts(name)));
  const built = buildStory(written!, fragmentAddresses);
  return admin === undefined ? built : { ...built, input: { ...built.input, admin } };
}

interface File {
  readonly name: string;
  readonly file: string;
  readonly fields: readonly AdminField[];
}

function filesOf(name: string): readonly File[] {
  const own = story(name);
  const chapters = own.chapters.map((chapter, index) => ({ chapter, folder: `0${String(index + 1)}-${chapter.id}` }));
  const [collection] = adminConfig(own, chapters, 'content').collections as [{ files: readonly File[] }];
  return collection.files;
}

describe('the settings of the browser editor', () => {
  test('have a file for each chapter, with its languages in one form', () => {
    expect(filesOf('river').map(({ file }) => file)).toEqual([
      'content/chapters/01-upstream/{{locale}}.md',
      'content/chapters/02-delta/{{locale}}.md',
    ]);
    const config = adminConfig(story('lake'), [], 'content');
    expect(config['i18n']).toMatchObject({ locales: ['de', 'en'] });
    // Both are needed for the languages to be found, and to stand beside each other.
    expect(config.collections[0]).toMatchObject({ i18n: true, editor: { preview: false } });
  });

  test('take every field of the front matter from its schema, and the text as it is written', () => {
    const [first] = filesOf('river');
    const byName = new Map(first!.fields.map((field) => [field.name, field]));
    expect(byName.get('title')).toMatchObject({ widget: 'string', required: true, maxlength: 90, i18n: true });
    expect(byName.get('summary')).toMatchObject({ widget: 'text', maxlength: 300 });
    expect(byName.get('body')).toMatchObject({ widget: 'markdown', modes: ['raw', 'rich_text'] });
    const notes = byName.get('notes') as unknown as { fields: readonly AdminField[] };
    expect(notes.fields.map(({ name }) => name)).toEqual(['fire', 'passes']);
    expect(notes.fields[0]).toMatchObject({ widget: 'list', min: 1, max: 4, required: false });
    // What commands write is kept out of sight.
    expect(byName.get('translatedFrom')).toMatchObject({ widget: 'hidden' });
  });

  test('name the repository of the story, and nothing to connect to where there is none', () => {
    const { backend } = adminConfig(story('river', { repo: 'desk/river', branch: 'drafts' }), [], 'content');
    expect(backend).toEqual({ name: 'github', repo: 'desk/river', branch: 'drafts' });
    expect(adminConnections(story('river'))).toEqual([]);
    const own = story('river', { backend: 'gitlab', repo: 'desk/river', host: 'https://git.example.org' });
    expect(adminConnections(own)).toEqual(['https://git.example.org']);
    expect(adminConfig(own, [], 'content').backend['api_root']).toBe('https://git.example.org/api/v4');
    const enterprise = story('river', { repo: 'desk/river', host: 'https://git.example.org' });
    expect(adminConfig(enterprise, [], 'content').backend).toMatchObject({
      api_root: 'https://git.example.org/api/v3',
      graphql_api_root: 'https://git.example.org/api/graphql',
    });
  });
});

test('the form speaks German and English, and names steps by their titles', () => {
  const own = story('lake');
  const chapters = own.chapters.map((chapter) => ({ chapter, folder: `01-${chapter.id}` }));
  const labels = (speaks: 'de' | 'en') => {
    const [collection] = adminConfig(own, chapters, 'content', speaks).collections as [{ files: readonly File[] }];
    return collection.files[0]!.fields.map(({ label }) => label);
  };
  expect(labels('de')).toEqual(['Titel', 'Zusammenfassung', 'Notizen auf der Karte', 'translatedFrom', 'Text']);
  expect(labels('en')).toEqual(['Title', 'Summary', 'Notes on the map', 'translatedFrom', 'Text']);
  const [collection] = adminConfig(own, chapters, 'content', 'de').collections as [{ files: readonly File[] }];
  const notes = collection.files[0]!.fields[2] as unknown as { fields: readonly AdminField[] };
  expect(notes.fields.map(({ name, label }) => [name, label])).toEqual(
    own.chapters[0]!.steps.map(({ id, text }) => [id, text['de']?.title]),
  );
});
