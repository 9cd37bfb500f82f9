import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideContact } from '../../../domain/preferences/contact-decision.ts';
import type { ContactFacts, ContactQuestion } from '../../../domain/preferences/contact-objections.ts';
import {
  addMillis,
  consentAnswer,
  contactQuestion,
  DAY_MS,
  factsOf,
  NOON,
  objectionCodes,
  unreachable,
} from '../../support/contact-facts.ts';

test('every reason is told, not only the first', () => {
  const facts = factsOf({
    customer: { ...unreachable, status: 'ERASURE_PENDING' },
    consents: [],
    rules: { pausedUntil: addMillis(NOON, 1), quietFrom: '00:00', quietTo: '23:59', timeZone: 'UTC', weeklyCap: 1 },
    marketingSends: [NOON],
    purchases: [{ sku: 'RING-1', category: null, occurredAt: NOON }],
  });
  const decision = decideContact(facts, contactQuestion({ sku: 'RING-1' }));
  expect(decision).toMatchObject({ allowed: false, alternatives: [], avoidSkus: ['RING-1'] });
  expect(decision.reasons.map(({ code }) => code)).toEqual([
    'ERASED',
    'NO_CONSENT',
    'NO_ADDRESS',
    'PAUSED',
    'QUIET_HOURS',
    'WEEKLY_CAP',
    'RECENTLY_PURCHASED',
  ]);
  for (const { message } of decision.reasons) expect(message).toMatch(/^[A-Z].*\.$/);
});

describe('alternatives', () => {
  const open = (facts: ContactFacts, question: Partial<ContactQuestion> = {}) =>
    decideContact(facts, contactQuestion(question)).alternatives;

  test('are the other channels on which the answer is yes, the preferred one first', () => {
    expect(open(factsOf())).toEqual(['PUSH', 'SMS', 'WHATSAPP', 'PHONE', 'POST', 'IN_PERSON']);
    expect(open(factsOf({ rules: { preferredChannel: 'PHONE' } }), { channel: 'SMS' })).toEqual([
      'PHONE',
      'EMAIL',
      'PUSH',
      'WHATSAPP',
      'POST',
      'IN_PERSON',
    ]);
    const denied = factsOf({
      consents: [consentAnswer('SMS', 'MARKETING', 'DENIED'), consentAnswer('POST', 'MARKETING', 'GRANTED')],
    });
    expect(open(denied, { channel: 'SMS' })).toEqual(['POST']);
    expect(open(factsOf({ customer: unreachable }))).toEqual(['PUSH', 'IN_PERSON']);
  });

  test('in quiet hours are those that disturb nobody', () => {
    const rules = { quietFrom: '12:00', quietTo: '14:00', timeZone: 'UTC', preferredChannel: 'SMS' as const };
    expect(open(factsOf({ rules }))).toEqual(['POST', 'IN_PERSON']);
  });

  test('hold a push message only for whoever agreed to it', () => {
    expect(open(factsOf({ consents: [] }), { purpose: 'SERVICE' })).toEqual([
      'SMS',
      'WHATSAPP',
      'PHONE',
      'POST',
      'IN_PERSON',
    ]);
    const app = factsOf({ consents: [consentAnswer('PUSH', 'SERVICE', 'GRANTED')] });
    expect(open(app, { purpose: 'SERVICE' })[0]).toBe('PUSH');
  });
});

const moments = fc.integer({ min: -30 * DAY_MS, max: 0 }).map((offset) => addMillis(NOON, offset));
const facts = fc
  .record({
    marketingSends: fc.array(moments, { maxLength: 30 }),
    rules: fc.record({
      weeklyCap: fc.integer({ min: 1, max: 5 }),
      pausedUntil: fc.integer({ min: -DAY_MS, max: DAY_MS }).map((offset) => addMillis(NOON, offset)),
      quietFrom: fc.constantFrom('09:00', '21:00', '00:00'),
      quietTo: fc.constantFrom('08:00', '13:00', '23:30'),
      timeZone: fc.constantFrom('Europe/London', 'America/New_York', 'Asia/Tokyo', null),
    }),
    purchases: fc.array(
      fc.record({ sku: fc.constantFrom('A', 'B'), category: fc.constantFrom('x', null), occurredAt: moments }),
    ),
    recentPurchaseDays: fc.integer({ min: 1, max: 60 }),
  })
  .map(factsOf);
const questions = fc.record({
  at: fc.integer({ min: 0, max: 20 * DAY_MS }).map((offset) => addMillis(NOON, offset)),
  sku: fc.constantFrom('A', null),
  category: fc.constantFrom('x', null),
});

test('the end of an objection is exact: it holds to the last millisecond before it, and not at it', () => {
  const met = new Set<string>();
  fc.assert(
    fc.property(facts, questions, (known, question) => {
      for (const { code, until } of decideContact(known, contactQuestion(question)).reasons) {
        met.add(code);
        if (until === null) throw new Error(`${code} should end`);
        expect(until > question.at).toBe(true);
        expect(objectionCodes(known, { ...question, at: addMillis(until, -1) })).toContain(code);
        expect(objectionCodes(known, { ...question, at: until })).not.toContain(code);
      }
    }),
    { numRuns: 500 },
  );
  expect([...met].toSorted()).toEqual(['PAUSED', 'QUIET_HOURS', 'RECENTLY_PURCHASED', 'WEEKLY_CAP']);
});
