import { beforeEach, describe, expect, test } from 'vitest';
import { promiseCall } from '../../../domain/call/promise-call.ts';
import { recordCall } from '../../../domain/call/record-call.ts';
import { updateCall } from '../../../domain/call/update-call.ts';
import { reindexTable } from '../../../store/reindex/reindex-table.ts';
import { transact } from '../../../store/table/dynamo-transaction.ts';
import { faultsOf } from '../../support/audit.ts';
import { openCaseTable } from '../../support/case-table.ts';
import { caseTime } from '../../support/cases.ts';
import { scanItems } from '../../support/items.ts';
import { expectUnits } from '../../support/meter.ts';
import { listedOwed } from '../../support/owed-reckoning.ts';
import { resultOrThrow } from '../../support/results.ts';

let cases: Awaited<ReturnType<typeof openCaseTable>>;
beforeEach(async () => {
  cases = await openCaseTable();
});

const promise = (more: object = {}) =>
  resultOrThrow(
    promiseCall(cases.contextAt(caseTime('10:00')), {
      ...{ customer: { id: cases.customerId }, dueAt: caseTime('14:00'), assignee: 'Ida' },
      ...more,
    }),
  );
const record = (callId: string, outcome: 'REACHED' | 'NO_ANSWER', time: string, more: object = {}) =>
  resultOrThrow(recordCall(cases.contextAt(caseTime(time)), { callId, outcome, occurredAt: caseTime(time), ...more }));
const items = () => scanItems(cases.table);

describe('a promised call', () => {
  test('is one transaction of five items, its record included', async () => {
    const before = (await items()).length;
    cases.meter.reset();
    const call = await promise();
    expect(cases.meter.operations.filter((name) => name === 'TransactWriteItems')).toHaveLength(1);
    // The shop and the customer are read. A write in a transaction is two units, one in an index two more.
    expectUnits(cases.meter, UNITS.promise);
    expect(await cases.repositories.calls([call.id, 'cal_none'])).toEqual([call, null]);
    // The call, its pointer, what is owed with its list, and the idempotency record.
    expect((await items()).length - before).toBe(5);
    expect(faultsOf(await items())).toEqual([]);
  });

  test('moves on and ends in one transaction with its interaction, and leaves the list', async () => {
    const { id } = await promise();
    cases.meter.reset();
    await record(id, 'NO_ANSWER', '11:00', { nextAt: caseTime('15:00') });
    expect(cases.meter.operations.filter((name) => name === 'TransactWriteItems')).toHaveLength(1);
    expectUnits(cases.meter, UNITS.attempt);
    expect(listedOwed(await items())).toEqual([`${id} CALL  ${caseTime('15:00')}`]);
    expect(faultsOf(await items())).toEqual([]);
    await record(id, 'REACHED', '12:00');
    expect(listedOwed(await items())).toEqual([]);
    expect((await items()).filter(({ sk }) => String(sk).startsWith('INTERACTION#'))).toHaveLength(2);
    expect(faultsOf(await items())).toEqual([]);
  });

  test('about a case is a contact of the case in the same transaction', async () => {
    const opened = await cases.open(caseTime('09:30'));
    const { id } = await promise({ caseId: opened.id });
    cases.meter.reset();
    await record(id, 'REACHED', '10:30');
    expect(cases.meter.operations.filter((name) => name === 'TransactWriteItems')).toHaveLength(1);
    expect(await cases.find(opened.id)).toMatchObject({ firstRespondedAt: caseTime('10:30'), contactCount: 1 });
    expect(listedOwed(await items()).map((owed) => owed.split(' ')[1])).toEqual(['RESOLUTION']);
    expect(faultsOf(await items())).toEqual([]);
  });

  test('about a case that is over its promise notes the breach', async () => {
    const opened = await cases.open(caseTime('09:30'));
    const { id } = await promise({ caseId: opened.id });
    await record(id, 'REACHED', '20:00');
    expect((await cases.find(opened.id)).missed.firstResponse).toBe(opened.firstResponseDueAt);
  });

  test('is listed again by the reindexing, and what is done is not', async () => {
    const [open, done] = [await promise(), await promise()];
    await record(done.id, 'REACHED', '11:00');
    const lists = (await items()).filter(({ pk, refs }) => String(pk).startsWith('OWED#') || Array.isArray(refs));
    for (const { pk, sk } of lists) await transact(cases.table, [{ delete: { pk: String(pk), sk: String(sk) } }]);
    await reindexTable(cases.table, { now: () => caseTime('12:00') });
    expect(listedOwed(await items())).toEqual([`${open.id} CALL  ${caseTime('14:00')}`]);
    expect(faultsOf(await items())).toEqual([]);
  });

  test('that two people change at once is changed once under a version', async () => {
    const { id } = await promise();
    const both = ['Ana', 'Bo'].map((assignee) =>
      updateCall(cases.contextAt(caseTime('10:30')), { callId: id, expectedVersion: 1, assignee }),
    );
    const results = await Promise.all(both);
    expect(results.filter((result) => 'value' in result)).toHaveLength(1);
    expect(results.flatMap((result) => ('userErrors' in result ? result.userErrors : []))).toMatchObject([
      { code: 'VERSION_CONFLICT' },
    ]);
  });

  test('that two people try at once has both attempts', async () => {
    const { id } = await promise();
    await Promise.all(['10:30', '10:31'].map((time) => record(id, 'NO_ANSWER', time, { nextAt: caseTime('12:00') })));
    expect((await cases.repositories.calls([id]))[0]).toMatchObject({ version: 3, attempts: { length: 2 } });
  });
});

/** Capacity units. */
const UNITS = { promise: 17, attempt: 26 };
