import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDataDirectory } from '../../../local/common/data-directory.ts';
import { functionEnvironment } from '../../../local/functions/function-environment.ts';

let path: string;
beforeEach(async () => {
  path = await mkdtemp(join(tmpdir(), 'environment-'));
});
afterEach(() => rm(path, { recursive: true }));

const secrets = async () => {
  const environment = await functionEnvironment('customer-graph', await openDataDirectory(path), {
    database: 'http://127.0.0.1:1',
    bucket: null,
  });
  return { idempotency: environment['IDEMPOTENCY_SECRET'], links: environment['SOURCE_LINK_SECRET'] };
};

describe('the secrets of a data directory', () => {
  it('are two in a new one, the same for every function that starts, at once and later', async () => {
    const [first, ...others] = await Promise.all(Array.from({ length: 8 }, secrets));
    expect(first?.links).toMatch(/^[\w-]{43}$/);
    expect(first?.links).not.toBe(first?.idempotency);
    for (const other of [...others, await secrets()]) expect(other).toEqual(first);
  });

  it('keep the links of an older one: their key was its idempotency secret, which can be replaced now', async () => {
    await writeFile(join(path, 'idempotency-secret'), 'the old one');
    expect(await secrets()).toEqual({ idempotency: 'the old one', links: 'the old one' });
    await writeFile(join(path, 'idempotency-secret'), 'a new one');
    expect(await secrets()).toEqual({ idempotency: 'a new one', links: 'the old one' });
    expect(await readFile(join(path, 'source-link-secret'), 'utf8')).toBe('the old one');
  });
});
