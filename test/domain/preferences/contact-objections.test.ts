import { describe, expect, test } from 'vitest';
import type { ContactChannel } from '../../../domain/preferences/consent.ts';
import { decideContact } from '../../../domain/preferences/contact-decision.ts';
import type { ContactFacts, ContactQuestion } from '../../../domain/preferences/contact-objections.ts';
import {
  addMillis,
  ana,
  consentAnswer,
  contactQuestion,
  DAY_MS,
  factsOf,
  GRANTED_CONSENTS,
  NOON,
  objectionCodes,
  unreachable,
} from '../../support/contact-facts.ts';

const PURPOSES = ['MARKETING', 'SERVICE', 'TRANSACTIONAL', 'RESEARCH'] as const;
const codesByPurpose = (facts: ContactFacts, question: Partial<ContactQuestion> = {}) =>
  Object.fromEntries(PURPOSES.map((purpose) => [purpose, objectionCodes(facts, { ...question, purpose }).join()]));

describe('consent', () => {
  test('marketing and research need a granted one, service messages do not', () => {
    expect(codesByPurpose(factsOf({ consents: [] }))).toEqual({
      MARKETING: 'NO_CONSENT',
      RESEARCH: 'NO_CONSENT',
      SERVICE: '',
      TRANSACTIONAL: '',
    });
    const unknown = factsOf({ consents: [consentAnswer('EMAIL', 'MARKETING', 'UNKNOWN')] });
    expect(objectionCodes(unknown)).toEqual(['NO_CONSENT']);
    expect(decideContact(factsOf(), contactQuestion())).toMatchObject({ allowed: true, reasons: [] });
  });

  test('a denial stops its own channel and purpose, for every purpose', () => {
    const consents = PURPOSES.map((purpose) => consentAnswer('EMAIL', purpose, 'DENIED'));
    expect(codesByPurpose(factsOf({ consents }))).toEqual(
      Object.fromEntries(PURPOSES.map((purpose) => [purpose, 'DENIED'])),
    );
    expect(
      objectionCodes(factsOf({ consents: [consentAnswer('EMAIL', 'SERVICE', 'DENIED')] }), {
        purpose: 'TRANSACTIONAL',
      }),
    ).toEqual([]);
    expect(
      objectionCodes(factsOf({ consents: [consentAnswer('SMS', 'SERVICE', 'DENIED')] }), { purpose: 'SERVICE' }),
    ).toEqual([]);
  });
});

test('a channel needs a known address, except push and in person', () => {
  const without = (channel: ContactChannel) => objectionCodes(factsOf({ customer: unreachable }), { channel }).join();
  for (const channel of ['EMAIL', 'SMS', 'PHONE', 'WHATSAPP', 'POST'] as const)
    expect([channel, without(channel)]).toEqual([channel, 'NO_ADDRESS']);
  for (const channel of ['PUSH', 'IN_PERSON'] as const) expect([channel, without(channel)]).toEqual([channel, '']);
});

test('a person with an open case gets no marketing, but everything else', () => {
  expect(
    codesByPurpose(factsOf({ openCases: 1, consents: PURPOSES.map((one) => consentAnswer('EMAIL', one, 'GRANTED')) })),
  ).toEqual({
    MARKETING: 'OPEN_CASE',
    RESEARCH: '',
    SERVICE: '',
    TRANSACTIONAL: '',
  });
  expect(decideContact(factsOf({ openCases: 1 }), contactQuestion())).toMatchObject({
    allowed: false,
    alternatives: [],
  });
});

test('a person who asked for erasure is not contacted at all', () => {
  for (const status of ['ERASURE_PENDING', 'ERASED'] as const)
    expect(
      decideContact(factsOf({ customer: { ...ana, status } }), contactQuestion({ purpose: 'SERVICE' })),
    ).toMatchObject({
      allowed: false,
      reasons: [{ code: 'ERASED', until: null }],
      alternatives: [],
    });
});

test('a pause stops marketing and research, and nothing else', () => {
  const research = consentAnswer('EMAIL', 'RESEARCH', 'GRANTED');
  const facts = factsOf({ consents: [...GRANTED_CONSENTS, research], rules: { pausedUntil: addMillis(NOON, 1) } });
  expect(codesByPurpose(facts)).toEqual({ MARKETING: 'PAUSED', RESEARCH: 'PAUSED', SERVICE: '', TRANSACTIONAL: '' });
});

test('quiet hours stop all but transactional messages, on channels that disturb, in the person’s time zone', () => {
  const rules = { quietFrom: '12:00', quietTo: '14:00', timeZone: 'UTC' };
  const consents = [...GRANTED_CONSENTS, consentAnswer('EMAIL', 'RESEARCH', 'GRANTED')];
  expect(codesByPurpose(factsOf({ consents, rules }))).toEqual({
    MARKETING: 'QUIET_HOURS',
    RESEARCH: 'QUIET_HOURS',
    SERVICE: 'QUIET_HOURS',
    TRANSACTIONAL: '',
  });
  expect(objectionCodes(factsOf({ rules }), { channel: 'POST' })).toEqual([]);
  expect(objectionCodes(factsOf({ rules }), { channel: 'IN_PERSON' })).toEqual([]);
  const inShopZone = factsOf({ rules: { ...rules, timeZone: null }, shopTimeZone: 'Asia/Tokyo' });
  expect(objectionCodes(inShopZone)).toEqual([]);
  expect(decideContact(inShopZone, contactQuestion({ at: '2026-06-10T03:00:00.000Z' })).reasons).toMatchObject([
    { code: 'QUIET_HOURS', until: '2026-06-10T05:00:00.000Z' },
  ]);
});

describe('the weekly cap', () => {
  const days = (...ago: number[]) => ago.map((day) => addMillis(NOON, -day * DAY_MS));
  const until = (weeklyCap: number, marketingSends: readonly string[]) =>
    decideContact(factsOf({ rules: { weeklyCap }, marketingSends }), contactQuestion()).reasons.map(
      ({ until }) => until,
    );

  test('counts the sends of the last seven days, and says when the count falls below it', () => {
    expect(until(2, days(6, 8))).toEqual([]);
    expect(until(2, days(7, 1))).toEqual([]);
    expect(until(2, days(6, 1))).toEqual([addMillis(NOON, DAY_MS)]);
    expect(until(2, days(1, 6, 5))).toEqual([addMillis(NOON, 2 * DAY_MS)]);
    expect(until(1, days(6, 5, 1))).toEqual([addMillis(NOON, 6 * DAY_MS)]);
    expect(until(1, [addMillis(NOON, 1)])).toEqual([]);
  });

  test('of 0 never ends by itself', () => {
    expect(until(0, [])).toEqual([null]);
  });

  test('applies to marketing, on every channel', () => {
    const facts = factsOf({
      rules: { weeklyCap: 0 },
      consents: [...GRANTED_CONSENTS, consentAnswer('EMAIL', 'RESEARCH', 'GRANTED')],
    });
    expect(codesByPurpose(facts)).toEqual({ MARKETING: 'WEEKLY_CAP', RESEARCH: '', SERVICE: '', TRANSACTIONAL: '' });
    expect(objectionCodes(facts, { channel: 'POST' })).toEqual(['WEEKLY_CAP']);
  });
});

describe('a recent purchase', () => {
  const purchase = (sku: string, category: string | null, daysAgo: number) => ({
    sku,
    category,
    occurredAt: addMillis(NOON, -daysAgo * DAY_MS),
  });
  const facts = factsOf({
    purchases: [
      purchase('PENDANT-2', 'pendants', 10),
      purchase('PENDANT-1', 'pendants', 30),
      purchase('RING-1', 'rings', 80),
    ],
  });
  const untils = (question: Partial<ContactQuestion>) =>
    decideContact(facts, contactQuestion(question)).reasons.map(({ code, until }) => `${code} ${until}`);

  test('is not offered again by sku or category, until the last one is old enough', () => {
    expect(untils({ sku: 'PENDANT-1' })).toEqual([`RECENTLY_PURCHASED ${addMillis(NOON, 60 * DAY_MS)}`]);
    expect(untils({ category: 'Pendants' })).toEqual([`RECENTLY_PURCHASED ${addMillis(NOON, 80 * DAY_MS)}`]);
    expect(untils({ sku: 'EARRING-1', category: 'earrings' })).toEqual([]);
    expect(untils({})).toEqual([]);
    expect(untils({ sku: 'RING-1', at: addMillis(NOON, 10 * DAY_MS) })).toEqual([]);
  });

  test('does not stop service messages', () => {
    expect(objectionCodes(facts, { sku: 'PENDANT-1', purpose: 'SERVICE' })).toEqual([]);
  });

  test('is to be avoided for any question, newest first, each once', () => {
    const twice = factsOf({
      purchases: [purchase('RING-1', 'rings', 5), ...facts.purchases, purchase('OLD', null, 90)],
    });
    expect(decideContact(twice, contactQuestion({ purpose: 'SERVICE' })).avoidSkus).toEqual([
      'RING-1',
      'PENDANT-2',
      'PENDANT-1',
    ]);
  });

  test('does not count if the shop’s span is 0 days', () => {
    const factsWithoutSpan = { ...facts, recentPurchaseDays: 0 };
    expect(decideContact(factsWithoutSpan, contactQuestion({ sku: 'PENDANT-1' }))).toMatchObject({
      allowed: true,
      avoidSkus: [],
    });
  });
});
