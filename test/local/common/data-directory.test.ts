import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openDataDirectory } from '../../../local/common/data-directory.ts';

let parent: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'data-'));
});
afterEach(() => rm(parent, { recursive: true }));

const modeOf = async (path: string) => (await stat(path)).mode & 0o777;

describe('a data directory', () => {
  test('is created with access for its owner only', async () => {
    const path = join(parent, 'a', 'b');
    await openDataDirectory(path);
    expect(await modeOf(path)).toBe(0o700);
  });

  test('that cannot be created is reported', async () => {
    await writeFile(join(parent, 'file'), '');
    await expect(openDataDirectory(join(parent, 'file'))).rejects.toThrow(/cannot be made .*--data DIR/);
  });

  test('keeps the text that was created first, also when many create it at once', async () => {
    const texts = await Promise.all(
      Array.from({ length: 20 }, async (_, at) => {
        const directory = await openDataDirectory(parent);
        return directory.readOrCreate('secret', async () => `made by ${at}`);
      }),
    );
    expect(new Set(texts).size).toBe(1);
    expect(await modeOf(join(parent, 'secret'))).toBe(0o600);
    const make = vi.fn(async () => 'another');
    expect(await (await openDataDirectory(parent)).readOrCreate('secret', make)).toBe(texts[0]);
    expect(make).not.toHaveBeenCalled();
    expect(await readdir(parent)).toEqual(['secret']);
  });

  test('can be locked by one owner at a time', async () => {
    const [one, other] = [await openDataDirectory(parent), await openDataDirectory(parent)];
    const unlock = one.lock();
    expect(() => other.lock()).toThrow(/in use by another start/);
    unlock();
    other.lock()();
  });

  test('loses only its data when it is cleared', async () => {
    const directory = await openDataDirectory(parent);
    await directory.readOrCreate('secret', async () => 's');
    for (const name of [directory.database, `${directory.database}-wal`, join(parent, 'mine.txt')]) {
      await writeFile(name, 'x');
    }
    await directory.clear();
    expect((await readdir(parent)).sort()).toEqual(['mine.txt', 'secret']);
  });
});
