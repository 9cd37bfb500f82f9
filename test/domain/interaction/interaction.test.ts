import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  type Interaction,
  type InteractionFilter,
  interactionPredicate,
} from '../../../domain/interaction/interaction.ts';
import { interactionSummary } from '../../../domain/interaction/interaction-summary.ts';

const CALL: Interaction = {
  id: 'int_1',
  customerId: 'cus_1',
  occurredAt: '2026-01-01T10:00:00.000Z',
  recordedAt: '2026-01-01T10:00:00.000Z',
  type: 'CALL',
  via: 'PHONE',
  direction: 'INBOUND',
  source: 'SUPPORT',
  touchpoint: 'Repair desk',
  store: null,
  agent: null,
  subject: null,
  body: null,
  sentiment: null,
  skus: [],
  orderId: null,
  warrantyId: null,
};

describe('the summary', () => {
  test.each<[Partial<Interaction>, string]>([
    [{}, 'Call'],
    [{ direction: 'OUTBOUND' }, 'Call to the customer'],
    [{ type: 'STORE_VISIT', via: 'STORE' }, 'Store visit'],
    [{ type: 'COMPLAINT', subject: 'Clasp is loose' }, 'Complaint by phone: Clasp is loose'],
    [{ type: 'MARKETING_SENT', via: 'EMAIL', direction: 'OUTBOUND' }, 'Marketing sent by email'],
    [{ type: 'MESSAGE', via: 'WHATSAPP', direction: 'OUTBOUND' }, 'Message to the customer on WhatsApp'],
    [{ type: 'NOTE', via: null, body: 'Likes rose gold.\nCalls on Mondays.' }, 'Note: Likes rose gold.'],
  ])('of %o', (part, summary) => {
    expect(interactionSummary({ ...CALL, ...part })).toBe(summary);
  });

  it('is one line of limited length for any text', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 400 });
    fc.assert(
      fc.property(text, fc.option(text), (body, subject) => {
        const summary = interactionSummary({ ...CALL, subject, body });
        expect(summary).not.toMatch(/[\r\n]/);
        expect(summary.length).toBeLessThanOrEqual('Call: '.length + 120);
        expect(summary.isWellFormed()).toBe(true);
      }),
    );
  });

  it('is cut between visible characters', () => {
    const families = '👩‍👩‍👧‍👦'.repeat(20);
    const cutTopic = interactionSummary({ ...CALL, subject: families }).replace('Call: ', '');
    expect(cutTopic).toBe(`${'👩‍👩‍👧‍👦'.repeat(10)}…`);
  });
});

describe('a filter', () => {
  const ALL: InteractionFilter = { types: null, via: null, touchpoint: null, sentiment: null };

  it('without conditions is null', () => {
    expect(interactionPredicate(ALL)).toBeNull();
  });

  test.each<[Partial<InteractionFilter>, boolean]>([
    [{ types: ['CALL', 'NOTE'] }, true],
    [{ types: ['NOTE'] }, false],
    [{ types: [] }, false],
    [{ via: ['PHONE'] }, true],
    [{ via: ['EMAIL'] }, false],
    [{ touchpoint: ' repair DESK' }, true],
    [{ touchpoint: 'repair' }, false],
    [{ sentiment: ['NEUTRAL'] }, false],
    [{ types: ['CALL'], via: ['EMAIL'] }, false],
  ])('%o', (part, matches) => {
    expect(interactionPredicate({ ...ALL, ...part })?.(CALL)).toBe(matches);
  });

  it('on a channel does not match an interaction without a channel', () => {
    expect(interactionPredicate({ ...ALL, via: ['PHONE'] })?.({ ...CALL, via: null })).toBe(false);
  });
});
