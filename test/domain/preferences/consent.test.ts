import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ConsentAnswer, consentSummary, newestAnswers } from '../../../domain/preferences/consent.ts';

const answer: ConsentAnswer = {
  id: 'con_1',
  channel: 'SMS',
  purpose: 'MARKETING',
  consent: 'GRANTED',
  occurredAt: '2026-03-01T10:00:00.000Z',
  source: 'POS',
};
const DAYS = ['2026-03-01', '2026-03-02', '2026-03-03'].map((day) => `${day}T10:00:00.000Z`);

const answers = fc.array(
  fc.record({
    ...Object.fromEntries(Object.entries(answer).map(([name, value]) => [name, fc.constant(value)])),
    channel: fc.constantFrom('SMS', 'EMAIL'),
    consent: fc.constantFrom('GRANTED', 'DENIED', 'UNKNOWN'),
    occurredAt: fc.constantFrom(...DAYS),
  }) as fc.Arbitrary<ConsentAnswer>,
  { maxLength: 8 },
);
const heldAnswers = (list: readonly ConsentAnswer[]) =>
  new Map(newestAnswers(list).map(({ channel, consent, occurredAt }) => [channel, `${occurredAt} ${consent}`]));

test('in whatever order answers come, and in however many calls, the same ones hold', () => {
  fc.assert(
    fc.property(answers, fc.nat(8), (list, cut) => {
      const atOnce = heldAnswers(list);
      expect(heldAnswers(list.toReversed())).toEqual(atOnce);
      expect(heldAnswers([...newestAnswers(list.slice(0, cut)), ...list.slice(cut)])).toEqual(atOnce);
    }),
  );
});

test('the newest answer holds, and a refusal where times are equal', () => {
  fc.assert(
    fc.property(answers, (list) => {
      for (const holding of newestAnswers(list)) {
        const rivals = list.filter(({ channel }) => channel === holding.channel);
        expect(rivals.every(({ occurredAt }) => occurredAt <= holding.occurredAt)).toBe(true);
        const ofThatTime = rivals.filter(({ occurredAt }) => occurredAt === holding.occurredAt);
        if (ofThatTime.some(({ consent }) => consent === 'DENIED')) expect(holding.consent).toBe('DENIED');
      }
    }),
  );
});

test('an answer is told in one line', () => {
  expect(consentSummary({ ...answer, consent: 'DENIED' })).toBe('Refused marketing by SMS');
  expect(consentSummary({ ...answer, channel: 'IN_PERSON', purpose: 'RESEARCH' })).toBe('Agreed to research in person');
});
