import { frontMatterFields, type FieldSchema } from '../schema/front-matter-fields.ts';
import type { Chapter, Story } from '../story/story.ts';
import { adminWords, type AdminLanguage, type AdminWords } from './admin-words.ts';

/**
 * The settings of the browser editor, made from the story and from the schema of a chapter's front matter: one file per
 * chapter, its languages side by side. Maps are not in it: they belong to the camera picker.
 */

/** A field of the editor, in the terms of Sveltia CMS. */
export interface AdminField {
  readonly name: string;
  readonly label: string;
  readonly widget: string;
  readonly i18n?: boolean;
  readonly required?: boolean;
  readonly [option: string]: unknown;
}

/** Settings of Sveltia CMS. */
export interface AdminConfig {
  readonly load_config_file: false;
  readonly backend: Readonly<Record<string, string>>;
  readonly collections: readonly unknown[];
  readonly [option: string]: unknown;
}

/** A chapter with the name of its folder. */
export interface AdminChapter {
  readonly chapter: Chapter;
  readonly folder: string;
}

/** Stands for a repository where none is named: a folder on the editor's computer needs none. */
const NO_REPO = 'local/folder';

/** What a form is made for: its words, and the steps of the chapter with their titles. */
interface FormContext {
  readonly words: AdminWords;
  readonly steps: readonly { readonly id: string; readonly title: string }[];
}

/**
 * The settings for a story whose content lies in `directory`, a path from the repository's root; `speaks` is the language of
 * the form.
 */
export function adminConfig(
  story: Story,
  chapters: readonly AdminChapter[],
  directory: string,
  speaks: AdminLanguage = 'en',
): AdminConfig {
  const { admin } = story.input;
  const lang = story.defaultLanguage;
  const words = adminWords(speaks);
  return {
    load_config_file: false,
    backend: {
      name: admin?.backend ?? 'github',
      repo: admin?.repo ?? NO_REPO,
      branch: admin?.branch ?? 'main',
      ...(admin?.host === undefined ? {} : hostOptions(admin.backend ?? 'github', admin.host)),
    },
    media_folder: `${directory}/media`,
    public_folder: '/media',
    output: { omit_empty_optional_fields: true },
    i18n: { structure: 'multiple_files', locales: [...story.languages], default_locale: lang },
    collections: [
      {
        name: 'chapters',
        label: story.input.title[lang] ?? story.input.id,
        // Without it, the languages of the files are not looked for.
        i18n: true,
        // What the editor would show as a preview is not the page; the other language takes its place.
        editor: { preview: false },
        files: chapters.map(({ chapter, folder }) => ({
          name: chapter.id,
          label: chapter.text[lang]?.title ?? chapter.id,
          file: `${directory}/chapters/${folder}/{{locale}}.md`,
          format: 'yaml-frontmatter',
          i18n: true,
          fields: chapterFields(chapter, lang, words),
        })),
      },
    ],
  };
}

/** Addresses that the page may connect to besides its own: those of the git host, none where no repository is named. */
export function adminConnections({ input }: Story): readonly string[] {
  const { admin } = input;
  if (admin?.repo === undefined) return [];
  if (admin.host !== undefined) return [new URL(admin.host).origin];
  switch (admin.backend ?? 'github') {
    case 'github':
      return ['https://api.github.com', 'https://github.com'];
    case 'gitlab':
      return ['https://gitlab.com'];
    case 'gitea':
      return ['https://gitea.com'];
  }
}

function hostOptions(backend: 'github' | 'gitlab' | 'gitea', host: string): Readonly<Record<string, string>> {
  const root = new URL(host).origin;
  const api = { github: '/api/v3', gitlab: '/api/v4', gitea: '/api/v1' }[backend];
  const graphql = { github: '/api/graphql', gitlab: '/api/graphql', gitea: null }[backend];
  return { base_url: root, api_root: root + api, ...(graphql === null ? {} : { graphql_api_root: root + graphql }) };
}

function chapterFields(chapter: Chapter, lang: string, words: AdminWords): readonly AdminField[] {
  const schema = frontMatterFields();
  const steps = chapter.steps.map(({ id, text }) => ({ id, title: text[lang]?.title ?? id }));
  const fields = objectFields(schema, { words, steps });
  const body = {
    ...{
      name: 'body',
      widget: 'markdown',
      i18n: true,
      ...words.fields['body'],
      label: words.fields['body']?.label ?? 'Text',
    },
    // As written first: rich text knows headings and links, and keeps, but does not understand, ids and citations.
    modes: ['raw', 'rich_text'],
  };
  return [...fields, body];
}

/** A field for what a schema describes; keys of a record are the chapter's steps. */
function adminField(name: string, schema: FieldSchema, required: boolean, context: FormContext): AdminField {
  // Commands write it; the form keeps it.
  if (name === 'translatedFrom') return { name, label: name, widget: 'hidden', i18n: true };
  const base = { name, i18n: true, required, ...wordsOf(name, schema, context) };
  const { properties, additionalProperties, items } = schema;
  if (schema.enum) return { ...base, widget: 'select', options: [...schema.enum] };
  if (items) return { ...base, widget: 'list', ...limits(schema), ...listOf(items, context) };
  if (properties) return { ...base, widget: 'object', fields: objectFields(schema, context) };
  if (typeof additionalProperties === 'object') {
    const fields = context.steps.map(({ id, title }) => ({
      ...adminField(id, additionalProperties, false, context),
      label: title,
    }));
    return { ...base, widget: 'object', collapsed: true, fields };
  }
  if (schema.type === 'boolean') return { ...base, widget: 'boolean' };
  if (schema.type === 'number' || schema.type === 'integer') return { ...base, widget: 'number' };
  if (schema.format === 'date') return { ...base, widget: 'datetime', time_format: false, format: 'YYYY-MM-DD' };
  const long = (schema.maxLength ?? 0) > 120;
  return {
    ...base,
    widget: long ? 'text' : 'string',
    ...(schema.maxLength === undefined ? {} : { maxlength: schema.maxLength }),
    ...(schema.pattern === undefined ? {} : { pattern: [schema.pattern, schema.description ?? name] }),
  };
}

function listOf(items: FieldSchema, context: FormContext): object {
  return items.properties ? { fields: objectFields(items, context) } : {};
}

function objectFields(schema: FieldSchema, context: FormContext): readonly AdminField[] {
  return Object.entries(schema.properties ?? {}).map(([name, field]) =>
    adminField(name, field, schema.required?.includes(name) === true, context),
  );
}

function limits({ minItems, maxItems }: FieldSchema): object {
  return { ...(minItems === undefined ? {} : { min: minItems }), ...(maxItems === undefined ? {} : { max: maxItems }) };
}

/** Label and hint: the form's own words, else the schema's. */
function wordsOf(name: string, { description }: FieldSchema, { words }: FormContext) {
  const known = words.fields[name];
  const hint = known?.hint ?? description;
  return { label: known?.label ?? labelOf(name), ...(hint === undefined ? {} : { hint }) };
}

function labelOf(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');
}
