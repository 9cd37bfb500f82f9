import { v4 } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';
import { type DeliveryDependencies, deliverMessage } from '../../../domain/message/deliver-message.ts';
import type { Message } from '../../../domain/message/message.ts';
import { releaseMessages } from '../../../domain/message/release-messages.ts';
import type { SendOutcome } from '../../../domain/message/sender.ts';
import { commit } from '../../../store/dynamo-commit.ts';
import { createRepositories } from '../../../store/repositories.ts';
import { jobCursors } from '../../../store/table/job-cursors.ts';
import { injectCrashes } from '../../support/crash-injection.ts';
import { expectUnits } from '../../support/meter.ts';
import { storeQueued, storeRecipient } from '../../support/queued-messages.ts';
import { freshTable } from '../../support/table.ts';

type Table = Awaited<ReturnType<typeof freshTable>>;

const START = Date.parse('2026-06-10T12:00:00.000Z');
const MINUTE_MS = 60_000;

let table: Table;
let customer: Awaited<ReturnType<typeof storeRecipient>>;
beforeAll(async () => {
  table = await freshTable();
  customer = await storeRecipient(table);
});

/** A sender and its clock. `answer` is what the provider says. */
function openSender(answer: () => SendOutcome = () => ({ outcome: 'ACCEPTED' })) {
  let at = START;
  const sent: string[] = [];
  const now = () => new Date(at).toISOString();
  const repositories = createRepositories(table, { consistent: true });
  const dependencies: DeliveryDependencies = {
    repositories,
    commit: (changes) => commit(table, changes),
    backoff: async (attempt) => attempt < 3,
    ...{ feedbackLinks: null, recentPurchaseDays: 90, newToken: v4, now },
    sender: {
      async send({ id }) {
        const outcome = answer();
        if (outcome.outcome === 'ACCEPTED' || outcome.outcome === 'UNKNOWN') sent.push(id);
        return outcome;
      },
    },
  };
  return {
    sent,
    deliver: (id: string) => deliverMessage(dependencies, id),
    wait: (minutes: number) => {
      at += minutes * MINUTE_MS;
    },
    release: () => releaseMessages({ ...dependencies, cursors: jobCursors(table) }, () => true),
    async read(id: string): Promise<Message> {
      const [message = null] = await repositories.messages([id]);
      if (message === null) throw new Error('no message has this id');
      return message;
    },
  };
}

async function queueOne(): Promise<string> {
  const [message] = await storeQueued(table, customer, 1, new Date(START).toISOString());
  if (message === undefined) throw new Error('no message');
  return message.id;
}

test('a message leaves with five reads and two writes, and a second delivery of the queue changes nothing', async () => {
  const id = await queueOne();
  const sender = openSender();
  table.meter.reset();
  expect(await sender.deliver(id)).toBe('DONE');
  expect(table.meter.operations).toEqual([
    ...['BatchGetItem', 'BatchGetItem', 'BatchGetItem', 'BatchGetItem', 'Query'],
    ...['TransactWriteItems', 'TransactWriteItems'],
  ]);
  // The message and its pointer, the person, the preferences, the shop; the claim with its check; the outcome.
  expectUnits(table.meter, 14);
  expect(await sender.read(id)).toMatchObject({
    status: 'SENT',
    deliverySteps: [{ status: 'QUEUED' }, { status: 'SENT' }],
  });
  expect(await sender.deliver(id)).toBe('DONE');
  expect(sender.sent).toEqual([id]);
});

describe('a sender that is killed', () => {
  const steps = Array.from({ length: 7 }, (_, request) => request).flatMap((request) =>
    (['before', 'after'] as const).map((when) => ({ request, when })),
  );

  test.each(steps)('$when request $request sends once at most, and loses nothing', async ({ request, when }) => {
    const id = await queueOne();
    const sender = openSender();
    let requests = 0;
    const crashes = injectCrashes(table.client, () => (requests++ === request ? when : 'no'));
    await sender.deliver(id).catch(() => 'killed');
    crashes.stop();
    const sentBefore = sender.sent.length;
    // The queue delivers it again, at once and later; the schedule looks after it.
    for (const minutes of [0, 3, 20]) {
      sender.wait(minutes);
      await sender.deliver(id);
      await sender.release();
      await sender.deliver(id);
    }
    const { status } = await sender.read(id);
    expect(sender.sent.length).toBeLessThanOrEqual(1);
    expect(status === 'SENT' ? sender.sent.length : sentBefore).toBe(sender.sent.length);
    expect(['SENT', 'UNCERTAIN']).toContain(status);
    // Uncertain only between the claim and the record of the outcome.
    if (status === 'UNCERTAIN') expect([5, 6]).toContain(request);
  });
});

test('a throttled provider gets the message again, and one that refuses it does not', async () => {
  const id = await queueOne();
  const outcomes: SendOutcome[] = [
    { outcome: 'RETRY', note: 'TooManyRequestsException' },
    { outcome: 'RETRY', note: 'TooManyRequestsException' },
    { outcome: 'ACCEPTED' },
  ];
  const sender = openSender(() => outcomes.shift() ?? { outcome: 'ACCEPTED' });
  expect([await sender.deliver(id), await sender.deliver(id), await sender.deliver(id)]).toEqual([
    'RETRY',
    'RETRY',
    'DONE',
  ]);
  expect((await sender.read(id)).deliverySteps.map(({ status }) => status)).toEqual(['QUEUED', 'SENT']);
  const refused = await queueOne();
  const strict = openSender(() => ({ outcome: 'REFUSED', note: 'MessageRejected' }));
  expect(await strict.deliver(refused)).toBe('DONE');
  expect(await strict.read(refused)).toMatchObject({
    status: 'FAILED',
    deliverySteps: [{}, { note: 'MessageRejected' }],
  });
});

test('a provider that does not answer leaves the message uncertain', async () => {
  const id = await queueOne();
  const sender = openSender(() => ({ outcome: 'UNKNOWN', note: 'TimeoutError' }));
  expect(await sender.deliver(id)).toBe('DONE');
  expect((await sender.read(id)).status).toBe('UNCERTAIN');
});

test('what the queue loses is queued again, and what nobody takes for a day fails', async () => {
  const id = await queueOne();
  const sender = openSender();
  sender.wait(14);
  await sender.release();
  expect((await sender.read(id)).version).toBe(1);
  sender.wait(2);
  await sender.release();
  expect(await sender.read(id)).toMatchObject({ status: 'QUEUED', version: 2 });
  sender.wait(25 * 60);
  await sender.release();
  expect(await sender.read(id)).toMatchObject({ status: 'FAILED' });
  expect(await sender.deliver(id)).toBe('DONE');
  expect(sender.sent).toEqual([]);
});
