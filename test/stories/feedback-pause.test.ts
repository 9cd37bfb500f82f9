import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { always, createAskedCustomers } from '../support/asked-customers.ts';
import { openMessageDesk } from '../support/message-desk.ts';
import { createPlaybookDesk } from '../support/playbooks.ts';

const DAY_MS = 24 * 60 * 60_000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A shop that configured how often it asks, and that asks after each delivery. */
async function openShop(feedbackPauseDays: string) {
  const desk = await openMessageDesk({ FEEDBACK_PAUSE_DAYS: feedbackPauseDays });
  const ask = { kind: 'ASK_FEEDBACK', metric: 'NPS' };
  await createPlaybookDesk(desk).save({
    draft: { name: 'Ask after the delivery', trigger: 'ORDER_DELIVERED', condition: always, actions: [ask] },
  });
  const { customer, deliver, messagesOf } = createAskedCustomers(desk);
  const id = await customer();
  return async (daysLater: number) => {
    vi.setSystemTime(Date.now() + daysLater * DAY_MS);
    await deliver(id);
    return (await messagesOf(id)).length;
  };
}

test('a shop that asks once in 7 days asks again on the eighth day', async () => {
  const asksAfter = await openShop('7');
  expect([await asksAfter(0), await asksAfter(6), await asksAfter(2)]).toEqual([1, 1, 2]);
});

test('a shop without a pause asks each time', async () => {
  const asksAfter = await openShop('0');
  expect([await asksAfter(0), await asksAfter(0), await asksAfter(1)]).toEqual([1, 2, 3]);
});

test('a shop that asks once in 30 days, as by default, asks again on the 31st day', async () => {
  const asksAfter = await openShop('30');
  expect([await asksAfter(0), await asksAfter(29), await asksAfter(2)]).toEqual([1, 1, 2]);
});
