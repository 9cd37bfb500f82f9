import { describe, expect, test } from 'vitest';
import { toEstimate, withAnswer, withEstimate } from '../../../domain/service-job/estimate.ts';
import { jobOf } from '../../support/jobs.ts';

const sum = (minor: number, currency = 'GBP') => ({ minor, currency });

describe('an estimate', () => {
  test('is a sum in a currency of ISO 4217', () => {
    expect(toEstimate({ amount: '120.5', currency: 'GBP' })).toEqual(sum(12_050));
    expect(toEstimate({ amount: '9000', currency: 'JPY' })).toEqual(sum(9_000, 'JPY'));
    for (const wrong of [
      { amount: '-1', currency: 'GBP' },
      { amount: '0.5', currency: 'JPY' },
      { amount: '1', currency: 'XXY' },
    ])
      expect(() => toEstimate(wrong)).toThrow('INVALID');
  });

  test('of another sum resets the answer', () => {
    const approved = jobOf({ estimate: sum(1), estimateAnswer: 'APPROVED' });
    expect(withEstimate(approved, sum(2))).toMatchObject({ estimate: sum(2), estimateAnswer: null });
    expect(withEstimate(approved, sum(1, 'EUR'))).toMatchObject({ estimateAnswer: null });
    expect(withEstimate(approved, sum(1))).toBe(approved);
  });

  test('that was declined is asked again with the same sum, and withdrawn with null', () => {
    const declined = jobOf({ estimate: sum(1), estimateAnswer: 'DECLINED' });
    expect(withEstimate(declined, sum(1))).toMatchObject({ estimate: sum(1), estimateAnswer: null });
    expect(withEstimate(declined, null)).toMatchObject({ estimate: null, estimateAnswer: null });
    const without = jobOf();
    expect(withEstimate(without, null)).toBe(without);
    expect(() => withEstimate(jobOf({ jobStatus: 'CANCELLED' }), sum(1))).toThrow('NOT_ALLOWED');
  });
});

describe('the answer of the customer', () => {
  const asked = jobOf({ jobStatus: 'AWAITING_APPROVAL', estimate: sum(500) });

  test('is to the sum that stands now', () => {
    expect(withAnswer(asked, sum(500), true).estimateAnswer).toBe('APPROVED');
    expect(() => withAnswer(asked, sum(499), true)).toThrow('CONFLICT');
    expect(() => withAnswer(asked, sum(500, 'EUR'), false)).toThrow('CONFLICT');
    expect(() => withAnswer(jobOf(), sum(500), true)).toThrow('NOT_ALLOWED');
  });

  test('can become an approval, but an approval stays', () => {
    const declined = withAnswer(asked, sum(500), false);
    const approved = withAnswer(declined, sum(500), true);
    expect(approved.estimateAnswer).toBe('APPROVED');
    expect(withAnswer(approved, sum(500), true)).toBe(approved);
    expect(() => withAnswer(approved, sum(500), false)).toThrow('NOT_ALLOWED');
  });

  test('comes too late for a job that is cancelled or returned', () => {
    expect(() => withAnswer({ ...asked, jobStatus: 'CANCELLED' }, sum(500), true)).toThrow('NOT_ALLOWED');
    const returned = { ...asked, jobStatus: 'RETURNED', returnedAt: '2026-03-04T10:00:00.000Z' } as const;
    expect(() => withAnswer(returned, sum(500), true)).toThrow('NOT_ALLOWED');
    expect(() => withAnswer({ ...returned, estimateAnswer: 'DECLINED' }, sum(500), true)).toThrow('NOT_ALLOWED');
  });
});
