import { beforeAll, expect, test } from 'vitest';
import { faultsOf } from '../support/audit.ts';
import { createCaseDesk, minutesAgo } from '../support/case-desk.ts';
import { expectValid } from '../support/event-schemas.ts';
import { openGraphWithStream } from '../support/graph.ts';
import { scanItems } from '../support/items.ts';
import { type Jeweller, openJeweller } from '../support/jeweller.ts';

/** The handler as Lambda calls it. */
type Handler = (event: object, context: { getRemainingTimeInMillis(): number }) => Promise<unknown>;

let graph: Awaited<ReturnType<typeof openGraphWithStream>>;
let jeweller: Jeweller;
let cases: ReturnType<typeof createCaseDesk>;
/** The built scheduled function, on the table of the jeweller. */
let wake: () => Promise<unknown>;
beforeAll(async () => {
  graph = await openGraphWithStream();
  jeweller = await openJeweller(Promise.resolve(graph));
  cases = createCaseDesk(jeweller);
  const bundle = new URL(`../../dist/commitments/index.mjs?table=${graph.table.name}`, import.meta.url).href;
  const { handler }: { handler: Handler } = await import(/* @vite-ignore */ bundle);
  wake = () => handler({}, { getRemainingTimeInMillis: () => 60_000 });
});

/** The announcements of overdue commitments since the stream began. */
async function announced() {
  await graph.stream.drain();
  return (await graph.stream.events()).filter((event) => event['detail-type'] === 'CommitmentOverdue');
}

test('a word that was promised and not kept is an event, once for each promised time', async () => {
  const customer = { id: await jeweller.customer() };
  const { id: caseId } = await cases.open({ customer, title: 'The ring of Nell Gwyn is bent', store: 'york' });
  const dueAt = minutesAgo(1);
  await cases.overwrite(caseId, (one) => ({ ...one, nextUpdateDueAt: dueAt }));
  await Promise.all([wake(), wake()]);
  await wake();
  const events = await announced();
  expect(events).toMatchObject([
    {
      time: dueAt,
      detail: {
        ...{
          id: expect.stringMatching(/^CommitmentOverdue:owe_.*Z$/),
          occurredAt: dueAt,
          commitmentKind: 'CASE_UPDATE',
        },
        ...{ dueAt, aboutId: caseId, customerId: customer.id, store: 'york' },
      },
    },
  ]);
  for (const { detail } of events) expectValid('CommitmentOverdue', detail);
  expect(JSON.stringify(events)).not.toMatch(/Nell|bent/);

  const later = minutesAgo(0.01);
  await cases.overwrite(caseId, (one) => ({ ...one, nextUpdateDueAt: later }));
  await wake();
  expect((await announced()).map(({ detail }) => detail['dueAt'])).toEqual([dueAt, later]);
  await cases.run('postCaseUpdate', { caseId, message: 'It is straight again.' });
  await cases.overwrite(caseId, (one) => ({ ...one, nextUpdateDueAt: later }));
  await wake();
  expect(await announced()).toHaveLength(2);
  expect(faultsOf(await scanItems(graph.table))).toEqual([]);
});
