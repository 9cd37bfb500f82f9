import { isCurrency, type Money } from '../kernel/money.ts';
import { inputErrors, reject } from '../kernel/user-error.ts';
import { parseAmount } from '../order/parse-amount.ts';
import { awaitsAnswer, isInCustody, type ServiceJob } from './service-job.ts';

export type MoneyInput = { readonly amount: string; readonly currency: string };

const PATH = ['input', 'estimate'];

/** Rejects a sum that is negative, has too many decimals, or has no currency of ISO 4217. */
export function toEstimate({ amount, currency }: MoneyInput): Money {
  const errors = inputErrors();
  if (!isCurrency(currency)) errors.add('INVALID', [...PATH, 'currency'], 'This is not a currency of ISO 4217.');
  const estimate = { minor: parseAmount(amount, currency, errors, [...PATH, 'amount']), currency };
  errors.throwIfAny();
  return estimate;
}

const isSameSum = (one: Money, other: Money): boolean => one.minor === other.minor && one.currency === other.currency;

/**
 * The job with an estimate; null withdraws it. Another sum, and a declined sum that is set again, wait for a new answer. The
 * sum that waits already, or that the customer approved, changes nothing.
 */
export function withEstimate(job: ServiceJob, estimate: Money | null): ServiceJob {
  const { estimate: present, estimateAnswer } = job;
  if (estimate === null) return present === null ? job : { ...job, estimate: null, estimateAnswer: null };
  if (present !== null && isSameSum(present, estimate) && estimateAnswer !== 'DECLINED') return job;
  if (job.jobStatus === 'CANCELLED') reject('NOT_ALLOWED', PATH, 'The job is cancelled. Take it up again first.');
  return { ...job, estimate, estimateAnswer: null };
}

/**
 * The job with the customer's answer; the same job where it is the answer already. Who declined may still approve while the
 * sum stands. An approved sum is a contract: only the shop changes it, by another estimate.
 */
export function withAnswer(job: ServiceJob, shown: Money, approve: boolean): ServiceJob {
  const { estimate, estimateAnswer } = job;
  const path = ['input', 'jobId'];
  if (estimate === null) return reject('NOT_ALLOWED', path, 'There is no estimate to answer.');
  if (!isSameSum(estimate, shown))
    reject('CONFLICT', PATH, 'Another sum stands now. Show it to the customer, and ask again.');
  const answer = approve ? 'APPROVED' : 'DECLINED';
  if (answer === estimateAnswer) return job;
  if (!isInCustody(job) || (estimateAnswer === null && !awaitsAnswer(job)) || job.jobStatus === 'CANCELLED')
    reject('NOT_ALLOWED', path, `The job is ${job.jobStatus}: there is nothing left to approve.`);
  if (estimateAnswer === 'APPROVED') reject('NOT_ALLOWED', path, 'The estimate is approved already. Talk to the shop.');
  return { ...job, estimateAnswer: answer };
}
