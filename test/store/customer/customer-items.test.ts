import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Customer } from '../../../domain/customer/customer.ts';
import { entriesOf } from '../../../domain/customer/lookup-entry.ts';
import type { Result } from '../../../domain/kernel/command.ts';
import type { UpdateCustomerInput } from '../../../domain/person/customer-update.ts';
import { type RegisterCustomerInput, registerCustomer } from '../../../domain/person/register-customer.ts';
import { updateCustomer } from '../../../domain/person/update-customer.ts';
import { entryKey } from '../../../store/customer/customer-keys.ts';
import type { Table } from '../../../store/dynamo/dynamo-client.ts';
import { createRepositories } from '../../../store/repositories.ts';
import { commandContextOn } from '../../support/command-context.ts';
import { clearTable, scanItems } from '../../support/items.ts';
import { expectUnits } from '../../support/meter.ts';
import { freshTable } from '../../support/table.ts';

let keys = 0;
const newContext = (table: Table, operation: string) =>
  commandContextOn(table, { operation, idempotencyKey: `k${++keys}` });
const register = (table: Table, input: RegisterCustomerInput) =>
  registerCustomer(newContext(table, 'registerCustomer'), input);
const update = (table: Table, input: UpdateCustomerInput) => updateCustomer(newContext(table, 'updateCustomer'), input);

const resultValue = <T>(result: Result<T>): T => {
  if ('userErrors' in result) throw new Error(JSON.stringify(result.userErrors));
  return result.value;
};

const LOOKUPS = /^(EMAIL|PHONE|PHONE4|POSTCODE|NAME|NAME_END|LOYALTY|EXTERNAL)#/;

/** The profiles and the lookup items in the table. */
async function storedLookups(table: Table) {
  const items = await scanItems(table);
  const ids = items.filter(({ sk }) => sk === '#PROFILE').map(({ id }) => String(id));
  return {
    customers: (await createRepositories(table, { consistent: true }).customers(ids)).filter(
      (customer) => customer !== null,
    ),
    lookups: items
      .filter(({ pk, sk }) => LOOKUPS.test(String(pk)) && sk !== '#MAILBOX')
      .map(({ pk, sk, customerId }) => `${pk} ${sk} ${customerId}`),
  };
}

const expectedLookups = (customers: readonly Customer[]) =>
  customers.flatMap((customer) =>
    entriesOf(customer)
      .map((entry) => entryKey(entry, customer.id))
      .map(({ pk, sk }) => `${pk} ${sk} ${customer.id}`),
  );

const some = <T>(...values: T[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 });
const marks = { verified: fc.boolean(), primary: fc.boolean() };
const email = fc.record({ address: fc.constantFrom('a@x.org', 'A+1@x.org', 'b@x.org', 'c@x.org'), ...marks });
const phone = fc.record({ number: fc.constantFrom('+447700900123', '+447700910123', '+33612345678'), ...marks });
const address = fc.record({
  lines: fc.constant(['1 High Street']),
  country: fc.constant('GB'),
  postalCode: fc.constantFrom('M1 1AE', 'm11ae', 'YO1 8QR', '-', null),
});
const word = fc.option(fc.constantFrom('Ana', 'ana maría', 'García', 'García López', '山田', ''));
const name = fc.record({ given: word, family: word, preferred: word }, { requiredKeys: [] });
const loyalty = fc.record({ number: fc.constantFrom('L-1', 'l1', 'L-2') });
const externalId = fc.record({ system: fc.constantFrom('pos', 'web'), value: fc.constantFrom('1', '2') });

const registration: fc.Arbitrary<RegisterCustomerInput> = fc.record(
  {
    name,
    emails: fc.array(email, { maxLength: 2 }),
    phones: fc.array(phone, { maxLength: 2 }),
    addresses: fc.array(address, { maxLength: 2 }),
    loyalty,
    externalIds: fc.array(externalId, { maxLength: 2 }),
  },
  { requiredKeys: [] },
);
const change: fc.Arbitrary<UpdateCustomerInput> = fc.record(
  {
    name: fc.option(name),
    emails: fc.option(fc.array(email, { maxLength: 3 })),
    phones: fc.option(fc.array(phone, { maxLength: 3 })),
    addresses: fc.option(fc.array(address, { maxLength: 3 })),
    loyalty: fc.option(loyalty),
    externalIds: fc.option(fc.array(externalId, { maxLength: 3 })),
  },
  { requiredKeys: [] },
);
const contactChange: fc.Arbitrary<UpdateCustomerInput> = fc.record(
  {
    addEmails: fc.array(email, { maxLength: 2 }),
    removeEmails: some('a@x.org', 'B@x.org'),
    addPhones: fc.array(phone, { maxLength: 2 }),
    removePhones: some('+447700900123', '+33 6 12 34 56 78'),
  },
  { requiredKeys: [] },
);

test('after any registrations and updates, some of them concurrent, the lookup items match the profiles exactly', async () => {
  const table = await freshTable();
  await fc.assert(
    fc.asyncProperty(
      fc.array(registration, { minLength: 1, maxLength: 3 }),
      fc.array(fc.tuple(fc.nat({ max: 2 }), fc.oneof(change, contactChange)), { maxLength: 6 }),
      async (registrations, updates) => {
        await clearTable(table);
        await Promise.all(registrations.map((input) => register(table, input)));
        const { customers } = await storedLookups(table);
        for (let pair = 0; pair < updates.length; pair += 2)
          await Promise.all(
            updates.slice(pair, pair + 2).map(([index, input]) => {
              const customerId = customers[index % Math.max(1, customers.length)]?.id ?? 'cus_nobody';
              return update(table, { ...input, customerId });
            }),
          );
        const after = await storedLookups(table);
        expect(after.lookups.toSorted()).toEqual(expectedLookups(after.customers).toSorted());
      },
    ),
    { numRuns: 20 },
  );
});

test('concurrent registrations with a key of one person end as one person', async () => {
  const table = await freshTable();
  const uniqueKey = fc.oneof(
    fc.record({ loyalty: fc.constant({ number: 'L-1' }) }),
    fc.record({ externalIds: fc.constant([{ system: 'web', value: '1' }]) }),
    fc.record({
      name: fc.constantFrom({ given: 'Ana', family: 'García' }, { given: 'A.', family: 'Garcia' }, { given: 'ana' }),
      emails: fc.constantFrom(
        ...['ana@x.org', 'Ana+shop@X.org'].map((one) => [{ address: one, verified: true, primary: true }]),
      ),
    }),
  );
  await fc.assert(
    fc.asyncProperty(uniqueKey, fc.array(registration, { minLength: 1, maxLength: 5 }), async (key, others) => {
      await clearTable(table);
      const inputs = others.map((other) => ({
        ...other,
        emails: [],
        loyalty: null,
        externalIds: [],
        name: null,
        ...key,
      }));
      const results = (await Promise.all(inputs.map((input) => register(table, input)))).map(resultValue);
      expect(results.filter(({ outcome }) => outcome === 'CREATED')).toHaveLength(1);
      expect(new Set(results.map(({ customer }) => customer.id)).size).toBe(1);
      // Each later registration with new values adds a record to the same person.
      const { customers } = await storedLookups(table);
      expect(new Set(customers.map(({ id, records }) => (records.length === 0 ? [id] : records).join())).size).toBe(1);
    }),
    { numRuns: 15 },
  );
});

describe('the cost', () => {
  const ANA = {
    name: { given: 'Ana', family: 'García' },
    emails: [{ address: 'ana@x.org', verified: true, primary: true }],
    phones: [{ number: '+447700900123', verified: false, primary: true }],
    loyalty: { number: 'L-1' },
  };

  test('of a registration with a loyalty number and a verified email: parallel reads of both keys, and one transaction', async () => {
    const table = await freshTable();
    await register(table, ANA);
    expect(table.meter.operations.toSorted()).toEqual([
      'BatchGetItem',
      'Query',
      'Query',
      'Query',
      'TransactWriteItems',
    ]);
    // Consistent reads at one unit each: shop, loyalty number, email, verified email. Writes in the
    // transaction at two units each: idempotency record, profile, metrics, verified email, email, phone, phone end, two
    // entries of the name, one of its end, loyalty number.
    expectUnits(table.meter, 4 * 1 + 11 * 2);
  });

  test('of a match without new values: one more read for the profile, and only the idempotency record is written', async () => {
    const table = await freshTable();
    await register(table, ANA);
    table.meter.reset();
    expect(resultValue(await register(table, ANA)).outcome).toBe('MATCHED');
    expect(table.meter.operations.filter((operation) => operation === 'BatchGetItem')).toHaveLength(2);
    expectUnits(table.meter, 5 * 1 + 2);
  });

  test('of an update: the profile and the changed lookup items', async () => {
    const table = await freshTable();
    const { customer } = resultValue(await register(table, ANA));
    table.meter.reset();
    resultValue(await update(table, { customerId: customer.id, locale: 'en-GB' }));
    expect(table.meter.operations.toSorted()).toEqual(['GetItem', 'Query', 'TransactWriteItems']);
    expectUnits(table.meter, 2 * 1 + 2 * 2);
    table.meter.reset();
    resultValue(
      await update(table, { customerId: customer.id, loyalty: { number: 'L-2' }, removePhones: ['+447700900123'] }),
    );
    // Besides idempotency record and profile: the old and the new loyalty number, the phone and its end.
    expectUnits(table.meter, 3 * 1 + (2 + 2 + 2) * 2);
  });
});
