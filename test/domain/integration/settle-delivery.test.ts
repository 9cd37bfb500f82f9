import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DeliveryOutcome, settleDelivery } from '../../../domain/integration/settle-delivery.ts';
import type { WebhookDelivery } from '../../../domain/integration/webhook-delivery.ts';
import { addMilliseconds } from '../../../domain/kernel/instant.ts';

const NOW = '2026-03-02T12:00:00.000Z';
const [MINUTE, HOUR] = [60_000, 3_600_000];
const later = (milliseconds: number) => addMilliseconds(NOW, milliseconds);
const RECEIVED: WebhookDelivery = {
  ...{ id: 'whd_1', version: 3, integration: 'kauri', topic: 'orders/create', externalId: 'e', group: 'order-1' },
  ...{ receivedAt: NOW, occurredAt: null, deliveryStatus: 'RECEIVED', attemptCount: 1, wrote: ['ord_1'], problems: [] },
  ...{ customerIds: ['cus_1'], bodyKey: 'webhooks/whd_1', waitsUntil: null, dueAt: later(15 * MINUTE) },
};
const problem = { code: 'X', path: null, message: 'x' };
const waiting: DeliveryOutcome = { status: 'WAITING', wrote: [], customerIds: [], problems: [problem] };

describe('a delivery after a try', () => {
  test.each(['APPLIED', 'DRY_RUN', 'IGNORED', 'REJECTED', 'FAILED'] as const)('that is %s is due no more', (status) => {
    const outcome = { status, wrote: ['ord_1', 'cus_2'], customerIds: ['cus_2'], problems: [problem] };
    expect(settleDelivery(RECEIVED, outcome, 1, NOW)).toEqual({
      ...RECEIVED,
      ...{ version: 4, deliveryStatus: status, attemptCount: 2, dueAt: null, problems: [problem] },
      ...{ wrote: ['ord_1', 'cus_2'], customerIds: ['cus_1', 'cus_2'] },
    });
  });

  test('that failed waits for the queue as before, with what was wrong', () => {
    const outcome: DeliveryOutcome = { status: 'RETRY', problems: [problem] };
    expect(settleDelivery(RECEIVED, outcome, 4, NOW)).toEqual({
      ...RECEIVED,
      ...{ version: 4, attemptCount: 4, problems: [problem] },
    });
  });

  test('that waits is tried again in growing pauses for 72 hours, and then it failed', () => {
    let delivery = settleDelivery(RECEIVED, waiting, 1, NOW);
    expect(delivery).toMatchObject({
      deliveryStatus: 'RECEIVED',
      waitsUntil: later(72 * HOUR),
      dueAt: later(5 * MINUTE),
    });
    const pauses: number[] = [];
    for (let tries = 0; delivery.dueAt !== null && tries < 100; tries++) {
      const now = delivery.dueAt;
      delivery = settleDelivery(delivery, waiting, 1, now);
      if (delivery.dueAt !== null) pauses.push(Date.parse(delivery.dueAt) - Date.parse(now));
    }
    expect(pauses.slice(0, 4)).toEqual([5, 10, 20, 40].map((minutes) => minutes * MINUTE));
    expect(Math.max(...pauses)).toBe(6 * HOUR);
    expect(delivery).toMatchObject({ deliveryStatus: 'FAILED', dueAt: null, problems: [problem] });
    expect(pauses.reduce((sum, pause) => sum + pause, 5 * MINUTE)).toBe(72 * HOUR);
  });

  test('holds a bounded number of problems and ids, each once', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 300 }), { maxLength: 400 }), (numbers) => {
        const wrote = numbers.map((number) => `ord_${number}`);
        const problems = numbers.map((number) => ({ ...problem, code: String(number) }));
        const settled = settleDelivery(RECEIVED, { status: 'APPLIED', wrote, problems }, 1, NOW);
        expect(settled.wrote).toEqual([...new Set(['ord_1', ...wrote])].slice(0, 100));
        expect(settled.problems).toEqual(problems.slice(0, 20));
      }),
    );
  });
});
