/** `npm run check:codegen`: running the code generator on a copy of `graphql/` gives the files that stand in the tree. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const copy = mkdtempSync(join(tmpdir(), 'customer-graph-codegen-'));
try {
  for (const name of ['graphql', 'package.json']) cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  rmSync(join(copy, 'graphql/generated'), { recursive: true });
  execFileSync(process.execPath, ['graphql/codegen.ts'], { cwd: copy, stdio: ['ignore', 'ignore', 'inherit'] });
  const stale = differences(join(root, 'graphql/generated'), join(copy, 'graphql/generated'));
  for (const name of stale) process.stderr.write(`graphql/generated/${name} is stale: run npm run codegen\n`);
  if (stale.length > 0) process.exitCode = 1;
  else process.stdout.write('The generated code is fresh.\n');
} finally {
  rmSync(copy, { recursive: true });
}

function differences(standing: string, fresh: string): string[] {
  const [before, after] = [filesOf(standing), filesOf(fresh)];
  return [...new Set([...before.keys(), ...after.keys()])].filter((name) => before.get(name) !== after.get(name));
}

function filesOf(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(folder.length + 1), readFileSync(path, 'utf8')];
    }),
  );
}
