import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, test } from 'vitest';
import { addCaseContact } from '../../../domain/service-case/add-case-contact.ts';
import { detectBreaches } from '../../../domain/service-case/detect-breaches.ts';
import { resolveCase } from '../../../domain/service-case/resolve-case.ts';
import { jobCursors } from '../../../store/table/job-cursors.ts';
import { openCaseTable } from '../../support/case-table.ts';
import { caseTime } from '../../support/cases.ts';
import { timeFor } from '../../support/clocks.ts';
import { injectFaults } from '../../support/fault-injection.ts';
import { expectUnits } from '../../support/meter.ts';
import { resultOrThrow } from '../../support/results.ts';

let cases: Awaited<ReturnType<typeof openCaseTable>>;
beforeEach(async () => {
  cases = await openCaseTable();
});

/** One run of the schedule, by default without a time limit. */
const detect = (now: string, isTimeLeft = () => true) =>
  detectBreaches((key) => cases.jobContextAt(now, key), jobCursors(cases.table), isTimeLeft);
const allTimes = { firstResponse: null, resolution: null };

test('a broken promise is noted with its case once, with the time of the breach', async () => {
  const { id } = await cases.open(caseTime('10:00'), { severity: 'CRITICAL' });
  expect(await detect(caseTime('11:00'))).toEqual({ detected: 0, failed: [], more: false });
  expect(await detect(caseTime('11:01'))).toEqual({ detected: 1, failed: [], more: false });
  expect(await cases.find(id)).toMatchObject({
    missed: { firstResponse: caseTime('11:00'), resolution: null },
    version: 2,
  });
  expect(await detect(caseTime('11:02'))).toEqual({ detected: 0, failed: [], more: false });
  expect((await cases.find(id)).version).toBe(2);
  await detect(caseTime('18:01'));
  expect(await cases.find(id)).toMatchObject({
    missed: { firstResponse: caseTime('11:00'), resolution: caseTime('18:00') },
    version: 3,
  });
  expect(await detect(caseTime('18:02'))).toMatchObject({ detected: 0 });
});

test('several runs at once note it once', async () => {
  const ids = await Promise.all(Array.from({ length: 5 }, async () => (await cases.open(caseTime('10:00'))).id));
  await Promise.all(Array.from({ length: 4 }, () => detect(caseTime('20:00'))));
  for (const id of ids)
    expect(await cases.find(id)).toMatchObject({ version: 2, missed: { firstResponse: caseTime('18:00') } });
});

test('a case that waits, is resolved or keeps its promises has no breach', async () => {
  const open = () => cases.open(caseTime('10:00'), { severity: 'CRITICAL' });
  const [waiting, resolved, answered] = [await open(), await open(), await open()];
  const contact = { via: 'PHONE', direction: 'OUTBOUND', occurredAt: caseTime('10:10') } as const;
  const rootCause = { category: 'OTHER', explanation: 'Nobody knows.' } as const;
  await resultOrThrow(
    addCaseContact(cases.contextAt(caseTime('10:10')), { caseId: waiting.id, ...contact, waitForCustomer: true }),
  );
  await resultOrThrow(resolveCase(cases.contextAt(caseTime('10:10')), { caseId: resolved.id, rootCause }));
  await resultOrThrow(
    addCaseContact(cases.contextAt(caseTime('10:10')), { caseId: answered.id, ...contact, waitForCustomer: false }),
  );
  expect(await detect(caseTime('12:00'))).toEqual({ detected: 0, failed: [], more: false });
  await detect(caseTime('12:00', 3));
  expect(await cases.find(waiting.id)).toMatchObject({ missed: allTimes, version: 2 });
  expect(await cases.find(resolved.id)).toMatchObject({ missed: allTimes, version: 2 });
  expect(await cases.find(answered.id)).toMatchObject({
    missed: { firstResponse: null, resolution: caseTime('18:00') },
  });
});

test('a promise that resumes when the customer answers breaks at its new time', async () => {
  const { id: caseId } = await cases.open(caseTime('10:00'), { severity: 'CRITICAL' });
  const contact = { caseId, via: 'EMAIL', waitForCustomer: false } as const;
  const context = (time: string) => cases.contextAt(time);
  await resultOrThrow(
    addCaseContact(context(caseTime('10:30')), {
      ...contact,
      direction: 'OUTBOUND',
      occurredAt: caseTime('10:30'),
      waitForCustomer: true,
    }),
  );
  await resultOrThrow(
    addCaseContact(context(caseTime('15:00')), { ...contact, direction: 'INBOUND', occurredAt: caseTime('15:00') }),
  );
  expect(await detect(caseTime('22:29'))).toMatchObject({ detected: 0 });
  expect(await detect(caseTime('22:31'))).toMatchObject({ detected: 1 });
  expect((await cases.find(caseId)).missed).toEqual({ firstResponse: null, resolution: caseTime('22:30') });
});

describe('a run', () => {
  test('without time left leaves the rest to the next one, the oldest breach first', async () => {
    await cases.seed(120);
    const first = await detect(caseTime('20:30'), timeFor(92));
    expect(first).toEqual({ detected: 100, failed: [], more: true });
    const left = await cases.repositories.casesPastDue(caseTime('20:30'), { first: 100, after: null });
    expect(left.entries.map(({ item }) => item.firstResponseDueAt >= caseTime('19:40'))).toEqual(Array(20).fill(true));
    expect(await detect(caseTime('20:30'))).toEqual({ detected: 20, failed: [], more: false });
  });

  test('continues after a case that fails, which the next run finds again', async () => {
    await Promise.all(Array.from({ length: 4 }, () => cases.open(caseTime('10:00'))));
    const refuse = new TransactionCanceledException({
      message: 'no',
      $metadata: {},
      CancellationReasons: [{ Code: 'ValidationError' }],
    });
    injectFaults(cases.table.client, 'TransactWriteItems', [{ refuse }]);
    expect(await detect(caseTime('20:00'))).toEqual({
      detected: 3,
      failed: ['TransactionCanceledException'],
      more: false,
    });
    expect(await detect(caseTime('20:01'))).toEqual({ detected: 1, failed: [], more: false });
  });

  test('costs one Query for each partition where nothing broke, for any number of open cases', async () => {
    await Promise.all(Array.from({ length: 12 }, () => cases.open(caseTime('10:00'))));
    cases.meter.reset();
    await detect(caseTime('12:00'));
    expect(cases.meter.operations).toEqual(['Query', 'Query', 'Query', 'Query']);
    expectUnits(cases.meter, 4 * 0.5);
  });

  test('reads for each breach the idempotency record, the case and the shop with its playbooks, and writes one transaction', async () => {
    await cases.open(caseTime('10:00'));
    cases.meter.reset();
    await detect(caseTime('20:00'));
    expect(cases.meter.operations.toSorted()).toEqual([
      ...['BatchGetItem', 'BatchGetItem', 'GetItem'],
      ...Array(6).fill('Query'),
      'TransactWriteItems',
    ]);
    // The index; pointer, case, idempotency record, shop and playbooks consistently; record and a case of more than
    // 1 kB written; one key of the queue deleted and one added, and the copy in the calendar.
    expectUnits(cases.meter, 4 * 0.5 + 5 + 2 + 4 + 3 * 2);
  });
});
