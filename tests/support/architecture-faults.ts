/** Applies the rules of `architecture-rules.ts` to source files. Every fault is one sentence that names file and import. */
import ts from 'typescript';
import { doors, folderRules, rootFileRules, type FolderRule } from './architecture-rules.ts';
import { importedPath, nodesOf, type SourceFile } from './source-files.ts';

/** Imports that point up or sideways, and folders that have no rule. */
export function directionFaults(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap((file) => {
    const rule = ruleOf(file);
    if (rule === undefined) return [`${file.path} stands where the table of folders has no line`];
    return file.imports
      .filter((imported) => {
        const folder = importedPath(file, imported)?.split('/')[0];
        if (folder === undefined || folder === file.folder || rule.uses.includes(folder)) return false;
        return !(imported.typeOnly && rule.knows?.includes(folder));
      })
      .map(({ specifier }) => `${file.path} imports ${specifier}`);
  });
}

/** Libraries used elsewhere than through their door. */
export function doorFaults(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap((file) =>
    file.imports
      .filter(({ specifier, typeOnly }) => {
        const door = doors.find(({ library }) => library.test(specifier));
        return door !== undefined && !typeOnly && !door.files.test(file.path);
      })
      .map(({ specifier }) => `${file.path} uses ${specifier}`),
  );
}

/** Libraries that the site uses and that are not among its dependencies; `tooling` are paths of tools that do not ship. */
export function dependencyFaults(files: readonly SourceFile[], dependencies: readonly string[], tooling: RegExp) {
  return files
    .filter((file) => !tooling.test(file.path))
    .flatMap((file) =>
      file.imports
        .filter(({ specifier, typeOnly }) => !typeOnly && !/^(?:\.|node:|astro:|virtual:)/.test(specifier))
        .filter(({ specifier }) => !dependencies.includes(packageOf(specifier)))
        .map(({ specifier }) => `${file.path} uses ${specifier}`),
    );
}

/** Files that do nothing but pass on what other files export. */
export function barrelFaults(files: readonly SourceFile[]): readonly string[] {
  return files
    .filter(({ path }) => path.endsWith('.ts'))
    .filter(({ scripts: [script] }) => {
      const statements = script?.statements ?? [];
      return statements.length > 0 && statements.every((one) => ts.isExportDeclaration(one) && one.moduleSpecifier);
    })
    .map(({ path }) => path);
}

/** Rings of files that import one another, each as `a -> b -> a`; a ring is named once. */
export function circleFaults(files: readonly SourceFile[]): readonly string[] {
  const fileByPath = new Map(files.map((file) => [file.path, file]));
  const finished = new Set<string>();
  const circles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
    const file = fileByPath.get(path);
    if (file === undefined || finished.has(path) || trail.includes(path)) return;
    for (const imported of file.imports) {
      const next = importedPath(file, imported);
      if (next !== null) visit(next, [...trail, path]);
    }
    finished.add(path);
  };
  for (const { path } of files) visit(path, []);
  return circles;
}

const browserGlobals = new Set([
  'window',
  'document',
  'navigator',
  'localStorage',
  'sessionStorage',
  'history',
  'location',
]);

/** Names of browser globals used in files that should not know a browser; a parameter of that name is fine. */
export function browserFaults(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap((file) =>
    file.scripts.flatMap((script) => {
      const nodes = [...nodesOf(script)].filter((node) => ts.isIdentifier(node));
      const own = new Set(nodes.filter(isDeclared).map((node) => node.text));
      const used = nodes.filter((node) => browserGlobals.has(node.text) && !own.has(node.text) && !isMemberName(node));
      return used.map((node) => `${file.path} uses ${node.text}`);
    }),
  );
}

function isDeclared(node: ts.Identifier): boolean {
  const { parent } = node;
  const declares =
    ts.isParameter(parent) ||
    ts.isVariableDeclaration(parent) ||
    ts.isBindingElement(parent) ||
    ts.isImportSpecifier(parent);
  return declares && parent.name === node;
}

function isMemberName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isBindingElement(parent)) return parent.propertyName === node;
  return (
    (ts.isPropertyAssignment(parent) || ts.isTypeElement(parent) || ts.isClassElement(parent)) && parent.name === node
  );
}

function ruleOf(file: SourceFile): FolderRule | undefined {
  return file.folder === '' ? rootFileRules[file.path] : folderRules[file.folder];
}

function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}
