/**
 * `npm run check:docs`: every file that the documents name exists. A path in backticks that begins with a folder of the
 * project, and every relative link, must lead to a file or folder.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const root = process.argv[2] ?? '.';
const FOLDERS = 'analytics|bench|cdk|docs|domain|events|examples|graphql|lambdas|local|packages|store|test';
const PATH_IN_BACKTICKS = new RegExp(`\`((?:${FOLDERS})/[\\w./-]*)\``, 'g');
const RELATIVE_LINK = /\]\((?!https?:|#|mailto:)([^)#]+)(?:#[^)]*)?\)/g;

const documents = globSync('**/*.md', {
  cwd: root,
  exclude: ['**/node_modules', 'dist', 'cdk.out', '.cache', '.data'],
}).toSorted();

const missing = documents.flatMap((file) =>
  readFileSync(join(root, file), 'utf8')
    .split('\n')
    .flatMap((line, index) => missingIn(line, file).map((path) => `${file}:${index + 1} ${path} does not exist`)),
);

for (const line of missing) process.stderr.write(`${line}\n`);
process.stdout.write(`${documents.length} documents, ${missing.length} missing files.\n`);
process.exitCode = missing.length === 0 ? 0 : 1;

function missingIn(line: string, file: string): readonly string[] {
  const named = [...line.matchAll(PATH_IN_BACKTICKS)].map(([, path = '']) => path);
  const linked = [...line.matchAll(RELATIVE_LINK)].map(([, path = '']) => normalize(join(dirname(file), path)));
  return [...named, ...linked].filter((path) => !existsSync(join(root, path)));
}
