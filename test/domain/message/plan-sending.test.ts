import fc from 'fast-check';
import { expect, test } from 'vitest';
import { channelsToTry, planSending } from '../../../domain/message/plan-sending.ts';
import { contactObjections } from '../../../domain/preferences/contact-objections.ts';
import { addMillis, consentAnswer, factsOf, unreachable } from '../../support/contact-facts.ts';

const MINUTE_MS = 60_000;
const QUARTER_MS = 15 * MINUTE_MS;
const HOUR_MS = 60 * MINUTE_MS;
/** Zones with the days on which their clocks change in 2026, as moments before the change. */
const CHANGES = [
  ['Europe/London', '2026-03-28T12:00:00.000Z'],
  ['Europe/London', '2026-10-24T12:00:00.000Z'],
  ['Pacific/Auckland', '2026-09-26T00:00:00.000Z'],
  ['Pacific/Auckland', '2026-04-04T00:00:00.000Z'],
  ['America/New_York', '2026-03-07T18:00:00.000Z'],
  ['America/New_York', '2026-10-31T18:00:00.000Z'],
  ['Australia/Lord_Howe', '2026-10-03T00:00:00.000Z'],
  ['Asia/Tokyo', '2026-06-10T00:00:00.000Z'],
] as const;

const nextQuarter = (instant: string): string =>
  new Date((Math.floor(Date.parse(instant) / QUARTER_MS) + 1) * QUARTER_MS).toISOString();

const localTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 15, 30, 45))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);

test('a message in quiet hours waits for the first minute without them, over every change of the clock', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...CHANGES),
      fc.integer({ min: 0, max: 48 * 60 }),
      localTime,
      localTime,
      ([timeZone, start], offset, quietFrom, quietTo) => {
        fc.pre(quietFrom !== quietTo);
        const now = addMillis(start, offset * MINUTE_MS);
        const facts = factsOf({ rules: { quietFrom, quietTo, timeZone } });
        const plan = planSending(facts, { purpose: 'SERVICE', notBefore: null, now }, ['EMAIL', 'SMS']);
        const isQuietAt = (at: string) =>
          contactObjections(facts, { purpose: 'SERVICE', sku: null, category: null, at })('EMAIL').length > 0;
        let expected = now;
        // Quiet hours end on a quarter of an hour, here and in every zone.
        while (isQuietAt(expected)) expected = nextQuarter(expected);
        expect(plan).toMatchObject({ channel: 'EMAIL', notBefore: expected === now ? null : expected });
        // Never within the quiet hours, and never a minute too late.
        expect(isQuietAt(expected)).toBe(false);
        expect(Date.parse(expected) - Date.parse(now)).toBeLessThan(52 * HOUR_MS);
      },
    ),
    { numRuns: 150 },
  );
});

const NOW = '2026-06-10T12:00:00.000Z';
const question = { purpose: 'SERVICE', notBefore: null, now: NOW } as const;

test('the wanted channel comes first, then the preferred one', () => {
  expect(channelsToTry(['EMAIL', 'SMS'], null, null)).toEqual(['EMAIL', 'SMS']);
  expect(channelsToTry(['EMAIL', 'SMS'], null, 'SMS')).toEqual(['SMS', 'EMAIL']);
  expect(channelsToTry(['EMAIL', 'SMS'], 'EMAIL', 'SMS')).toEqual(['EMAIL', 'SMS']);
  expect(channelsToTry(['SMS'], 'EMAIL', 'PHONE')).toEqual(['SMS']);
});

test('a lasting reason leads to the other channel, and on both to none', () => {
  const denied = consentAnswer('EMAIL', 'SERVICE', 'DENIED');
  expect(planSending(factsOf({ consents: [denied] }), question, ['EMAIL', 'SMS'])).toMatchObject({ channel: 'SMS' });
  expect(planSending(factsOf({ customer: unreachable }), question, ['EMAIL', 'SMS'])).toMatchObject({
    channel: null,
    objections: [{ code: 'NO_ADDRESS' }],
  });
});

test('a pause of months suppresses advertising, and does not delay service', () => {
  const facts = factsOf({ rules: { pausedUntil: '2026-09-01T00:00:00.000Z' } });
  expect(planSending(facts, { ...question, purpose: 'MARKETING' }, ['EMAIL'])).toMatchObject({
    channel: null,
    objections: [{ code: 'PAUSED' }],
  });
  expect(planSending(facts, question, ['EMAIL'])).toEqual({ channel: 'EMAIL', notBefore: null, objections: [] });
});

test('a wanted time that lies in quiet hours moves to their end', () => {
  const facts = factsOf({ rules: { quietFrom: '21:00', quietTo: '08:00', timeZone: 'Europe/London' } });
  const plan = planSending(facts, { ...question, notBefore: '2026-06-10T22:00:00.000Z' }, ['EMAIL']);
  expect(plan).toMatchObject({ notBefore: '2026-06-11T07:00:00.000Z', objections: [{ code: 'QUIET_HOURS' }] });
});
