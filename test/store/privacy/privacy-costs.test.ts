import { beforeEach, describe, expect, test } from 'vitest';
import type { FileJob } from '../../../domain/file-job/file-job.ts';
import { runDueFiles } from '../../../domain/file-job/run-file-jobs.ts';
import type { Result } from '../../../domain/kernel/command.ts';
import { DAY_MS } from '../../../domain/kernel/duration.ts';
import { addMilliseconds } from '../../../domain/kernel/instant.ts';
import { mergeCustomers } from '../../../domain/person/merge-customers.ts';
import { applyTombstone } from '../../../domain/privacy/apply-tombstone.ts';
import { cancelErasure } from '../../../domain/privacy/cancel-erasure.ts';
import type { PrivacyChange } from '../../../domain/privacy/context.ts';
import { type DataExport, type ExportPosition, NO_PROGRESS } from '../../../domain/privacy/data-export.ts';
import { eraseDuePeople } from '../../../domain/privacy/erase-people.ts';
import { exportCustomer } from '../../../domain/privacy/export-customer.ts';
import { requestErasure } from '../../../domain/privacy/request-erasure.ts';
import { commit } from '../../../store/dynamo-commit.ts';
import { createRepositories } from '../../../store/repositories.ts';
import { jobCursors } from '../../../store/table/job-cursors.ts';
import { commandContextAt, idOf, resetPeople } from '../../support/merge-property-people.ts';
import { expectUnits } from '../../support/meter.ts';
import { freshTable } from '../../support/table.ts';

let table: Awaited<ReturnType<typeof freshTable>>;
let step = 10;
const now = () => new Date().toISOString();
const context = (operation: string) => ({ ...commandContextAt(table, step++, operation), now });
function resultValue<T>(result: Result<T>): T {
  if ('userErrors' in result) throw new Error(JSON.stringify(result.userErrors));
  return result.value;
}
const target = { customerId: idOf(0) };
const operations = () => table.meter.operations.toSorted();

/** A person of two records. */
beforeEach(async () => {
  table ??= await freshTable();
  await resetPeople(table);
  resultValue(await mergeCustomers(context('merge'), { survivor: idOf(0), others: [idOf(1)] }));
  table.meter.reset();
});

/** When the delay of a request has passed. */
const later = () => addMilliseconds(now(), 11 * DAY_MS);
const jobPorts = () => ({
  repositories: createRepositories(table, { consistent: true }),
  commit: (changes: readonly PrivacyChange[]) => commit(table, changes),
  endFilesBefore: async () => {},
  ...{ cursors: jobCursors(table), now: later, isTimeLeft: () => true },
});

/** What the shop owes by a request: an item in two indexes, and the list of what is owed by it. */
const OWED = 2 + 2 + 2;

/** A queue is a partition for each quarter of the ids. */
const QUEUE = ['Query', 'Query', 'Query', 'Query'];

describe('the commands, for a person of two records', () => {
  test('a request for erasure: the records, a former erasure, and one transaction', async () => {
    resultValue(await requestErasure(context('requestErasure'), { ...target, delayDays: 10 }));
    expect(operations()).toEqual(['BatchGetItem', 'BatchGetItem', 'GetItem', 'TransactWriteItems']);
    // Consistent reads at one unit; writes of the idempotency record, both records and the erasure at two; one in the queue.
    expectUnits(table.meter, 3 + 4 * 2 + 1 + OWED);
  });

  test('its cancellation costs the same', async () => {
    resultValue(await requestErasure(context('requestErasure'), { ...target, delayDays: 10 }));
    table.meter.reset();
    resultValue(await cancelErasure(context('cancelErasure'), target));
    expect(operations()).toEqual(['BatchGetItem', 'BatchGetItem', 'GetItem', 'TransactWriteItems']);
    // The erasure and its place in the queue are deleted, and what was owed by it.
    expectUnits(table.meter, 3 + 4 * 2 + 1 + OWED);
  });

  test('a request for an export', async () => {
    resultValue(await exportCustomer(context('exportCustomer'), target));
    expect(operations()).toEqual(['BatchGetItem', 'BatchGetItem', 'Query', 'Query', 'TransactWriteItems']);
    // Both records may have exports. Writes: the idempotency record, the check of the record, the export and its pointer.
    expectUnits(table.meter, 4 + 4 * 2 + 1 + OWED);
  });
});

describe('the jobs', () => {
  test('without work: one query of each part of an empty queue', async () => {
    await eraseDuePeople({ ...jobPorts(), keepTombstone: async () => {}, remove: async () => true });
    expect(operations()).toEqual(QUEUE);
    expectUnits(table.meter, 4 * 0.5);
  });

  test('an erasure of two records, beside the removal', async () => {
    resultValue(await requestErasure(context('requestErasure'), { ...target, delayDays: 10 }));
    table.meter.reset();
    const result = await eraseDuePeople({ ...jobPorts(), keepTombstone: async () => {}, remove: async () => true });
    expect(result).toMatchObject({ detected: 1, failed: [] });
    expect(operations()).toEqual([
      'BatchGetItem',
      'BatchGetItem',
      'GetItem',
      ...QUEUE,
      'TransactWriteItems',
      'TransactWriteItems',
    ]);
    // It begins with both records and the erasure, and ends with the erasure, which moves in the queue. What is
    // owed by it leaves the person, which rewrites it in both indexes, and is deleted at the end.
    expectUnits(table.meter, 4 * 0.5 + 3 + 3 * 2 + 1 + (2 + 2) + (OWED + 2) + OWED);
  });

  test('a small export, beside its reads of the person', async () => {
    resultValue(await exportCustomer(context('exportCustomer'), target));
    table.meter.reset();
    await runDueFiles(exportJob(1));
    expect(operations()).toEqual([
      'BatchGetItem',
      'BatchGetItem',
      ...QUEUE,
      'TransactWriteItems',
      'TransactWriteItems',
    ]);
    // The pointer and the item; the run takes the export, and ends it. Both move it in the queue. Then nothing is owed.
    expectUnits(table.meter, 4 * 0.5 + 2 + 2 * (2 + 2) + OWED);
  });

  test('an export of three parts', async () => {
    resultValue(await exportCustomer(context('exportCustomer'), target));
    table.meter.reset();
    await runDueFiles(exportJob(3));
    expect(operations()).toEqual(['BatchGetItem', 'BatchGetItem', ...QUEUE, ...Array(6).fill('TransactWriteItems')]);
    // Beside those of a small one: the upload, which does not move in the queue, and each part.
    expectUnits(table.meter, 4 * 0.5 + 2 + 2 * (2 + 2) + (2 + 1) + 3 * (2 + 2) + OWED);
  });

  test('a tombstone of two records in a restored table, beside the removal', async () => {
    const at = later();
    const records = [idOf(0), idOf(1)];
    const { repositories, commit: commitAll } = jobPorts();
    const tombstone = { id: idOf(0), records, requestedAt: at, erasesAt: at };
    expect(await applyTombstone(repositories, commitAll, tombstone, at)).toBe(true);
    expect(operations()).toEqual(['BatchGetItem', 'GetItem', 'TransactWriteItems']);
    // Both records and a former erasure; the same in one transaction, and the queue.
    expectUnits(table.meter, 3 + 3 * 2 + 1 + OWED);
  });
});

const PART = 'x'.repeat(6 * 1024 * 1024);

/** The job of exports with a text of this many parts, and files that take everything. */
function exportJob(parts: number): FileJob<DataExport, ExportPosition> {
  const { repositories, commit, isTimeLeft } = jobPorts();
  return {
    load: async (id) => (await repositories.dataExports([id]))[0] ?? null,
    due: repositories.exportsDue,
    commit: (before, after) => commit([{ entity: 'dataExport', before, after }]),
    start: NO_PROGRESS,
    isTimeLeft,
    now,
    async readPiece(_, position, write) {
      await write(parts === 1 ? '{}' : PART);
      return { next: position.section + 1 < parts ? { ...position, section: position.section + 1 } : null };
    },
    beginUpload: async () => 'upload',
    writePart: async (_, __, number) => String(number),
    writeFile: async () => {},
    completeUpload: async () => true,
    abortUpload: async () => {},
    writeTail: async () => {},
    readTail: async () => null,
    deleteTail: async () => {},
    deleteFiles: async () => {},
    backoff: async () => {},
  };
}
