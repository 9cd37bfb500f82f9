import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { faultsOf } from '../support/audit.ts';
import { openPrivacyJobs, type PrivacyJobs } from '../support/erasures.ts';
import { createIdentityDesk } from '../support/identity-desk.ts';
import { scanItems } from '../support/items.ts';
import { type Jeweller, openJeweller } from '../support/jeweller.ts';

let jeweller: Jeweller;
let jobs: PrivacyJobs;
beforeAll(async () => {
  jeweller = await openJeweller();
  jobs = await openPrivacyJobs(jeweller.graph.table);
}, 300_000);
afterAll(async () => {
  vi.useRealTimers();
  await jobs.close();
});

const say = async (customer: object, comment: string): Promise<string> => {
  const input = { customer, comment, occurredAt: new Date().toISOString(), ifUnidentified: 'KEEP' };
  return (await jeweller.mutate('submitFeedback', 'feedback { customer { id } }', input)).feedback.customer.id;
};
const identify = (unidentifiedId: string, id: string) =>
  jeweller.mutate('identifyCustomer', 'customer { id }', { unidentifiedId, customer: { id } });
const marked = async (mark: string) =>
  (await scanItems(jeweller.graph.table)).map((item) => JSON.stringify(item)).filter((text) => text.includes(mark));
const admin = () => jeweller.graph.as('admin');
const erase = async (customerId: string) => {
  const { userErrors } = await jeweller.mutate('requestErasure', '', { customerId, delayDays: 0 }, admin());
  expect(userErrors).toEqual([]);
  await jobs.eraseDue();
};

test('an export of a customer holds what was said under her handle', async () => {
  const nell = await jeweller.customer();
  const id = await say({ handle: { system: 'x', value: '@zqexport' } }, 'zqexport is unhappy');
  await identify(id, nell);
  const { dataExport } = await jeweller.mutate('exportCustomer', 'dataExport { id }', { customerId: nell }, admin());
  await jobs.runExports();
  const query = 'query ($id: ID!) { node(id: $id) { ... on DataExport { url } } }';
  const { node } = await admin().run(query, { id: dataExport.id });
  const text = await (await fetch(node.url)).text();
  expect(text).toContain('zqexport is unhappy');
});

test('an erasure takes the records along that were identified as the customer, and leaves those that were taken out', async () => {
  const nell = await jeweller.customer();
  const handle = { system: 'x', value: '@zqgone' };
  const hers = await say({ handle }, 'zqgone is unhappy');
  const others = await say({ handle: { system: 'x', value: '@zqstays' } }, 'zqstays is unhappy');
  await identify(hers, nell);
  await identify(others, nell);
  await createIdentityDesk(jeweller).unmerge(others);
  await erase(nell);
  expect(await marked('zqgone')).toEqual([]);
  expect((await marked('zqstays')).length).toBeGreaterThan(2);
  // Who says something under the handle now is somebody new.
  expect(await say({ handle }, 'zqagain')).not.toBe(hers);
});

test('a cancelled erasure leaves everything as it was', async () => {
  const nell = await jeweller.customer();
  const id = await say({ handle: { system: 'x', value: '@zqkept' } }, 'zqkept');
  await identify(id, nell);
  await jeweller.mutate('requestErasure', '', { customerId: nell, delayDays: 10 }, admin());
  const refused = await jeweller.mutate('submitFeedback', 'feedback { id }', {
    ...{ customer: { handle: { system: 'x', value: 'zqkept' } }, comment: 'Hm', ifUnidentified: 'KEEP' },
    occurredAt: new Date().toISOString(),
  });
  expect(refused.userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
  await jeweller.mutate('cancelErasure', '', { customerId: nell }, admin());
  expect(await say({ handle: { system: 'x', value: 'zqkept' } }, 'zqkept again')).toBe(nell);
});

test('an unidentified record is erased by itself, with its key', async () => {
  const id = await say({ email: 'zqguest@example.com' }, 'zqguest is unhappy');
  await erase(id);
  expect(await marked('zqguest')).toEqual([]);
  const left = (await scanItems(jeweller.graph.table)).filter(({ pk }) => pk === `CUSTOMER#${id}`);
  expect(left).toEqual([]);
  // Idempotency records of what was erased, and the pointer of an export, lead nowhere until they run out.
  const faults = faultsOf(await scanItems(jeweller.graph.table));
  expect(faults.filter((fault) => !/^(IDEMPOTENCY|EXPORT)#/.test(fault))).toEqual([]);
});
