import { describe, expect, it } from 'vitest';
import { auditedChanges } from '../../../domain/audit/audited-changes.ts';
import type { Change } from '../../../domain/changes.ts';
import type { Customer } from '../../../domain/customer/customer.ts';

const change = (entity: string, before: object | null, after: object): Change =>
  ({ entity, before, after }) as unknown as Change;

const ANA: Partial<Customer> = {
  ...{ id: 'cus_1', version: 1, updatedAt: '2026-01-01T00:00:00.000Z', locale: null, overrides: {} },
  ...{
    name: { given: 'Ana', family: null, preferred: null, pronunciation: null },
    emails: [],
    phones: [],
    records: [],
  },
};

describe('the audit of a command', () => {
  it('names the fields of a new customer that have a value, and never a value', () => {
    const audited = auditedChanges([change('customer', null, ANA)]);
    expect(audited).toEqual({ customerIds: ['cus_1'], fields: ['name'] });
    expect(JSON.stringify(audited)).not.toContain('Ana');
  });

  it('names only the fields that changed, without bookkeeping', () => {
    const after = {
      ...ANA,
      version: 2,
      updatedAt: '2026-02-01T00:00:00.000Z',
      phones: [{ number: '+441' }],
      locale: 'en',
    };
    expect(auditedChanges([change('customer', ANA, after)]).fields).toEqual(['locale', 'phones']);
  });

  it('names an entity alone where it is new, else its changed fields', () => {
    const order = { id: 'ord_1', version: 1, customerId: 'cus_1', status: 'PLACED', total: 5 };
    expect(auditedChanges([change('order', null, order)]).fields).toEqual(['order']);
    const paid = { ...order, version: 2, status: 'PAID' };
    expect(auditedChanges([change('order', order, paid)])).toEqual({
      customerIds: ['cus_1'],
      fields: ['order.status'],
    });
  });

  it('is about both customers of what moves from one to the other', () => {
    const cover = { id: 'war_1', version: 1, customerId: 'cus_1' };
    const audited = auditedChanges([change('warranty', cover, { ...cover, customerId: 'cus_2' })]);
    expect(audited).toEqual({ customerIds: ['cus_2', 'cus_1'], fields: ['warranty.customerId'] });
  });

  it('is about all records of a merge, each once', () => {
    const event = { id: 'ide_1', records: ['cus_1', 'cus_2'] };
    const audited = auditedChanges([
      change('customer', ANA, { ...ANA, records: ['cus_1', 'cus_2'] }),
      change('identityEvent', null, event),
    ]);
    expect(audited).toEqual({ customerIds: ['cus_1', 'cus_2'], fields: ['records', 'identity'] });
  });

  it('leaves out what only follows from another change, and checks', () => {
    const following = ['metrics', 'blocks', 'duplicates', 'serial', 'bookPage', 'orderLines', 'match'];
    expect(auditedChanges(following.map((entity) => change(entity, null, { customerId: 'cus_9' })))).toEqual({
      customerIds: [],
      fields: [],
    });
    const checks = [{ entity: 'activeCustomer', customerId: 'cus_9' }] as unknown as readonly Change[];
    expect(auditedChanges(checks).customerIds).toEqual([]);
  });

  it('is about no customer where a guest bought, or the shop was saved', () => {
    const audited = auditedChanges([change('order', null, { customerId: null }), change('shop', null, { name: 'x' })]);
    expect(audited).toEqual({ customerIds: [], fields: ['order', 'shop'] });
  });

  it('has a bounded number of names', () => {
    const wide = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`field${index}`, index]));
    expect(auditedChanges([change('shop', {}, wide)]).fields).toHaveLength(40);
  });
});
