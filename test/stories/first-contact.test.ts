import { beforeAll, expect, test } from 'vitest';
import { createCaseDesk, minutesAgo, ROOT_CAUSE } from '../support/case-desk.ts';
import { type Jeweller, openJeweller } from '../support/jeweller.ts';

let jeweller: Jeweller;
let cases: ReturnType<typeof createCaseDesk>;
let customer: { id: string };
beforeAll(async () => {
  jeweller = await openJeweller();
  cases = createCaseDesk(jeweller);
  customer = { id: await jeweller.customer() };
});

const contact = (caseId: string, occurredAt: string) =>
  cases.run('addCaseContact', { caseId, via: 'PHONE', direction: 'OUTBOUND', occurredAt });

/** A case about one product with one contact, resolved. */
async function resolvedCase(sku: string): Promise<string> {
  const { id } = await cases.open({ customer, skus: [sku], occurredAt: minutesAgo(60) });
  await contact(id, minutesAgo(30));
  expect(await cases.run('resolveCase', { caseId: id, rootCause: ROOT_CAUSE })).toMatchObject({
    firstContactResolution: true,
  });
  return id;
}
const isFirst = async (id: string): Promise<boolean> => (await cases.find(id)).firstContactResolution;
const feedback = (input: object) =>
  jeweller.mutate('submitFeedback', 'feedback { id }', { customer, occurredAt: minutesAgo(0), ...input });

test('a contact before the case was raised is no response and does not count', async () => {
  const { id } = await cases.open({ customer, occurredAt: minutesAgo(60) });
  expect(await contact(id, minutesAgo(24 * 60))).toMatchObject({ firstRespondedAt: null, caseStatus: 'OPEN' });
  const at = minutesAgo(10);
  expect(await contact(id, at)).toMatchObject({ firstRespondedAt: at, caseStatus: 'IN_PROGRESS' });
  const resolved = await cases.run('resolveCase', { caseId: id, rootCause: ROOT_CAUSE });
  expect(resolved).toMatchObject({ firstContactResolution: true });
});

test('a case resolved without a contact is no first contact resolution until that contact is recorded', async () => {
  const { id } = await cases.open({ customer, occurredAt: minutesAgo(60) });
  const resolved = await cases.run('resolveCase', { caseId: id, rootCause: ROOT_CAUSE });
  expect(resolved).toMatchObject({ firstContactResolution: false });
  expect(await contact(id, minutesAgo(20))).toMatchObject({ firstContactResolution: true });
  expect(await contact(id, minutesAgo(10))).toMatchObject({ firstContactResolution: false });
});

test('later low feedback about the same matter revokes the first contact resolution, a good score does not', async () => {
  const [id, other] = [await resolvedCase('FCR-1'), await resolvedCase('FCR-2')];
  await feedback({ metric: 'NPS', score: 10, skus: ['FCR-1'] });
  expect(await isFirst(id)).toBe(true);
  await feedback({ metric: 'NPS', score: 2, skus: ['FCR-1'] });
  expect(await Promise.all([id, other].map(isFirst))).toEqual([false, true]);
  await feedback({ metric: 'CSAT', score: 1, caseId: other });
  expect(await isFirst(other)).toBe(false);
});

test('a new case about the same matter revokes it, also from another record of the person', async () => {
  const id = await resolvedCase('FCR-3');
  const other = { id: await jeweller.customer() };
  const merged = await jeweller.mutate('mergeCustomers', 'customer { id }', {
    survivor: customer.id,
    others: [other.id],
  });
  expect(merged.userErrors).toEqual([]);
  await cases.open({ customer: other, skus: ['FCR-4'] });
  expect(await isFirst(id)).toBe(true);
  await cases.open({ customer: other, skus: ['fcr-3'] });
  expect(await isFirst(id)).toBe(false);
});
