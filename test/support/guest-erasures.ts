import { eraseDueGuests, type GuestErasureJob } from '../../domain/privacy/erase-guests.ts';
import type { GuestErasure } from '../../domain/privacy/guest-erasure.ts';
import { requestGuestRecords } from '../../domain/source-record/privacy/guest-records.ts';
import type { SourceOrder, SourcePrivacyRequest } from '../../domain/source-record/record/source-record.ts';
import { openCommandClient } from '../../local/common/command-client.ts';
import type { Table } from '../../store/dynamo/dynamo-client.ts';
import { commit } from '../../store/dynamo-commit.ts';
import { removeGuestOf } from '../../store/privacy/remove-guest.ts';
import { jobCursors } from '../../store/table/job-cursors.ts';
import { order, SHOP } from './shop-erasures.ts';

export const GUEST = { name: 'Zqguest Name', email: 'zqguest@zqmark.example', phone: '+447700900123' };

/** A sale of nobody known, with everything that it may say about its buyer. */
export const guestOrder = (externalId: string, more: Partial<SourceOrder> = {}): SourceOrder => ({
  ...order(externalId, ''),
  ...{
    customer: null,
    contact: GUEST,
    tenders: [{ kind: 'CARD', amount: '10.00', last4: '9471', reference: 'zqreference' }],
  },
  shipTo: { lines: ['1 Zqstreet'], locality: 'Zqtown', postalCode: 'N1 1AA', country: 'GB' },
  ...more,
});

/** A request to erase what these sales say about their buyer. */
export const redactOf = (
  externalIds: readonly string[],
  more: Partial<SourcePrivacyRequest> = {},
): SourcePrivacyRequest => ({
  ...{ kind: 'privacyRequest', externalId: `redact-${externalIds}`, version: '2026-03-20T10:00:00.000Z', path: [] },
  ...{ request: 'ERASE', customer: '900', occurredAt: '2026-03-20T10:00:00.000Z' },
  contact: { email: GUEST.email, phone: GUEST.phone },
  sales: externalIds.map((externalId, index) => ({ externalId, path: ['orders_to_redact', index] })),
  ...more,
});

/** The job as the function runs it, on a table whose client may fail. */
function guestJob(table: Table, at: string, kept: GuestErasure[] = []): GuestErasureJob {
  const { repositories, createContext } = openCommandClient(table, SHOP.code);
  return {
    repositories,
    commit: (changes) => commit(table, changes),
    async keepTombstone(erasure) {
      kept.push(erasure);
    },
    async requestRecords({ id, requestedAt }) {
      const contextOf = (record: string) => createContext('requestErasure', `${id} ${requestedAt} ${record}`, {});
      await requestGuestRecords(repositories, contextOf, { keys: [], orderIds: [id] });
    },
    remove: removeGuestOf(table, { now: () => at, deleteFile: async () => {} }),
    cursors: jobCursors(table),
    now: () => at,
    isTimeLeft: () => true,
  };
}

export const eraseGuestsAt = (table: Table, at: string, kept?: GuestErasure[]) =>
  eraseDueGuests(guestJob(table, at, kept));
