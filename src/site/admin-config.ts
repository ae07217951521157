import { frontMatterFields, type FieldSchema } from '../schema/front-matter-fields.ts';
import type { Chapter, Story } from '../story/story.ts';

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

/** The settings for a story whose content lies in `directory`, a path from the repository's root. */
export function adminConfig(story: Story, chapters: readonly AdminChapter[], directory: string): AdminConfig {
  const { admin } = story.input;
  const lang = story.defaultLanguage;
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
    i18n: { structure: 'multiple_files', locales: [...story.languages], default_locale: lang, save_all_locales: true },
    collections: [
      {
        name: 'chapters',
        label: story.input.title[lang] ?? story.input.id,
        files: chapters.map(({ chapter, folder }) => ({
          name: chapter.id,
          label: chapter.text[lang]?.title ?? chapter.id,
          file: `${directory}/chapters/${folder}/{{locale}}.md`,
          format: 'yaml-frontmatter',
          i18n: true,
          fields: chapterFields(chapter),
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
  return { base_url: root, api_root: root + api };
}

function chapterFields(chapter: Chapter): readonly AdminField[] {
  const schema = frontMatterFields();
  const steps = chapter.steps.map(({ id }) => id);
  const fields = Object.entries(schema.properties ?? {}).map(([name, field]) =>
    adminField(name, field, schema.required?.includes(name) === true, steps),
  );
  const body = {
    name: 'body',
    label: 'Text',
    widget: 'markdown',
    // The rich text editor knows neither ids of headings nor links to the map; as written, nothing can be lost.
    modes: ['raw'],
    i18n: true,
  };
  return [...fields, body];
}

/** A field for what a schema describes; keys of a record are the chapter's steps. */
function adminField(name: string, schema: FieldSchema, required: boolean, steps: readonly string[]): AdminField {
  const base = { name, label: labelOf(name), i18n: true, required, ...hintOf(schema) };
  const { properties, additionalProperties, items } = schema;
  if (schema.enum) return { ...base, widget: 'select', options: [...schema.enum] };
  if (items) return { ...base, widget: 'list', ...limits(schema), ...listOf(items, steps) };
  if (properties) return { ...base, widget: 'object', fields: objectFields(schema, steps) };
  if (typeof additionalProperties === 'object') {
    const fields = steps.map((step) => adminField(step, additionalProperties, false, steps));
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

function listOf(items: FieldSchema, steps: readonly string[]): object {
  return items.properties ? { fields: objectFields(items, steps) } : {};
}

function objectFields(schema: FieldSchema, steps: readonly string[]): readonly AdminField[] {
  return Object.entries(schema.properties ?? {}).map(([name, field]) =>
    adminField(name, field, schema.required?.includes(name) === true, steps),
  );
}

function limits({ minItems, maxItems }: FieldSchema): object {
  return { ...(minItems === undefined ? {} : { min: minItems }), ...(maxItems === undefined ? {} : { max: maxItems }) };
}

function hintOf({ description }: FieldSchema): { readonly hint?: string } {
  return description === undefined ? {} : { hint: description };
}

function labelOf(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');
}
