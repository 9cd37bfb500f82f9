import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { s3FileStore } from '../../../store/files/s3-file-store.ts';
import { openBucket, type TestBucket } from '../../support/bucket.ts';

let opened: TestBucket;
beforeAll(async () => {
  opened = await openBucket();
});
afterAll(() => opened.close());

const textOf = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString();
const file = (text: string, contentType = 'text/plain') => ({ content: Buffer.from(text), contentType });

describe('the file store', () => {
  test('reads what was written, as a whole and the start of it', async () => {
    const store = s3FileStore(opened.bucket);
    await store.write('a/1', file('hello, file', 'image/png'));
    expect(await store.read('a/1')).toMatchObject({ contentType: 'image/png' });
    expect(textOf((await store.read('a/1'))?.content)).toBe('hello, file');
    const start = await store.readStart('a/1', 5);
    expect(start).toMatchObject({ contentType: 'image/png', size: 11 });
    expect(textOf(start?.start)).toBe('hello');
    expect(textOf((await store.readStart('a/1', 500))?.start)).toBe('hello, file');
  });

  test('finds nothing where nothing is', async () => {
    const store = s3FileStore(opened.bucket);
    expect(await store.read('none')).toBeNull();
    expect(await store.readStart('none', 10)).toBeNull();
    await store.delete('none');
    expect(await store.deletePrefix('none/')).toBe(0);
  });

  test('reads the start of an empty file', async () => {
    const store = s3FileStore(opened.bucket);
    await store.write('empty', file('', 'image/png'));
    expect(await store.readStart('empty', 10)).toEqual({ start: new Uint8Array(), contentType: 'image/png', size: 0 });
  });

  test('replaces a file, but never by writeNew', async () => {
    const store = s3FileStore(opened.bucket);
    await store.write('b', file('one'));
    await store.write('b', file('two'));
    expect(await store.writeNew('b', file('three'))).toBe(false);
    expect(textOf((await store.read('b'))?.content)).toBe('two');
    expect(await store.writeNew('c', file('new'))).toBe(true);
    expect(textOf((await store.read('c'))?.content)).toBe('new');
  });

  test('lists by prefix in the order of keys, and deletes exactly these', async () => {
    const store = s3FileStore(opened.bucket);
    const keys = Array.from({ length: 25 }, (_, index) => `job-1/${String(index).padStart(2, '0')}`);
    for (const key of [...keys.toReversed(), 'job-10/0', 'other']) await store.write(key, file('x'));
    expect(await Array.fromAsync(store.list('job-1/'))).toEqual(keys);
    expect(await store.deletePrefix('job-1/')).toBe(25);
    expect(await Array.fromAsync(store.list('job-1'))).toEqual(['job-10/0']);
    expect(await store.read('other')).not.toBeNull();
  });

  test('lists more files than one page of S3 has', async () => {
    const store = s3FileStore(opened.bucket);
    const keys = Array.from({ length: 1_003 }, (_, index) => `many/${String(index).padStart(4, '0')}`);
    for (const key of keys) await store.write(key, file(''));
    expect(await Array.fromAsync(store.list('many/'))).toEqual(keys);
    expect(await store.deletePrefix('many/')).toBe(1_003);
  });

  test('keeps keys with dots and slashes apart, inside its folder', async () => {
    const store = s3FileStore(opened.bucket);
    for (const key of ['k', 'k.json', 'k.content', '..', '../k', 'k/../k', 'ü k'])
      await store.write(key, file(`the file ${key}`));
    for (const key of ['k', 'k.json', 'k.content', '..', 'ü k'])
      expect(textOf((await store.read(key))?.content)).toBe(`the file ${key}`);
  });

  test('fails with another secret, and in a bucket that does not exist', async () => {
    const missing = s3FileStore({ ...opened.bucket, name: 'other' });
    await expect(missing.read('a')).rejects.toThrow(/bucket does not exist/);
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'wrong');
    await expect(s3FileStore(opened.bucket).read('a')).rejects.toThrow(/signature/);
  });
});
