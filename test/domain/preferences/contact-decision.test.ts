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

test('a decision has every reason, not only the first', () => {
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
  const alternativesFor = (facts: ContactFacts, question: Partial<ContactQuestion> = {}) =>
    decideContact(facts, contactQuestion(question)).alternatives;

  test('are the other channels that are allowed, the preferred one first', () => {
    expect(alternativesFor(factsOf())).toEqual(['PUSH', 'SMS', 'WHATSAPP', 'PHONE', 'POST', 'IN_PERSON']);
    expect(alternativesFor(factsOf({ rules: { preferredChannel: 'PHONE' } }), { channel: 'SMS' })).toEqual([
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
    expect(alternativesFor(denied, { channel: 'SMS' })).toEqual(['POST']);
    expect(alternativesFor(factsOf({ customer: unreachable }))).toEqual(['PUSH', 'IN_PERSON']);
  });

  test('in quiet hours are the channels that disturb nobody', () => {
    const rules = { quietFrom: '12:00', quietTo: '14:00', timeZone: 'UTC', preferredChannel: 'SMS' as const };
    expect(alternativesFor(factsOf({ rules }))).toEqual(['POST', 'IN_PERSON']);
  });

  test('contain a push message only for a person who agreed to it', () => {
    expect(alternativesFor(factsOf({ consents: [] }), { purpose: 'SERVICE' })).toEqual([
      'SMS',
      'WHATSAPP',
      'PHONE',
      'POST',
      'IN_PERSON',
    ]);
    const app = factsOf({ consents: [consentAnswer('PUSH', 'SERVICE', 'GRANTED')] });
    expect(alternativesFor(app, { purpose: 'SERVICE' })[0]).toBe('PUSH');
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

test('the end of an objection is exact: it applies until the last millisecond before it, and not at it', () => {
  const seenCodes = new Set<string>();
  fc.assert(
    fc.property(facts, questions, (someFacts, question) => {
      for (const { code, until } of decideContact(someFacts, contactQuestion(question)).reasons) {
        seenCodes.add(code);
        if (until === null) throw new Error(`${code} should end`);
        expect(until > question.at).toBe(true);
        expect(objectionCodes(someFacts, { ...question, at: addMillis(until, -1) })).toContain(code);
        expect(objectionCodes(someFacts, { ...question, at: until })).not.toContain(code);
      }
    }),
    { numRuns: 500 },
  );
  expect([...seenCodes].toSorted()).toEqual(['PAUSED', 'QUIET_HOURS', 'RECENTLY_PURCHASED', 'WEEKLY_CAP']);
});
