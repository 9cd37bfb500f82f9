import { beforeAll, expect, test } from 'vitest';
import { ALWAYS } from '../../../domain/kernel/history.ts';
import { newMetrics } from '../../../domain/profile/metrics.ts';
import type { GraphCommandContext } from '../../../domain/repositories.ts';
import { decideWarrantyClaim } from '../../../domain/warranty/decide-warranty-claim.ts';
import { endCover } from '../../../domain/warranty/end-cover.ts';
import { fileWarrantyClaim } from '../../../domain/warranty/file-warranty-claim.ts';
import { transferWarranty } from '../../../domain/warranty/transfer-warranty.ts';
import type { Warranty } from '../../../domain/warranty/warranty.ts';
import type { WarrantyClaim } from '../../../domain/warranty/warranty-claim.ts';
import { readerOf } from '../../../store/table/dynamo-read.ts';
import { historyEntries } from '../../../store/table/history.ts';
import { type CoverTable, openCoverTable } from '../../support/cover-table.ts';
import { customerWith } from '../../support/heads.ts';
import { expectUnits } from '../../support/meter.ts';
import { resultOrThrow } from '../../support/results.ts';
import { seed } from '../../support/seed.ts';

const NOW = '2027-06-01T12:00:00.000Z';

let table: CoverTable;
beforeAll(async () => {
  table = await openCoverTable();
});

const fileClaim = (
  warrantyId: string,
  occurredAt: string,
  description = 'Stone lost',
  context = table.contextAt(NOW),
) => fileWarrantyClaim(context, { warrantyId, occurredAt, description });
const decideClaim = (claimId: string, approve: boolean, context = table.contextAt(NOW)) =>
  decideWarrantyClaim(context, { claimId, approve, decision: approve ? 'We replace it' : 'Loss is excluded' });

const claimInHistory = async (occurredAt: string): Promise<WarrantyClaim | undefined> => {
  const [entry] = await historyEntries<WarrantyClaim>(readerOf(table, true), {
    ...{ pk: `CUSTOMER#${table.owner.id}`, kind: 'WARRANTY_CLAIM', period: { ...ALWAYS, to: occurredAt } },
    slice: { first: 1, after: null },
  });
  return entry?.item;
};

test('a claim and its decision are stored next to its cover and in its owner’s history', async () => {
  const { id } = await table.addCover();
  const occurredAt = '2026-03-01T10:00:00.000Z';
  const { claim, warranty } = await resultOrThrow(fileClaim(id, occurredAt));
  expect(claim).toMatchObject({ warrantyId: id, customerId: table.owner.id, claimStatus: 'FILED', occurredAt });
  expect(warranty?.id).toBe(id);
  expect(await claimInHistory(occurredAt)).toEqual(claim);

  const { claim: decided } = await resultOrThrow(decideClaim(claim.id, true));
  expect(decided).toEqual({
    ...claim,
    ...{ version: 2, claimStatus: 'APPROVED', decidedAt: NOW, decision: 'We replace it' },
  });
  expect(await claimInHistory(occurredAt)).toEqual(decided);
  expect(await table.repositories.warrantyClaims([claim.id])).toEqual([decided]);
  const page = await table.repositories.warrantyClaimsOf(id, { first: 10, after: null }, null);
  expect(page.entries.map(({ item }) => item)).toEqual([decided]);
});

test('a claim is decided once, even if two decide at the same time', async () => {
  const { id } = await table.addCover();
  const { claim } = await resultOrThrow(fileClaim(id, '2026-03-01T11:00:00.000Z'));
  const answers = await Promise.all([decideClaim(claim.id, true), decideClaim(claim.id, false)]);
  expect(answers.filter((answer) => 'value' in answer)).toHaveLength(1);
  expect(answers.filter((answer) => 'userErrors' in answer)).toMatchObject([
    { userErrors: [{ code: 'NOT_ALLOWED', path: ['input', 'claimId'] }] },
  ]);
});

test('cover accepts claims for the time when it was in force, even if it lapsed since; void cover accepts none', async () => {
  const { id } = await table.addCover({ graceDays: 10, durationMonths: 14 });
  const rejectionAt = (field: string) => ({ userErrors: [{ code: 'NOT_ALLOWED', path: ['input', field] }] });
  expect(await fileClaim(id, '2026-01-14T10:00:00.000Z')).toMatchObject(rejectionAt('occurredAt'));
  expect(await fileClaim(id, '2026-07-25T10:00:00.000Z')).toHaveProperty('value');
  expect(await fileClaim(id, '2026-07-26T10:00:00.000Z')).toMatchObject(rejectionAt('warrantyId'));
  expect(await fileClaim(id, '2027-05-26T10:00:00.000Z')).toMatchObject(rejectionAt('warrantyId'));
  const now = await table.readCover(id);
  await seed(table, endCover(now, 'Returned'));
  expect(await fileClaim(id, '2026-07-25T10:00:00.000Z')).toMatchObject(rejectionAt('warrantyId'));
});

test('a claim is rejected or belongs to the new owner if its cover is voided or transferred at the same time', async () => {
  const newOwner = 'cus_new_owner';
  await seed(table, [
    { entity: 'customer', before: null, after: { ...customerWith(), id: newOwner } },
    { entity: 'metrics', before: null, after: newMetrics(newOwner) },
  ]);
  const concurrentChanges: readonly ((warranty: Warranty) => Promise<unknown>)[] = [
    (warranty) => seed(table, endCover(warranty, 'Returned')),
    ({ id }) =>
      resultOrThrow(
        transferWarranty(table.contextAt('2026-04-01T10:00:00.000Z'), { warrantyId: id, to: { id: newOwner } }),
      ),
  ];
  const owners: (string | undefined)[] = [];
  for (const change of concurrentChanges) {
    const { id } = await table.addCover({ transferable: true });
    const context = table.contextAt(NOW);
    let isFirst = true;
    const commit: GraphCommandContext['unitOfWork']['commit'] = async (...changes) => {
      if (isFirst) await change(await table.readCover(id));
      isFirst = false;
      return context.unitOfWork.commit(...changes);
    };
    const result = await fileClaim(id, '2026-03-01T10:00:00.000Z', 'Stone lost', {
      ...context,
      unitOfWork: { ...context.unitOfWork, commit },
    });
    owners.push('value' in result ? result.value.claim.customerId : result.userErrors[0]?.code);
  }
  // Void cover accepts no claim. Transferred cover belongs to its new owner, and so does a claim on it.
  expect(owners).toEqual(['NOT_ALLOWED', newOwner]);
});

test('a claim needs a description, and a time that is not in the future', async () => {
  const { id } = await table.addCover();
  expect(await fileClaim(id, '2027-06-01T12:05:01.000Z', '  ')).toMatchObject({
    userErrors: [
      { code: 'INVALID', path: ['input', 'occurredAt'] },
      { code: 'INVALID', path: ['input', 'description'] },
    ],
  });
  expect(await fileClaim(id, NOW, 'x'.repeat(10_001))).toMatchObject({
    userErrors: [{ code: 'LIMIT_EXCEEDED', path: ['input', 'description'] }],
  });
});

test('filing reads the shop, the cover and its owner, and writes one transaction', async () => {
  const { id } = await table.addCover();
  const context = table.contextAt(NOW);
  table.meter.reset();
  const { claim } = await resultOrThrow(fileClaim(id, '2026-03-01T12:00:00.000Z', 'Stone lost', context));
  const reads = ['BatchGetItem', 'BatchGetItem', 'GetItem'];
  expect(table.meter.operations.toSorted()).toEqual([...reads, 'Query', 'TransactWriteItems']);
  // Four consistent reads. The idempotency record, the claim, its copy, its pointer and the checks of owner and cover at
  // two units; the decision that is owed in two indexes, and its list.
  expectUnits(table.meter, 4 + 6 * 2 + (2 + 2) + 2);

  const decideContext = table.contextAt(NOW);
  table.meter.reset();
  await resultOrThrow(decideClaim(claim.id, false, decideContext));
  expect(table.meter.operations.toSorted()).toEqual(['BatchGetItem', 'BatchGetItem', ...reads, 'TransactWriteItems']);
  // Five reads. The idempotency record, the claim, its copy and the check of the owner at two units; the decision that is not owed
  // any more in two indexes, and its list.
  expectUnits(table.meter, 5 + 4 * 2 + (2 + 2) + 2);
});
