import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

export interface Import {
  /** As if written from the root, 'lib/dates/clock'; packages by their name. */
  from: string;
  /** Gone after compilation: says nothing about what is loaded. */
  typeOnly: boolean;
}

export interface SourceFile {
  /** From the root, with `/`. */
  path: string;
  text: string;
  /** Without comments: for rules about what is done rather than said. */
  code: string;
  imports: Import[];
}

const skipped = new Set(['node_modules', 'generated', 'public', 'docs', 'screenshots']);

function listFiles(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const below = path.posix.join(folder, entry.name);
    if (entry.isDirectory())
      return skipped.has(entry.name) || (entry.name.startsWith('.') && entry.name !== '.well-known')
        ? []
        : listFiles(below);
    return /\.(ts|tsx|mjs)$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [below] : [];
  });
}

const statement =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;

function importsOf(filePath: string, code: string): Import[] {
  return [...code.matchAll(statement)].map((match) => {
    const written = match[2] ?? match[3] ?? '';
    const from = written.startsWith('@/')
      ? written.slice(2)
      : written.startsWith('.')
        ? path.posix.join(path.posix.dirname(filePath), written)
        : written;
    return { from, typeOnly: match[1] !== undefined };
  });
}

const withoutComments = (text: string) =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`\\])\/\/[^\n]*/g, '$1');

/** Every hand-written source file of the project. */
export const sourceFiles: SourceFile[] = listFiles('.').map((filePath) => {
  const text = readFileSync(path.join(root, filePath), 'utf8');
  const code = withoutComments(text);
  return { path: filePath, text, code, imports: importsOf(filePath, code) };
});

export const filesIn = (...folders: string[]) =>
  sourceFiles.filter((file) => folders.some((folder) => file.path.startsWith(`${folder}/`)));

/** What reaches people's installations: not tests, not scripts. */
export const productFiles = sourceFiles.filter((file) => !/^(tests|scripts)\//.test(file.path));

/** Imports of the files that the rule does not allow, one line each. */
export function wrongImports(
  files: SourceFile[],
  allowed: (imported: Import, file: SourceFile) => boolean,
): string[] {
  return files.flatMap((file) =>
    file.imports
      .filter((imported) => !allowed(imported, file))
      .map((imported) => `${file.path} imports ${imported.from}`),
  );
}

export const projectPath = (filePath: string) => path.join(root, filePath);
