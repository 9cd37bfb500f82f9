import { beforeAll, expect } from 'vitest';
import { minutesAgo } from '../support/case-desk.ts';
import type { Answer, TestCaller } from '../support/graph.ts';
import { testIdempotency } from '../support/idempotency.ts';
import { scanItems } from '../support/items.ts';
import { freshKey, type Jeweller, openJeweller } from '../support/jeweller.ts';

const CALL = `call { id version dueAt assignee doneAt attempts { at outcome } } userErrors { code message path }`;

let jeweller: Jeweller;
beforeAll(async () => {
  jeweller = await openJeweller();
});

const send =
  (name: string) =>
  async (caller: TestCaller, input: object): Promise<Answer['data']> => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    return (await caller.run(`mutation ($input: ${type}!) { ${name}(input: $input) { ${CALL} } }`, { input }))[name];
  };

const dueAt = minutesAgo(-600);
const york = () => jeweller.graph.as('pos', { store: 'york', client: 'another-till' });
const draft = async () => ({ customer: { id: await jeweller.customer() }, dueAt, assignee: 'Ida' });
const promised = async (): Promise<string> =>
  (await send('promiseCall')(jeweller.york, { ...freshKey(), ...(await draft()) })).call.id;
/** How often the call changed. */
const versionOf = async (id: string): Promise<number> =>
  (await jeweller.desk.run('query ($id: ID!) { node(id: $id) { ... on Call { version } } }', { id })).node.version;
const cancel = (callId: string) =>
  send('updateCall')(jeweller.york, { ...freshKey(), callId, cancelledBecause: 'She came in.' });
const itemsOf = async (prefix: string) =>
  (await scanItems(jeweller.graph.table)).filter(
    ({ pk, sk }) => String(pk).startsWith('CUSTOMER#') && String(sk).startsWith(prefix),
  ).length;
const idOf = ({ call }: Answer['data']) => call.id;

testIdempotency('promiseCall', async () => {
  const input = await draft();
  return {
    ...{ caller: jeweller.york, otherClient: york(), send: send('promiseCall'), input },
    otherInput: { ...input, dueAt: minutesAgo(-700) },
    effects: () => itemsOf('CALL#'),
    moveOn: () =>
      jeweller.mutate('requestErasure', 'erasesAt', { customerId: input.customer.id }, jeweller.graph.as('admin')),
    lasting: idOf,
  };
});

// An attempt is an interaction as well: both or none.
testIdempotency('recordCall', async () => {
  const callId = await promised();
  const input = { callId, outcome: 'NO_ANSWER', occurredAt: minutesAgo(0), nextAt: minutesAgo(-60) };
  return {
    ...{ caller: jeweller.york, otherClient: york(), send: send('recordCall'), input },
    otherInput: { ...input, outcome: 'LEFT_MESSAGE' },
    effects: async () => {
      const [version, interactions] = [await versionOf(callId), await itemsOf('INTERACTION#')];
      expect(interactions).toBeGreaterThanOrEqual(version - 1);
      return version;
    },
    moveOn: () => cancel(callId),
    lasting: idOf,
  };
});

testIdempotency('updateCall', async () => {
  const callId = await promised();
  return {
    ...{ caller: jeweller.york, otherClient: york(), send: send('updateCall') },
    ...{ input: { callId, assignee: 'Bo' }, otherInput: { callId, assignee: null } },
    effects: () => versionOf(callId),
    moveOn: () => cancel(callId),
    lasting: idOf,
  };
});
