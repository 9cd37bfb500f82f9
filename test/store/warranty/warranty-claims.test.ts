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
import { type CoverTable, openCoverTable, resultOrThrow } from '../../support/cover-table.ts';
import { customerWith } from '../../support/heads.ts';
import { expectUnits } from '../../support/meter.ts';
import { seed } from '../../support/seed.ts';

const NOW = '2027-06-01T12:00:00.000Z';

let table: CoverTable;
beforeAll(async () => {
  table = await openCoverTable();
});

const file = (warrantyId: string, occurredAt: string, description = 'Stone lost', context = table.writing(NOW)) =>
  fileWarrantyClaim(context, { warrantyId, occurredAt, description });
const decide = (claimId: string, approve: boolean, context = table.writing(NOW)) =>
  decideWarrantyClaim(context, { claimId, approve, decision: approve ? 'We replace it' : 'Loss is excluded' });

const inHistory = async (occurredAt: string): Promise<WarrantyClaim | undefined> => {
  const [entry] = await historyEntries<WarrantyClaim>(readerOf(table, true), {
    ...{ pk: `CUSTOMER#${table.owner.id}`, kind: 'WARRANTY_CLAIM', period: { ...ALWAYS, to: occurredAt } },
    slice: { first: 1, after: null },
  });
  return entry?.item;
};

test('a claim stands with its cover and in its owner’s history, and so does what is decided', async () => {
  const { id } = await table.addCover();
  const occurredAt = '2026-03-01T10:00:00.000Z';
  const { claim, warranty } = await resultOrThrow(file(id, occurredAt));
  expect(claim).toMatchObject({ warrantyId: id, customerId: table.owner.id, claimStatus: 'FILED', occurredAt });
  expect(warranty?.id).toBe(id);
  expect(await inHistory(occurredAt)).toEqual(claim);

  const { claim: decided } = await resultOrThrow(decide(claim.id, true));
  expect(decided).toEqual({
    ...claim,
    ...{ version: 2, claimStatus: 'APPROVED', decidedAt: NOW, decision: 'We replace it' },
  });
  expect(await inHistory(occurredAt)).toEqual(decided);
  expect(await table.records.warrantyClaims([claim.id])).toEqual([decided]);
  const page = await table.records.warrantyClaimsOf(id, { first: 10, after: null }, null);
  expect(page.entries.map(({ item }) => item)).toEqual([decided]);
});

test('a claim is decided once, also where two decide at once', async () => {
  const { id } = await table.addCover();
  const { claim } = await resultOrThrow(file(id, '2026-03-01T11:00:00.000Z'));
  const answers = await Promise.all([decide(claim.id, true), decide(claim.id, false)]);
  expect(answers.filter((answer) => 'value' in answer)).toHaveLength(1);
  expect(answers.filter((answer) => 'userErrors' in answer)).toMatchObject([
    { userErrors: [{ code: 'NOT_ALLOWED', path: ['input', 'claimId'] }] },
  ]);
});

test('cover answers for what occurred while it held, whatever it is worth now; void cover for nothing', async () => {
  const { id } = await table.addCover({ graceDays: 10, durationMonths: 14 });
  const refusal = (field: string) => ({ userErrors: [{ code: 'NOT_ALLOWED', path: ['input', field] }] });
  expect(await file(id, '2026-01-14T10:00:00.000Z')).toMatchObject(refusal('occurredAt'));
  expect(await file(id, '2026-07-25T10:00:00.000Z')).toHaveProperty('value');
  expect(await file(id, '2026-07-26T10:00:00.000Z')).toMatchObject(refusal('warrantyId'));
  expect(await file(id, '2027-05-26T10:00:00.000Z')).toMatchObject(refusal('warrantyId'));
  const now = await table.coverNow(id);
  await seed(table, endCover(now, 'Returned'));
  expect(await file(id, '2026-07-25T10:00:00.000Z')).toMatchObject(refusal('warrantyId'));
});

test('no claim is filed on cover that is voided or changes its owner while it is filed', async () => {
  const taker = 'cus_taker';
  await seed(table, [
    { entity: 'customer', before: null, after: { ...customerWith(), id: taker } },
    { entity: 'metrics', before: null, after: newMetrics(taker) },
  ]);
  const meanwhile: readonly ((warranty: Warranty) => Promise<unknown>)[] = [
    (warranty) => seed(table, endCover(warranty, 'Returned')),
    ({ id }) =>
      resultOrThrow(transferWarranty(table.writing('2026-04-01T10:00:00.000Z'), { warrantyId: id, to: { id: taker } })),
  ];
  const owners: (string | undefined)[] = [];
  for (const happens of meanwhile) {
    const { id } = await table.addCover({ transferable: true });
    const context = table.writing(NOW);
    let isFirst = true;
    const commit: GraphCommandContext['unitOfWork']['commit'] = async (...changes) => {
      if (isFirst) await happens(await table.coverNow(id));
      isFirst = false;
      return context.unitOfWork.commit(...changes);
    };
    const result = await file(id, '2026-03-01T10:00:00.000Z', 'Stone lost', {
      ...context,
      unitOfWork: { ...context.unitOfWork, commit },
    });
    owners.push('value' in result ? result.value.claim.customerId : result.userErrors[0]?.code);
  }
  // Void cover takes no claim; cover that went on is its new owner's, and so is a claim on it.
  expect(owners).toEqual(['NOT_ALLOWED', taker]);
});

test('a claim needs words, and a time that has come', async () => {
  const { id } = await table.addCover();
  expect(await file(id, '2027-06-01T12:05:01.000Z', '  ')).toMatchObject({
    userErrors: [
      { code: 'INVALID', path: ['input', 'occurredAt'] },
      { code: 'INVALID', path: ['input', 'description'] },
    ],
  });
  expect(await file(id, NOW, 'x'.repeat(10_001))).toMatchObject({
    userErrors: [{ code: 'LIMIT_EXCEEDED', path: ['input', 'description'] }],
  });
});

test('filing costs the claim on its key, the shop, the cover and its owner to read, and one transaction', async () => {
  const { id } = await table.addCover();
  const context = table.writing(NOW);
  table.meter.reset();
  const { claim } = await resultOrThrow(file(id, '2026-03-01T12:00:00.000Z', 'Stone lost', context));
  const reads = ['BatchGetItem', 'BatchGetItem', 'GetItem', 'GetItem'];
  expect(table.meter.operations.toSorted()).toEqual([...reads, 'Query', 'TransactWriteItems']);
  // Five consistent reads; the idempotency record, the claim, its copy, its pointer and the checks of owner and cover at
  // two units.
  expectUnits(table.meter, 5 + 6 * 2);

  const deciding = table.writing(NOW);
  table.meter.reset();
  await resultOrThrow(decide(claim.id, false, deciding));
  expect(table.meter.operations.toSorted()).toEqual(['BatchGetItem', 'BatchGetItem', ...reads, 'TransactWriteItems']);
  // Six reads; the key's claim, the claim, its copy and the check of the owner.
  expectUnits(table.meter, 6 + 4 * 2);
});
