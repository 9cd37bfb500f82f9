import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Attachment, AttachmentStatus } from '../../../domain/attachment/attachment.ts';
import { checkUpload } from '../../../domain/attachment/check-upload.ts';
import { checkedKey, incomingKey } from '../../../domain/attachment/file-keys.ts';
import type { FileStore } from '../../../domain/kernel/file-store.ts';
import { attachmentRemover } from '../../../lambdas/attachment-files.ts';
import { commit } from '../../../store/dynamo-commit.ts';
import { s3FileStore } from '../../../store/files/s3-file-store.ts';
import { createRepositories } from '../../../store/repositories.ts';
import { attachmentWith } from '../../support/attachments.ts';
import { openBucket, type TestBucket } from '../../support/bucket.ts';
import { expectUnits } from '../../support/meter.ts';
import { JPEG, PDF, PNG } from '../../support/sample-files.ts';
import { seed } from '../../support/seed.ts';
import { freshTable } from '../../support/table.ts';

let table: Awaited<ReturnType<typeof freshTable>>;
let bucket: TestBucket;
let files: FileStore;
beforeAll(async () => {
  table = await freshTable();
  bucket = await openBucket();
  files = s3FileStore(bucket.bucket);
});
afterAll(() => bucket.close());

let uploads = 0;

/** An attachment whose file a form stored. */
async function incoming(more: Partial<Attachment> = {}, content: Buffer | null = JPEG): Promise<string> {
  const attachment = attachmentWith({ id: `att_${++uploads}`, attachmentStatus: 'AWAITED', ...more });
  await seed(table, [{ entity: 'attachment', before: null, after: attachment }]);
  if (content !== null) await files.write(incomingKey(attachment.id), { content, contentType: attachment.contentType });
  return attachment.id;
}

const repositories = () => createRepositories(table, { consistent: true });
const find = async (id: string) => (await repositories().attachments([id]))[0] ?? null;

function check(id: string, store: FileStore = files): Promise<AttachmentStatus | null> {
  return checkUpload(
    {
      repositories: repositories(),
      files: store,
      commit: (changes) => commit(table, changes),
      now: () => new Date().toISOString(),
    },
    id,
  );
}

describe('a check', () => {
  test('copies a good file, deletes the incoming one, and reads and writes the item twice', async () => {
    const id = await incoming();
    table.meter.reset();
    expect(await check(id)).toBe('READY');
    expect(table.meter.operations).toEqual([
      ...['BatchGetItem', 'TransactWriteItems', 'BatchGetItem', 'TransactWriteItems', 'BatchGetItem'],
    ]);
    expectUnits(table.meter, 3 + 2 * 2);
    expect(await files.read(checkedKey(id))).toMatchObject({ contentType: 'image/jpeg' });
    expect(await files.read(incomingKey(id))).toBeNull();
    expect(await find(id)).toMatchObject({ attachmentStatus: 'READY', version: 3 });
  });

  test('refuses another file, and keeps none', async () => {
    const id = await incoming({}, PNG);
    expect(await check(id)).toBe('REFUSED');
    expect(await Array.fromAsync(files.list(''))).not.toContain(checkedKey(id));
    expect(await files.read(incomingKey(id))).toBeNull();
  });

  test.each(['read', 'writeNew', 'delete'] as const)('that fails at %s goes on when it is repeated', async (method) => {
    const id = await incoming();
    let failures = 1;
    const failing: FileStore = {
      ...files,
      [method]: async (...args: never[]) => {
        if (failures-- > 0) throw new Error('the bucket does not answer');
        return (files[method] as (...all: never[]) => unknown)(...args);
      },
    };
    await expect(check(id, failing)).rejects.toThrow('does not answer');
    expect(await check(id, failing)).toBe('READY');
    expect(Buffer.from((await files.read(checkedKey(id)))?.content ?? [])).toEqual(JPEG);
    expect(await files.read(incomingKey(id))).toBeNull();
  });

  test('beside others, and beside somebody who attaches it, has one effect', async () => {
    const id = await incoming();
    const before = await find(id);
    if (before === null) throw new Error('it is not there');
    const attach = async () =>
      commit(table, [
        {
          ...{ entity: 'attachment', before },
          after: {
            ...before,
            version: before.version + 1,
            attachedTo: { kind: 'FEEDBACK', id: 'fbk_1', customerId: null },
          },
        },
      ]);
    const statuses = await Promise.all([check(id), check(id), attach(), check(id)]);
    expect(statuses).toContain('READY');
    expect(await find(id)).toMatchObject({ attachmentStatus: 'READY' });
    expect(await check(id)).toBe('READY');
  });

  test('never replaces what is shown', async () => {
    const id = await incoming();
    await check(id);
    const other = Buffer.from(JPEG);
    other[25] = 0x78;
    await files.write(incomingKey(id), { content: other, contentType: 'image/jpeg' });
    expect(await check(id)).toBe('READY');
    expect(Buffer.from((await files.read(checkedKey(id)))?.content ?? [])).toEqual(JPEG);
    expect(await files.read(incomingKey(id))).toBeNull();
  });

  test('of an attachment that is unknown or ran out deletes the file', async () => {
    const old = await incoming({ createdAt: '2026-01-01T00:00:00.000Z' });
    await files.write(incomingKey('att_unknown'), { content: JPEG, contentType: 'image/jpeg' });
    for (const id of [old, 'att_unknown']) {
      expect(await check(id)).toBeNull();
      expect(await files.read(incomingKey(id))).toBeNull();
    }
  });

  test('without a file changes nothing but that a file is expected', async () => {
    const id = await incoming({ attachmentStatus: 'CHECKING' }, null);
    expect(await check(id)).toBe('CHECKING');
  });
});

test('the files of an item that is deleted are deleted, and those of a changed one stay', async () => {
  const [gone, changed] = [await incoming(), await incoming()];
  for (const id of [gone, changed]) await files.write(checkedKey(id), { content: JPEG, contentType: 'image/jpeg' });
  const key = (id: string) => ({ pk: `ATTACHMENT#${id}`, sk: '#ATTACHMENT' });
  const change = { eventId: '1', sequenceNumber: '1', before: {}, at: new Date().toISOString() };
  const remover = attachmentRemover(table, files);
  expect(
    await remover.consume([
      { ...change, key: key(gone), after: null },
      { ...change, key: key(changed), after: {} },
      { ...change, key: { pk: 'CUSTOMER#cus_1', sk: `ATTACHMENT#${changed}` }, after: null },
    ]),
  ).toEqual([]);
  const left = await Array.fromAsync(files.list(''));
  expect(left.filter((one) => one.endsWith(gone))).toEqual([]);
  expect(left.filter((one) => one.endsWith(changed))).toHaveLength(2);
  const failing = attachmentRemover(table, { ...files, delete: async () => Promise.reject(new Error('no answer')) });
  expect(await failing.consume([{ ...change, key: key(gone), after: null }])).toHaveLength(1);
});

test('the attachments of a thing that ran out are deleted after it, and those of one that moved are not', async () => {
  const [ranOut, moved] = [await incoming(), await incoming()];
  const thing = (id: string) => ({ attachmentIds: { L: [{ S: id }] } });
  const change = { eventId: '1', sequenceNumber: '1', at: new Date().toISOString(), after: null };
  const key = { pk: 'CUSTOMER#cus_1', sk: 'FEEDBACK#2026-01-01#fbk_1' };
  const remover = attachmentRemover(table, files);
  const changes = [
    { ...change, key, before: thing(ranOut), isExpiry: true } as const,
    { ...change, key, before: thing(moved) },
    { ...change, key, before: {}, isExpiry: true } as const,
  ];
  expect(await remover.consume(changes)).toEqual([]);
  // A second delivery finds nothing to do.
  expect(await remover.consume(changes)).toEqual([]);
  expect(await find(ranOut)).toBeNull();
  expect(await find(moved)).not.toBeNull();
});

describe('a photo slot', () => {
  const slot: Partial<Attachment> = { isPhotoSlot: true, contentType: 'image/jpeg', byteSize: 0 };

  test('takes any picture, whose content says what it is', async () => {
    for (const [content, contentType] of [
      [JPEG, 'image/jpeg'],
      [PNG, 'image/png'],
    ] as const) {
      const id = await incoming(slot, content);
      expect(await check(id)).toBe('READY');
      expect(await find(id)).toMatchObject({ contentType, byteSize: content.length, attachmentStatus: 'READY' });
      expect(await files.read(checkedKey(id))).toMatchObject({ contentType });
    }
  });

  test.each([
    ['a document', PDF],
    ['a text', Buffer.from('hello')],
    ['more than 10 MB', Buffer.concat([JPEG, Buffer.alloc(10 * 1024 * 1024)])],
  ])('refuses %s', async (_, content) => {
    const id = await incoming(slot, content);
    expect(await check(id)).toBe('REFUSED');
    expect(await find(id)).toMatchObject({ byteSize: 0, attachmentStatus: 'REFUSED' });
    expect(await files.read(checkedKey(id))).toBeNull();
    expect(await files.read(incomingKey(id))).toBeNull();
  });

  test('states the photo that was copied first, also if the check stopped and another photo came', async () => {
    const id = await incoming(slot, PNG);
    const stopped: FileStore = {
      ...files,
      async writeNew(key, file) {
        await files.writeNew(key, file);
        throw new Error('stopped');
      },
    };
    await expect(check(id, stopped)).rejects.toThrow('stopped');
    await files.write(incomingKey(id), { content: JPEG, contentType: 'application/octet-stream' });
    expect(await check(id)).toBe('READY');
    expect(await find(id)).toMatchObject({ contentType: 'image/png', byteSize: PNG.length });
    expect(await files.read(checkedKey(id))).toMatchObject({ contentType: 'image/png' });
  });
});
