/** Reads the source code as files with their imports, for tests about its shape. Knows nothing of the rules. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import ts from 'typescript';

/** One import, static, dynamic or re-exported. */
export interface SourceImport {
  /** As written, without a query such as `?url`. */
  readonly specifier: string;
  /** Gone after compilation. */
  readonly typeOnly: boolean;
}

/** One file below `src/`. */
export interface SourceFile {
  /** Path below `src/`, with forward slashes. */
  readonly path: string;
  /** First folder of the path; empty for files directly in `src/`. */
  readonly folder: string;
  readonly text: string;
  /** Its scripts: the file itself, the front matter of a page, the script elements of a component. */
  readonly scripts: readonly ts.SourceFile[];
  readonly imports: readonly SourceImport[];
}

/** All files of a folder whose names end in one of the endings, in the order of their paths. */
export function readSourceFiles(root: string, endings: readonly string[]): readonly SourceFile[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => parseSourceFile(relative(root, file).split(sep).join('/'), readFileSync(file, 'utf8')));
}

/** The file with its scripts parsed. `path` is below `src/`. */
export function parseSourceFile(path: string, text: string): SourceFile {
  const scripts = scriptsOf(path, text).map((script) =>
    ts.createSourceFile(path, script, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS),
  );
  const folder = path.includes('/') ? (path.split('/')[0] ?? '') : '';
  return { path, folder, text, scripts, imports: scripts.flatMap(importsOf) };
}

/** Path below `src/` that a relative import means; `null` for packages and what lies outside. */
export function importedPath(file: SourceFile, { specifier }: SourceImport): string | null {
  if (!specifier.startsWith('.')) return null;
  const path = posix.normalize(posix.join(dirname(file.path), specifier));
  return path.startsWith('..') ? null : path;
}

/** Every node of a script, outer ones first. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* nodesOf(child);
}

function scriptsOf(path: string, text: string): string[] {
  if (/\.(?:ts|mjs|js)$/.test(path)) return [text];
  if (!/\.(?:astro|svelte)$/.test(path)) return [];
  const frontMatter = path.endsWith('.astro') ? /^\s*---\n([\s\S]*?)\n---/.exec(text)?.[1] : undefined;
  const elements = [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? '');
  return frontMatter === undefined ? elements : [frontMatter, ...elements];
}

function importsOf(script: ts.SourceFile): SourceImport[] {
  return [...nodesOf(script)].flatMap((node) => {
    const specifier = specifierOf(node);
    return specifier === null ? [] : [{ specifier: specifier.replace(/\?.*$/, ''), typeOnly: isTypeOnly(node) }];
  });
}

function specifierOf(node: ts.Node): string | null {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return literal(node.moduleSpecifier);
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return literal(node.arguments[0]);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return literal(node.argument.literal);
  return null;
}

function literal(node: ts.Node | undefined): string | null {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : null;
}

function isTypeOnly(node: ts.Node): boolean {
  if (ts.isImportTypeNode(node)) return true;
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  if (!ts.isImportDeclaration(node) || node.importClause === undefined) return false;
  const { phaseModifier, name, namedBindings } = node.importClause;
  if (phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  if (name !== undefined || namedBindings === undefined || !ts.isNamedImports(namedBindings)) return false;
  return namedBindings.elements.length > 0 && namedBindings.elements.every((element) => element.isTypeOnly);
}
