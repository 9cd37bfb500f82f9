import type { Obligations, OwedPart } from '../commitment/commitment.ts';
import { DAY_MS } from '../kernel/duration.ts';
import { addMilliseconds, type Instant } from '../kernel/instant.ts';
import type { DataExport } from './data-export.ts';
import type { CancelledErasure, Erasure } from './erasure.ts';

/** The jobs have a day, so that only an erasure or an export that does not get on becomes overdue. */
const JOB_MS = DAY_MS;

/** What the shop owes by a request for erasure, until all data is removed. */
export function commitmentsOfErasure({ id, stage, erasesAt }: Erasure | CancelledErasure): Obligations {
  const isOwed = stage === 'WAITING' || stage === 'ERASING';
  // Once the erasure has begun, nothing may hang on the records that it removes.
  const customerId = stage === 'WAITING' ? id : null;
  return obligations(id, customerId, isOwed ? [request('Erasure of a customer', erasesAt)] : []);
}

/** What the shop owes by a request for an export, while it is made. */
export const commitmentsOfExport = ({ id, customerId, stage, requestedAt }: DataExport): Obligations =>
  obligations(id, customerId, stage === 'RUNNING' ? [request('Export of the data of a customer', requestedAt)] : []);

const request = (what: string, from: Instant): OwedPart => ({
  commitmentKind: 'PRIVACY_REQUEST',
  what,
  dueAt: addMilliseconds(from, JOB_MS),
});

const obligations = (ownerId: string, customerId: string | null, owed: readonly OwedPart[]): Obligations => ({
  ownerId,
  customerId,
  store: null,
  assignee: null,
  owed,
});
