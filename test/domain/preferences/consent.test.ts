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
const answersInForce = (list: readonly ConsentAnswer[]) =>
  new Map(newestAnswers(list).map(({ channel, consent, occurredAt }) => [channel, `${occurredAt} ${consent}`]));

test('the same answers are in force for any order and any number of calls', () => {
  fc.assert(
    fc.property(answers, fc.nat(8), (list, cut) => {
      const atOnce = answersInForce(list);
      expect(answersInForce(list.toReversed())).toEqual(atOnce);
      expect(answersInForce([...newestAnswers(list.slice(0, cut)), ...list.slice(cut)])).toEqual(atOnce);
    }),
  );
});

test('the newest answer is in force, and a refusal if times are equal', () => {
  fc.assert(
    fc.property(answers, (list) => {
      for (const inForce of newestAnswers(list)) {
        const candidates = list.filter(({ channel }) => channel === inForce.channel);
        expect(candidates.every(({ occurredAt }) => occurredAt <= inForce.occurredAt)).toBe(true);
        const ofThatTime = candidates.filter(({ occurredAt }) => occurredAt === inForce.occurredAt);
        if (ofThatTime.some(({ consent }) => consent === 'DENIED')) expect(inForce.consent).toBe('DENIED');
      }
    }),
  );
});

test('the summary of an answer is one line', () => {
  expect(consentSummary({ ...answer, consent: 'DENIED' })).toBe('Refused marketing by SMS');
  expect(consentSummary({ ...answer, channel: 'IN_PERSON', purpose: 'RESEARCH' })).toBe('Agreed to research in person');
});
