import type { ResultOf } from 'customer-graph-client';
import type {
  AccountCasesDocument,
  AccountServiceJobsDocument,
  AccountWarrantiesDocument,
} from 'customer-graph-client/account';

type Me<Operation> = NonNullable<(ResultOf<Operation> & { me: unknown })['me']>;
type Cases = NonNullable<Me<typeof AccountCasesDocument>['cases']>['nodes'][number];
type Jobs = NonNullable<Me<typeof AccountServiceJobsDocument>['serviceJobs']>['nodes'][number];
type Warranties = NonNullable<Me<typeof AccountWarrantiesDocument>['warranties']>['nodes'][number];

/** The compiler names what is missing when the graph has another value. */
export const CASE_STATUS = {
  OPEN: 'we have it.',
  IN_PROGRESS: 'we are working on it.',
  WAITING_ON_CUSTOMER: 'we wait for your answer.',
  RESOLVED: 'we believe it is solved.',
  CLOSED: 'it is closed.',
} satisfies Record<Cases['caseStatus'], string>;

export const JOB_STATUS = {
  RECEIVED: 'We have it.',
  IN_PROGRESS: 'We are working on it.',
  AWAITING_APPROVAL: 'We wait for your answer to the estimate.',
  AWAITING_PARTS: 'We wait for parts.',
  READY: 'It is ready for you.',
  RETURNED: 'You have it back.',
  CANCELLED: 'We do not work on it. Please collect it.',
} satisfies Record<Jobs['jobStatus'], string>;

export const COVER_STATUS = {
  ACTIVE: 'Covered',
  INSPECTION_DUE: 'Covered, an inspection is due',
  LAPSED: 'Lapsed: an inspection was missed',
  EXPIRED: 'Ended',
  VOID: 'Void',
} satisfies Record<Warranties['status'], string>;
