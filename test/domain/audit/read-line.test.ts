import { expect, test } from 'vitest';
import { entriesOfReadLine, type ReadLine } from '../../../domain/audit/read-line.ts';

const LINE: ReadLine = {
  ...{ at: '2026-11-26T10:00:00.000Z', correlationId: 'request-1', by: 'till-york', staffId: 'stf_1' },
  reads: [
    { customerIds: ['cus_1', 'cus_2'], action: 'read:searchCustomers', fields: ['name'] },
    { customerIds: [null], action: 'read:staffAuditTrail', fields: ['staffAuditTrail'] },
  ],
};

test('a line has an entry for each customer, the same for each delivery', () => {
  const entries = entriesOfReadLine(LINE);
  expect(entries).toEqual(entriesOfReadLine(structuredClone(LINE)));
  expect(new Set(entries.map(({ id }) => id)).size).toBe(3);
  expect(entries[1]).toEqual({
    id: expect.stringMatching(/^aud_[0-9a-f-]{36}$/),
    ...{ customerId: 'cus_2', at: LINE.at, by: 'till-york', staffId: 'stf_1', correlationId: 'request-1' },
    ...{ action: 'read:searchCustomers', fields: ['name'] },
  });
});

test('what a machine read about no customer has no entry', () => {
  expect(entriesOfReadLine({ ...LINE, staffId: null }).map(({ customerId }) => customerId)).toEqual(['cus_1', 'cus_2']);
});

test('two requests have two entries', () => {
  const [one] = entriesOfReadLine(LINE);
  const [other] = entriesOfReadLine({ ...LINE, correlationId: 'request-2' });
  expect(one?.id).not.toBe(other?.id);
});
