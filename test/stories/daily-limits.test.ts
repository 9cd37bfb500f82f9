import { beforeAll, expect, test } from 'vitest';
import { DEFAULT_DAILY_LIMITS } from '../../domain/person/daily-limits.ts';
import { complaintInput, createCaseDesk } from '../support/case-desk.ts';
import { createFeedbackDesk } from '../support/feedback-desk.ts';
import { type Jeweller, openJeweller } from '../support/jeweller.ts';
import { formatUserErrors } from '../support/user-errors.ts';

let jeweller: Jeweller;
beforeAll(async () => {
  jeweller = await openJeweller();
});

const range = (length: number): readonly number[] => Array.from({ length }, (_, index) => index);

test('a customer who floods the shop with feedback is stopped for the day, and the shop is not', async () => {
  const { submit, feedbackOf } = createFeedbackDesk(jeweller);
  const customer = { id: await jeweller.customer() };
  const own = jeweller.asCustomer(customer.id);
  const praise = { comment: 'Lovely', occurredAt: new Date().toISOString() };
  for (const _ of range(DEFAULT_DAILY_LIMITS.feedback)) expect((await submit(praise, own)).userErrors).toEqual([]);

  const { feedback, userErrors } = await submit(praise, own);
  expect(feedback).toBeNull();
  expect(userErrors).toEqual([
    {
      code: 'LIMIT_EXCEEDED',
      path: ['input'],
      message: 'This is more than 30 pieces of feedback in one day. Try again tomorrow.',
    },
  ]);
  expect((await feedbackOf(customer.id)).nodes).toHaveLength(DEFAULT_DAILY_LIMITS.feedback);
  expect((await submit({ ...praise, customer })).userErrors).toEqual([]);
});

test('a customer opens as many cases as the day allows, and a retry of each is still answered', async () => {
  const { send } = createCaseDesk(jeweller);
  const own = jeweller.asCustomer(await jeweller.customer());
  const open = (number: number) =>
    send(
      'openCase',
      { ...complaintInput(), title: `Broken ${number}`, occurredAt, idempotencyKey: `open ${number}` },
      own,
    );
  const occurredAt = new Date().toISOString();
  const opened = [];
  for (const number of range(DEFAULT_DAILY_LIMITS.cases)) opened.push((await open(number)).serviceCase.id);
  expect(formatUserErrors((await open(99)).userErrors)).toEqual(['LIMIT_EXCEEDED input']);
  for (const [number, id] of opened.entries()) expect((await open(number)).serviceCase.id).toBe(id);
});

test('what has no bound of its own counts towards all changes of the day', async () => {
  const own = jeweller.asCustomer(await jeweller.customer());
  const prefer = (n: number) =>
    jeweller.mutate('setTastes', 'preferences { version }', { addLikes: [{ topic: 'stone', value: `${n % 7}` }] }, own);
  for (const n of range(DEFAULT_DAILY_LIMITS.commands)) expect((await prefer(n)).userErrors).toEqual([]);
  expect(formatUserErrors((await prefer(0)).userErrors)).toEqual(['LIMIT_EXCEEDED input']);
  const booking = await jeweller.mutate(
    'submitFeedback',
    'feedback { id }',
    { comment: 'Lovely', occurredAt: new Date().toISOString() },
    own,
  );
  expect(formatUserErrors(booking.userErrors)).toEqual(['LIMIT_EXCEEDED input']);
});
