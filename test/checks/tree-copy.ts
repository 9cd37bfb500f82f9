import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** A copy of the tree, including uncommitted files, for planting violations. */
export type TreeCopy = {
  write(path: string, text: string): void;
  /** @throws Error if the file does not contain `from`: a violation that changes nothing would prove nothing. */
  replace(path: string, from: string, to: string): void;
  /** Runs a script of package.json. */
  run(script: string, ...args: string[]): { readonly passed: boolean; readonly output: string };
  remove(): void;
};

export function copyTree(): TreeCopy {
  const copy = mkdtempSync(join(tmpdir(), 'customer-graph-check-'));
  for (const path of filesOfTree()) cpSync(join(root, path), join(copy, path));
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), text);
  };
  return {
    write,
    replace(path, from, to) {
      const text = readFileSync(join(copy, path), 'utf8');
      if (!text.includes(from)) throw new Error(`${path} has no ${from}`);
      write(path, text.replace(from, to));
    },
    run(script, ...args) {
      const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', script, '--', ...args], {
        cwd: copy,
        encoding: 'utf8',
      });
      return { passed: status === 0, output: stdout + stderr };
    },
    remove: () => rmSync(copy, { recursive: true }),
  };
}

function filesOfTree(): string[] {
  const { stdout } = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  // The list includes files that were deleted but not committed yet.
  return stdout.split('\0').filter((path) => path !== '' && existsSync(join(root, path)));
}
