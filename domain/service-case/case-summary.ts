import { truncate } from '../kernel/text.ts';
import type { CaseStatus, ServiceCase } from './service-case.ts';

const STATES: Readonly<Record<CaseStatus, string>> = {
  OPEN: 'open',
  IN_PROGRESS: 'in progress',
  WAITING_ON_CUSTOMER: 'waiting for the customer',
  RESOLVED: 'resolved',
  CLOSED: 'closed',
};

const MAX_TOPIC_LENGTH = 120;

/** One line that a person can read. */
export function caseSummary({ caseStatus, title }: ServiceCase): string {
  return `Case ${STATES[caseStatus]}: ${truncate(title, MAX_TOPIC_LENGTH)}`;
}
