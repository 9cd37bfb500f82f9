import { mkdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { beforeAll } from 'vitest';

/**
 * Temporary files of a test file, and of the processes that it starts, go when it ends. A synthesised stack alone is 60 MB,
 * and the CDK leaves it: one run of all tests left 5 GB. The next file of this process has the same folder, since the CDK
 * remembers its name.
 */
const name = `test-${process.pid}`;
const folder = basename(tmpdir()) === name ? tmpdir() : join(tmpdir(), name);
mkdirSync(folder, { recursive: true });
// biome-ignore lint/style/noProcessEnv: here Node, the CDK and other processes read where temporary files belong.
process.env['TMPDIR'] = folder;

// What `beforeAll` returns runs after every `afterAll`, and what the first one returns runs last: tests close what they opened
// before. A killed process may still write its last file.
beforeAll(() => () => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
