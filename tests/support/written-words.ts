/**
 * The words of a chapter's Markdown as an editor wrote them, by a reading of its own: not by the parser that builds the
 * site, so that what that parser loses is noticed.
 */
export function writtenWords(markdown: string): string[] {
  const body = markdown.replace(/^---\n[\s\S]*?\n---\n/, '');
  return body
    .replace(/^!\[[^\]]*\]\(map:\)$/gm, ' ')
    .replace(/\s*\[@[^\]]*\]/g, ' ')
    .replace(/\]\([^)]*\)/g, ' ')
    .replace(/\{#[^}]*\}/g, ' ')
    .replace(/^#+\s/gm, ' ')
    .replace(/[[\]*_]/g, '')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}
