import { beforeEach, describe, expect, it } from 'vitest';
import { loadPeople } from '../../../domain/person/people.ts';
import { updateCustomer } from '../../../domain/person/update-customer.ts';
import { applySourceRecord } from '../../../domain/source-record/apply-source-record.ts';
import type { SourceCustomer, SourceRecord } from '../../../domain/source-record/record/source-record.ts';
import { dryRunOf } from '../../../domain/source-record/run/dry-run.ts';
import { expectUnits } from '../../support/meter.ts';
import { openSourceTable, type SourceTable } from '../../support/source-records.ts';
import { readContents } from '../../support/table-contents.ts';

let table: SourceTable['table'];
let context: SourceTable['context'];
let apply: SourceTable['apply'];
beforeEach(async () => {
  ({ table, context, apply } = await openSourceTable());
});

const email = (address: string, more: object = {}) => ({ address, verified: false, primary: false, ...more });

const nell = (day: number, details: Partial<SourceCustomer> = {}): SourceCustomer => ({
  kind: 'customer',
  externalId: '7001',
  version: `2026-03-0${day}T10:00:00.000Z`,
  path: ['customer'],
  name: { given: 'Nell', family: 'Whittle' },
  emails: [email('nell@example.test')],
  ...details,
});

async function holder(externalId = '7001') {
  const [id] = await context.repositories.customerIds({ kind: 'externalId', system: 'shopify-uk', value: externalId });
  return id === undefined ? null : ((await loadPeople(context.repositories, [id]))[0]?.customer ?? null);
}

const clerkUpdates = async (input: Parameters<typeof updateCustomer>[1]) =>
  updateCustomer(context.createContext('updateCustomer', JSON.stringify(input), input), input);

describe('a customer', () => {
  it('is registered once under the code of the integration, and repeated with one read', async () => {
    const outcome = await apply(nell(1));
    const customer = await holder();
    expect(outcome).toEqual({ outcome: 'APPLIED', wrote: [customer?.id], warnings: [] });
    expect(customer?.externalIds).toEqual([{ system: 'shopify-uk', value: '7001' }]);
    table.meter.reset();
    expect(await apply(nell(1))).toEqual({ outcome: 'UNCHANGED' });
    // The shop is cached by the process.
    expect(table.meter.operations).toEqual(['GetItem']);
    expectUnits(table.meter, 1);
  });

  it('costs one transaction and two writes of the link, and a changed one a transaction and one write', async () => {
    await context.repositories.shop();
    table.meter.reset();
    await apply(nell(1));
    const operations = (name: string) => table.meter.operations.filter((one) => one === name).length;
    expect(operations('TransactWriteItems')).toBe(1);
    expect(operations('PutItem')).toBe(2);
    table.meter.reset();
    await apply(nell(2, { name: { given: 'Nell', family: 'Marsh' } }));
    expect(operations('TransactWriteItems')).toBe(1);
    expect(operations('PutItem')).toBe(1);
  });

  it('keeps what a clerk corrected, and takes what the source changed', async () => {
    await apply(nell(1, { locale: 'en-GB' }));
    const customer = await holder();
    await clerkUpdates({
      customerId: customer?.id ?? '',
      name: { given: 'Eleanor' },
      addEmails: [email('work@example.test')],
    });
    await apply(
      nell(2, { locale: 'fr-FR', name: { given: 'Nell', family: 'Marsh' }, emails: [email('new@example.test')] }),
    );
    const after = await holder();
    expect(after?.name).toMatchObject({ given: 'Eleanor', family: 'Marsh' });
    expect(after?.locale).toBe('fr-FR');
    expect(after?.emails.map(({ address }) => address).toSorted()).toEqual(['new@example.test', 'work@example.test']);
  });

  it('ignores an older state, except what only the older state says', async () => {
    await apply(nell(2, { name: { given: 'Nell', family: 'Marsh' } }));
    await apply(nell(1, { phones: [{ number: '+442079460018', verified: false, primary: true }] }));
    const customer = await holder();
    expect(customer?.name?.family).toBe('Marsh');
    expect(customer?.phones.map(({ number }) => number)).toEqual(['+442079460018']);
  });

  it('is only checked in a dry run', async () => {
    const { items } = await readContents(table);
    const dry = dryRunOf(context);
    expect(await applySourceRecord(dry, nell(1, { locale: 'not a language' }))).toMatchObject({
      outcome: 'APPLIED',
      warnings: [{ path: 'customer.locale' }],
    });
    expect(await applySourceRecord(dry, nell(1))).toEqual({ outcome: 'UNCHANGED' });
    expect((await readContents(table)).items).toEqual(items);
  });

  it('leaves out what the graph does not accept, with the path', async () => {
    const outcome = await apply(nell(1, { phones: [{ number: '12', verified: false, primary: true }] }));
    expect(outcome).toMatchObject({
      outcome: 'APPLIED',
      warnings: [{ code: 'INVALID', path: 'customer.phones.0.number' }],
    });
    expect((await holder())?.phones).toEqual([]);
  });

  it('removes entries of lists that the source removed, and adds those that it added', async () => {
    const address = (line: string) => ({ lines: [line], locality: 'Leeds', country: 'GB' });
    const attribute = (name: string, value: string) => ({ name, value });
    await apply(
      nell(1, { addresses: [address('1 Mill Lane')], attributes: [attribute('size', '12'), attribute('a', 'b')] }),
    );
    await apply(nell(2, { addresses: [address('2 Mill Lane')], attributes: [attribute('size', '14')] }));
    const customer = await holder();
    expect(customer?.addresses.map(({ lines }) => lines)).toEqual([['2 Mill Lane']]);
    expect(customer?.attributes).toEqual([{ name: 'size', value: '14' }]);
  });
});

describe('a removal', () => {
  const removal = (day: number): SourceRecord => ({
    ...{ kind: 'customerRemoval', externalId: '7001', path: [] },
    version: `2026-03-0${day}T10:00:00.000Z`,
  });

  it('takes the external id, which an older state does not bring back and a newer one does', async () => {
    const registered = await apply(nell(1));
    await apply(removal(3));
    expect(await holder()).toBeNull();
    await apply(nell(2, { locale: 'en-GB' }));
    expect(await holder()).toBeNull();
    await apply(nell(4));
    const customer = await holder();
    expect(registered).toMatchObject({ wrote: [customer?.id] });
    expect(customer?.locale).toBe('en-GB');
    expect(await apply(removal(3))).toEqual({ outcome: 'UNCHANGED' });
  });

  it('may arrive before the customer, who is then kept without the external id', async () => {
    await apply(removal(3));
    const outcome = await apply(nell(1));
    expect(outcome).toMatchObject({ outcome: 'APPLIED' });
    expect(await holder()).toBeNull();
  });
});

describe('consents', () => {
  const answer = (day: number, consent: 'GRANTED' | 'DENIED') =>
    ({ channel: 'EMAIL', purpose: 'MARKETING', consent, occurredAt: `2026-02-0${day}T10:00:00.000Z` }) as const;
  const consent = (day: number, status: 'GRANTED' | 'DENIED'): SourceRecord => ({
    ...{ kind: 'consent', externalId: '7001', path: [], version: `2026-02-0${day}T10:00:00.000Z` },
    answers: [answer(day, status)],
  });
  const inForce = async () => {
    const { id = '' } = (await holder()) ?? {};
    return (await context.repositories.preferences(id))?.consents.map(({ consent, occurredAt }) => [
      consent,
      occurredAt,
    ]);
  };

  it('wait for the customer, who names the waiter', async () => {
    expect(await apply(consent(2, 'DENIED'))).toEqual({ outcome: 'WAITING', kind: 'customer', externalId: '7001' });
    const outcome = await applySourceRecord({ ...context, waiter: 'delivery-2' }, nell(1));
    expect(outcome).toMatchObject({ outcome: 'APPLIED', wakes: ['delivery-1'] });
    expect(await apply(consent(2, 'DENIED'))).toMatchObject({ outcome: 'APPLIED' });
    expect(await applySourceRecord({ ...context, waiter: 'delivery-2' }, nell(1))).toEqual({ outcome: 'UNCHANGED' });
  });

  it('are recorded once, and an older one overrides no newer one', async () => {
    await apply(nell(1, { consents: [answer(3, 'DENIED')] }));
    expect(await apply(consent(2, 'GRANTED'))).toEqual({ outcome: 'UNCHANGED' });
    expect(await apply(consent(3, 'DENIED'))).toEqual({ outcome: 'UNCHANGED' });
    expect(await inForce()).toEqual([['DENIED', '2026-02-03T10:00:00.000Z']]);
    await apply(consent(4, 'GRANTED'));
    expect(await inForce()).toEqual([['GRANTED', '2026-02-04T10:00:00.000Z']]);
  });
});

describe('a loyalty account', () => {
  it('waits for its customer, and its latest state counts', async () => {
    const loyalty = (day: number, points: number): SourceRecord => ({
      ...{ kind: 'loyalty', externalId: 'L1', customer: '7001', path: [] },
      version: `2026-03-0${day}T10:00:00.000Z`,
      loyalty: { number: 'GOLD-44-17', points },
    });
    expect(await apply(loyalty(2, 20))).toMatchObject({ outcome: 'WAITING' });
    await apply(nell(1));
    await apply(loyalty(2, 20));
    expect(await apply(loyalty(1, 10))).toEqual({ outcome: 'UNCHANGED' });
    expect((await holder())?.loyalty).toMatchObject({ number: 'GOLD-44-17', points: 20 });
  });
});
