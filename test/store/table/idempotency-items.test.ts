import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AuditRecord } from '../../../domain/kernel/audit-record.ts';
import type { IdempotencyRecord } from '../../../domain/kernel/command.ts';
import { userError } from '../../../domain/kernel/user-error.ts';
import { idempotencyRecordWrite, type StoredIdempotencyRecord } from '../../../store/table/idempotency-items.ts';
import { entityOf } from '../../../store/table/item.ts';
import { sizeOf } from '../../../store/table/item-size.ts';

const NOW = '2026-11-26T10:00:00.000Z';

function itemOf(key: string, record: IdempotencyRecord, audit: AuditRecord | null) {
  const command = {
    operation: 'x',
    client: 'till-york',
    subject: null,
    idempotencyKey: key,
    fingerprint: 'f'.repeat(45),
  };
  const write = idempotencyRecordWrite(command, record, audit, NOW);
  if (!('put' in write)) throw new Error('it is no put');
  return write.put;
}

const unitsOf = (item: Parameters<typeof sizeOf>[0]): number => Math.ceil(sizeOf(item) / 1_024);
const auditOf = (item: Parameters<typeof sizeOf>[0]) => entityOf<StoredIdempotencyRecord>(item).audit;

const anyAudit = fc.record({
  at: fc.constant(NOW),
  by: fc.string({ minLength: 1, maxLength: 40 }),
  staffId: fc.constant('stf_01912345-0000-7000-8000-000000000001'),
  action: fc.string({ minLength: 1, maxLength: 40 }),
  correlationId: fc.uuid(),
  customerIds: fc.uniqueArray(
    fc.uuid().map((id) => `cus_${id}`),
    { maxLength: 12 },
  ),
  fields: fc.uniqueArray(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), { maxLength: 40 }),
});
const anyRecord = fc.record({
  fingerprint: fc.constant('f'.repeat(45)),
  refs: fc.dictionary(fc.stringMatching(/^[a-z]{1,10}Id$/), fc.string({ maxLength: 60 }), {
    maxKeys: 5,
    noNullPrototype: true,
  }),
  warnings: fc.array(
    fc.string({ maxLength: 80 }).map((text) => userError('INVALID', ['input'], text)),
    { maxLength: 12 },
  ),
});

describe('the audit in an idempotency record', () => {
  it('never costs more for its fields, and never loses who it was and whom it was about', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 255 }), anyRecord, anyAudit, (key, record, audit) => {
        const item = itemOf(key, record, audit);
        // The margin for how DynamoDB counts may reach into the next unit.
        const least = Math.ceil((sizeOf(itemOf(key, record, { ...audit, fields: [] })) + 24 + 4) / 1_024);
        expect(unitsOf(item)).toBeLessThanOrEqual(least);
        const { fields, ...others } = auditOf(item) ?? { fields: [] };
        expect(others).toEqual({ ...audit, fields: undefined });
        const shown = fields.at(-1) === '...' ? fields.slice(0, -1) : fields;
        expect(shown).toEqual(audit.fields.slice(0, shown.length));
        if (shown === fields) expect(fields).toEqual(audit.fields);
      }),
    );
  });

  it('costs no unit for one customer, with the longest key and all fields of a customer', () => {
    const record = { fingerprint: 'f'.repeat(45), refs: { customerId: `cus_${'0'.repeat(36)}`, outcome: 'CREATED' } };
    const audit = {
      ...{ at: NOW, by: 'till-york', action: 'registerCustomer', correlationId: '0'.repeat(36) },
      ...{ customerIds: [`cus_${'0'.repeat(36)}`], staffId: `stf_${'0'.repeat(36)}` },
      fields: ['name', 'emails', 'phones', 'addresses', 'birthDate', 'locale', 'loyalty', 'externalIds', 'attributes'],
    };
    const item = itemOf('k'.repeat(255), record, audit);
    expect(unitsOf(item)).toBe(1);
    expect(auditOf(item)?.fields).toEqual(audit.fields);
  });

  it('is absent for a command that nobody audits', () => {
    expect(itemOf('k', { fingerprint: 'f', refs: {} }, null)).not.toHaveProperty('audit');
  });
});
