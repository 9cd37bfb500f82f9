import { beforeAll, expect, test, vi } from 'vitest';
import type { OperationName } from '../../store/dynamo/dynamo-client.ts';
import { callAny, withCalls } from '../../store/dynamo/dynamo-client.ts';
import { FEEDBACK_PAGE_PARTITIONS } from '../../store/feedback/page-partitions.ts';
import { type FeedbackPage, pageOf, receiptLink } from '../support/feedback-page.ts';
import type { Handler } from '../support/graph.ts';
import { type Jeweller, openJeweller } from '../support/jeweller.ts';
import { createOrderDesk, sale } from '../support/order-desk.ts';
import { createPlaybookDesk, playbookDraft } from '../support/playbooks.ts';

const requests = vi.hoisted((): { readonly operation: OperationName; readonly input: object }[] => []);
vi.mock(import('../../store/dynamo/direct-client.ts'), async (original) => {
  const { directClient } = await original();
  return {
    directClient(options) {
      const client = directClient(options);
      return withCalls(client, (operation, input) => {
        requests.push({ operation, input });
        return callAny(client, operation, input);
      });
    },
  };
});

let shop: Jeweller;
let page: FeedbackPage;
beforeAll(async () => {
  vi.stubEnv('MESSAGE_CHANNELS', 'EMAIL,SMS');
  shop = await openJeweller();
  // The source, not the bundle: then its client is that of this process, and its requests can be seen.
  const { handler }: { handler: unknown } = await import('../../lambdas/feedback-page.ts');
  page = pageOf(handler as Handler);
  await createPlaybookDesk(shop).save({
    draft: playbookDraft({
      actions: [
        { kind: 'OPEN_CASE', severity: 'HIGH', reason: 'OTHER', title: 'Unhappy' },
        { kind: 'ADD_STEP', title: 'Call', dueInMinutes: 60 },
        { kind: 'NOTIFY', topic: 'desk' },
      ],
    }),
  });
});

/** The partition keys of a request, each with whether it is written. */
function partitionsOf(input: object): readonly (readonly [boolean, string])[] {
  const found: (readonly [boolean, string])[] = [];
  const visit = (value: unknown, isWrite: boolean): void => {
    if (typeof value !== 'object' || value === null) return;
    const pk = 'pk' in value ? (value as { pk: { S?: string } }).pk.S : undefined;
    if (pk !== undefined) found.push([isWrite, pk]);
    // An entity that holds keys is no request for them.
    for (const [name, inner] of Object.entries(value))
      if (name !== 'Item' || pk === undefined)
        visit(name === 'Item' ? { pk: inner.pk } : inner, isWrite || ['Put', 'Update', 'Item'].includes(name));
  };
  visit(input, 'UpdateExpression' in input);
  if ('ExpressionAttributeValues' in input && 'KeyConditionExpression' in input)
    found.push([false, (input.ExpressionAttributeValues as Record<string, { S?: string }>)[':pk']?.S ?? '']);
  return found;
}

const isAmong = (patterns: readonly string[], pk: string): boolean =>
  patterns.some((pattern) => (pattern.endsWith('*') ? pk.startsWith(pattern.slice(0, -1)) : pk === pattern));

test('the page uses the partitions that its role allows, and no index', async () => {
  const { record } = createOrderDesk(shop.graph);
  const known = await record(sale({ customer: { id: await shop.customer() } }));
  const guest = await record(sale());
  const reachable = await record(sale({ contact: { email: 'guest@example.com' } }));
  const caller = await record(sale({ contact: { phone: '+442079460999' } }));
  const links = [
    await receiptLink(shop, known.order.id),
    await receiptLink(shop, known.order.id, 'STARS'),
    await receiptLink(shop, guest.order.id),
    await receiptLink(shop, reachable.order.id),
    await receiptLink(shop, caller.order.id),
  ];
  const used = { read: new Set<string>(), write: new Set<string>() };
  const commands = new Set<string>();
  requests.length = 0;
  for (const link of links) {
    expect((await page.open(link)).status).toBe(200);
    expect((await page.send(link, { score: '1', comment: 'Broken' })).status).toBe(303);
    expect((await page.open(link)).status).toBe(200);
  }
  for (const { operation, input } of requests) {
    commands.add(operation);
    expect(input).not.toHaveProperty('IndexName');
    for (const [isWrite, pk] of partitionsOf(input)) used[isWrite ? 'write' : 'read'].add(pk);
  }
  expect([...used.read].filter((pk) => !isAmong(FEEDBACK_PAGE_PARTITIONS.read, pk))).toEqual([]);
  expect([...used.write].filter((pk) => !isAmong(FEEDBACK_PAGE_PARTITIONS.write, pk))).toEqual([]);
  const prefixes = ['CUSTOMER#', 'FEEDBACK#', 'FEEDBACK_LINK#', 'CASE#', 'NOTICE#', 'IDEMPOTENCY#', 'BUDGET#'];
  for (const prefix of [...prefixes, 'ATTACHMENT#', 'MESSAGE#', 'EMAIL#', 'PHONE#', 'HANDLE#order#'])
    expect(
      [...used.write].some((pk) => pk.startsWith(prefix)),
      prefix,
    ).toBe(true);
  expect([...commands].toSorted()).toEqual([
    ...['BatchGetItem', 'GetItem', 'Query', 'TransactWriteItems', 'UpdateItem'],
  ]);
});
