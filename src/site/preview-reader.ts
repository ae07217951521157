import { createHash } from 'node:crypto';
import { readFiles } from '../check/read-files.ts';
import { FINDING_PAGES } from '../check/reporters.ts';
import { buildStory } from '../story/build-story.ts';
import { checkContent } from '../validation/check-content.ts';
import { chapterIdOf, type ContentFiles } from '../validation/content-layout.ts';
import type { Finding } from '../validation/finding.ts';
import { finding } from '../validation/finding-catalogue.ts';
import { salvageContent } from '../validation/salvage-content.ts';
import { startOf } from '../validation/source-text.ts';
import { stepIdAt } from '../validation/step-lines.ts';
import type { PreviewFinding, PreviewState } from './preview-state.ts';
import { siteAddresses } from './media-files.ts';
import { siteUrls } from './site-urls.ts';

/** Reads a content folder again and again, as its files are saved. */
export interface PreviewReader {
  /**
   * Reads the folder and says first what can be shown, then, once the whole check is through, what was found. `null`
   * where nothing has changed since the last read.
   */
  read(): Promise<{ readonly shown: PreviewState; readonly check: () => PreviewState } | null>;
}

/** A reader of `directory` that remembers the last sound state of every part. */
export function createPreviewReader(directory: string): PreviewReader {
  let sound: ContentFiles | null = null;
  let last: { readonly digest: string; readonly state: PreviewState } | null = null;
  let version = 0;
  return {
    async read() {
      const files = await readFiles(directory);
      const digest = digestOf(files);
      if (last?.digest === digest) return null;
      version += 1;
      const salvaged = files && salvageContent(files, sound);
      if (salvaged) sound = salvaged.files;
      const report = {
        version,
        pageVersion: version,
        shown: salvaged !== null,
        // Until the check is through, what was found before stands.
        findings: last?.state.report.findings ?? [],
        replaced: Object.fromEntries(salvaged?.replaced ?? []),
      };
      const story = salvaged && buildStory(salvaged.written, siteAddresses(siteUrls()));
      const written = new Map(salvaged?.written.chapters.map(({ id, input }) => [id, input.steps]));
      const shown: PreviewState = { version, story, written, mapVersion: mapDigest(salvaged?.files ?? null), report };
      last = { digest, state: shown };
      return {
        shown,
        check() {
          version += 1;
          const findings = previewFindings(files, directory);
          const state = { ...shown, version, report: { ...report, version, findings } };
          if (last?.digest === digest) last = { digest, state };
          return state;
        },
      };
    },
  };
}

function previewFindings(files: ContentFiles | null, directory: string): readonly PreviewFinding[] {
  const found: readonly Finding[] = files
    ? checkContent(files).findings
    : [finding('missing-folder', startOf('.'), { folder: directory })];
  return found.map(({ code, severity, message, hint, excerpt, file, line, column }) => {
    const chapter = chapterIdOf(/^chapters\/([^/]+)\//.exec(file)?.[1] ?? '');
    const step = chapter === null ? null : stepIdAt(file, files?.texts.get(file) ?? '', line);
    return {
      ...{ code, severity, message, hint, excerpt: excerpt ?? null, line, column, chapter },
      file: file === '.' ? directory : `${directory.replace(/\/+$/, '')}/${file}`,
      page: `${FINDING_PAGES}/${code}.md`,
      step: step === null ? null : `${chapter ?? ''}.${step}`,
    };
  });
}

function digestOf(files: ContentFiles | null): string {
  return createHash('sha256')
    .update(JSON.stringify(files && [files.paths, [...files.texts]]))
    .digest('hex');
}

function mapDigest(files: ContentFiles | null): string {
  const hash = createHash('sha256');
  for (const [path, text] of files?.texts ?? []) if (path.startsWith('map/')) hash.update(path).update(text ?? '');
  return hash.digest('hex').slice(0, 12);
}
