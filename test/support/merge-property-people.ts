import { recordInteraction } from '../../domain/interaction/record-interaction.ts';
import type { Result } from '../../domain/kernel/command.ts';
import { ID_PREFIXES, type NewId } from '../../domain/kernel/id.ts';
import { recordOrder } from '../../domain/order/record-order.ts';
import { recordReturn } from '../../domain/order/record-return.ts';
import { updateCustomer } from '../../domain/person/update-customer.ts';
import { setContactConsents } from '../../domain/preferences/set-contact-consents.ts';
import type { GraphCommandContext } from '../../domain/repositories.ts';
import { saveShop } from '../../domain/shop/save-shop.ts';
import { saveWarrantyPlan } from '../../domain/warranty/save-warranty-plan.ts';
import type { Table } from '../../store/dynamo/dynamo-client.ts';
import { commandContextOn } from './command-context.ts';
import { putCustomers } from './customers.ts';
import { customerWith } from './heads.ts';
import { clearTable } from './items.ts';

export const PEOPLE = 5;
export const idOf = (person: number): string => `cus_0190a000-0000-7000-8000-00000000000${person}`;
const START = Date.UTC(2026, 0, 1);

/** A write to a record, addressed by its id or by a lookup key, as tills do that do not know about merges. */
export type RecordWrite = {
  readonly kind: 'order' | 'return' | 'cancelled' | 'interaction' | 'consent' | 'profile' | 'covered';
  readonly person: number;
  readonly byKey: boolean;
};
/** The ids that a step creates: the same on both tables. */
function idsOf(step: number): NewId {
  let count = 0;
  return (nodeType) =>
    `${ID_PREFIXES[nodeType]}_0190a001-0000-7000-8000-${String(step * 100 + count++).padStart(12, '0')}`;
}

const at = (step: number): string => new Date(START + step * 60_000).toISOString();

export function commandContextAt(table: Table, step: number, operation: string): GraphCommandContext {
  const command = { operation, idempotencyKey: `${operation}-${step}` };
  return { ...commandContextOn(table, command, () => at(step)), newId: idsOf(step) };
}

export async function resetPeople(table: Table): Promise<void> {
  await clearTable(table);
  await saveShop(commandContextAt(table, 0, 'saveShop'), {
    name: 'Vantage',
    currency: 'GBP',
    timeZone: 'Europe/London',
    defaultRegion: 'GB',
  });
  const care = {
    code: 'CARE',
    name: 'Care',
    durationMonths: 60,
    inspectionEveryMonths: 6,
    graceDays: 30,
    transferable: true,
  };
  await saveWarrantyPlan(commandContextAt(table, 0, 'savePlan'), { ...care });
  const customers = Array.from({ length: PEOPLE }, (_, index) =>
    customerWith({ id: idOf(index), externalIds: [{ system: `system-${index}`, value: `id ${index}` }] }),
  );
  await putCustomers(table, customers);
}

export async function applyWrite(table: Table, step: number, write: RecordWrite): Promise<void> {
  const { kind, person } = write;
  const customer = write.byKey
    ? { externalId: { system: `system-${person}`, value: `id ${person}` } }
    : { id: idOf(person) };
  const context = commandContextAt(table, step, kind);
  const occurredAt = at(step - 1);
  const line = { sku: 'EAR-1', description: 'Earrings', quantity: 1, unitPrice: '12.50', discount: '0' };
  const sale = (more: object) =>
    recordOrder(context, {
      ...{ number: `R-${step}`, source: 'POS', customer, ifUnknown: 'REJECT', status: 'PAID', placedAt: occurredAt },
      ...{
        currency: step % 2 === 0 ? 'GBP' : 'EUR',
        ...{ taxIncluded: true, discount: '0', shipping: '0', tax: '0', rounding: '0' },
        lines: [line],
        ...more,
      },
    });
  const results: Readonly<Record<RecordWrite['kind'], () => Promise<Result<unknown>>>> = {
    order: () => sale({}),
    cancelled: () => sale({ status: 'CANCELLED' }),
    covered: () => sale({ lines: [{ ...line, serialNumbers: [`S-${step}`], warrantyPlan: 'CARE' }] }),
    return: () =>
      recordReturn(context, {
        ...{ source: 'POS', customer, occurredAt, reason: 'CHANGED_MIND', lines: [{ sku: 'EAR-1', quantity: 1 }] },
        refund: { amount: '1.00', currency: 'GBP' },
      }),
    interaction: () =>
      recordInteraction(context, { customer, type: 'MARKETING_SENT', direction: 'OUTBOUND', via: 'EMAIL', occurredAt }),
    consent: () =>
      setContactConsents(context, {
        ...{ customer, occurredAt },
        answers: [{ channel: 'EMAIL', purpose: 'MARKETING', consent: step % 2 === 0 ? 'GRANTED' : 'DENIED' }],
      }),
    // Several people may get the same values.
    profile: () =>
      updateCustomer(context, {
        customerId: idOf(person),
        name: { given: step % 2 === 0 ? 'Ana' : 'Anne', ...(step % 3 === 0 ? { family: 'Lee' } : {}) },
        locale: step % 2 === 0 ? 'en' : 'fr',
        attributes: [{ name: `note-${step % 3}`, value: String(step % 2) }],
        addEmails: [
          {
            address: `p${step % 4 === 0 ? 'all' : person}@example.com`,
            verified: step % 5 === 0,
            primary: step % 3 === 0,
          },
        ],
      }),
  };
  const result = await results[kind]();
  if ('userErrors' in result) throw new Error(`${kind}: ${JSON.stringify(result.userErrors)}`);
}
