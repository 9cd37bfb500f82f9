import fc from 'fast-check';
import type { Json } from '../../domain/playbook/playbook.ts';

/**
 * Files of shops anywhere, in the spellings that people use: names of any script with white space around them, national phone
 * numbers, hours in any order. The graph accepts all of them.
 */

type Place = { readonly region: string; readonly currency: string; readonly zone: string; readonly amount: string } & {
  readonly phones: readonly string[];
  readonly names: readonly string[];
};

const PLACES: readonly Place[] = [
  {
    ...{ region: 'JP', currency: 'JPY', zone: 'Asia/Tokyo', amount: '5000' },
    ...{
      phones: ['03-3571-0001', '+81 3 3571 0001', '０３-３５７１-０００１'],
      names: ['銀座本店', 'ｼﾝｼﾞｭｸ', '宝石店 さくら'],
    },
  },
  {
    ...{ region: 'NZ', currency: 'NZD', zone: 'Pacific/Auckland', amount: '12.5' },
    ...{ phones: ['09 300 1234', '+64 9 300 1234'], names: ['Tāmaki Makaurau', 'Queen St.'] },
  },
  {
    ...{ region: 'KW', currency: 'KWD', zone: 'Asia/Kuwait', amount: '1.25' },
    ...{ phones: ['2222 1234', '+965 2222 1234'], names: ['مجوهرات الكويت', 'Salmiya'] },
  },
  {
    ...{ region: 'GB', currency: 'GBP', zone: 'Europe/London', amount: '20.00' },
    ...{ phones: ['01632 960101', '(01632) 960102', 'tel:+441632960103'], names: ['Zoë’s', "O'Hara & Söhne", 'Ελένη'] },
  },
];

const DAYS = ['MONDAY', 'WEDNESDAY', 'SUNDAY', 'FRIDAY'];
const HOURS = [
  { opens: '09:00', closes: '12:30' },
  { opens: '14:00', closes: '24:00' },
];

const spaced = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(fc.constantFrom('', ' ', '\t'), text, fc.constantFrom('', '  ', '\n')).map((parts) => parts.join(''));

const optional = <T>(values: { [Name in keyof T]: fc.Arbitrary<T[Name]> }, required: (keyof T)[]) =>
  fc.record(values, { requiredKeys: required, noNullPrototype: true });

const hours = fc.subarray(HOURS).chain((some) => fc.shuffledSubarray(some, { minLength: some.length }));

const specialDays = fc
  .shuffledSubarray(['2026-12-25', '2027-01-01', '2031-02-11', '2024-02-29'])
  .chain((days) =>
    fc.tuple(
      ...days.map((day) =>
        optional({ day: fc.constant(day), name: fc.constantFrom(null, ' 元日 ', ''), hours }, ['day', 'hours']),
      ),
    ),
  );

const storeAt = ({ region, zone, phones, names }: Place, code: string) =>
  optional(
    {
      code: fc.constant(code),
      name: spaced(fc.constantFrom(...names)),
      timeZone: fc.constantFrom(zone, 'UTC', 'Pacific/Chatham'),
      phone: fc.constantFrom(null, ...phones, ' +44 1632 960101 '),
      address: fc.option(
        optional(
          {
            lines: fc.array(fc.constantFrom(' 1-2-3 ', '', '銀座'), { minLength: 1, maxLength: 3 }),
            locality: fc.constantFrom(null, ' Tokyo', ''),
            postalCode: fc.constantFrom('104-0061', ' AB1 2CD '),
            country: fc.constant(region),
          },
          ['lines', 'country'],
        ),
      ),
      openingHours: fc
        .shuffledSubarray(DAYS.flatMap((day) => HOURS.map((one) => ({ day, ...one }))))
        .chain((some) => fc.constantFrom(some, [...some, ...some.slice(0, 1)])),
      specialDays,
      appointmentMinutes: fc.constantFrom(5, 30, 480),
      appointmentCapacity: fc.constantFrom(0, 1, 100),
    },
    ['code', 'name'],
  );

const plan = (code: string, { names }: Place) =>
  optional(
    {
      code: spaced(fc.constant(code)),
      name: spaced(fc.constantFrom(...names)),
      durationMonths: fc.constantFrom(1, 600),
      inspectionEveryMonths: fc.constantFrom(null, 6),
      graceDays: fc.constantFrom(0, 30),
      transferable: fc.boolean(),
      covers: fc.array(spaced(fc.constantFrom('石', 'claws')), { maxLength: 2 }),
      excludes: fc.array(spaced(fc.constantFrom('loss')), { maxLength: 1 }),
    },
    ['code', 'name', 'durationMonths'],
  );

const template = fc.oneof(
  optional(
    {
      kind: fc.constant('ITEM_READY'),
      channel: fc.constant('SMS'),
      locale: fc.constantFrom('ja', 'en', 'en-NZ', 'zh-hant-tw'),
      enabled: fc.boolean(),
      body: spaced(fc.constantFrom('{{shop}}: お品物の準備ができました', 'Ready')),
    },
    ['kind', 'channel', 'locale', 'body'],
  ),
  optional(
    {
      kind: fc.constant('CUSTOM'),
      code: spaced(fc.constantFrom('Polish', 'spring')),
      channel: fc.constant('EMAIL'),
      locale: fc.constantFrom('ja', 'pt-br'),
      enabled: fc.boolean(),
      subject: spaced(fc.constantFrom('お知らせ')),
      body: spaced(fc.constantFrom('{{name}}様\n\n磨き')),
    },
    ['kind', 'code', 'channel', 'locale', 'subject', 'body'],
  ),
);

/** A shop must never lose its last admin. */
const member = (stores: readonly string[], number: number, roles: readonly string[]) =>
  optional(
    {
      email: fc.constantFrom(`Staff.${number}@Shop.example`, ` staff.${number}@shop.example `),
      name: spaced(fc.constantFrom('山田 花子', 'Ana Bell')),
      role: fc.constantFrom(...roles),
      stores: fc.shuffledSubarray([...stores, ...stores], { minLength: 1 }),
      enabled: fc.constant(true),
    },
    ['email', 'name', 'role', 'stores'],
  );

const condition = fc.constantFrom(
  { all: [] },
  { all: [{ operator: 'equal', value: true, path: '$.isLow', fact: 'event' }] },
  { any: [{ fact: 'event', path: '$.comment', operator: 'mentions', value: ['傷', 'broken'] }] },
);

const actionIn = ({ currency, amount }: Place, email: string): fc.Arbitrary<Json> =>
  fc.constantFrom<Json>(
    { kind: 'OPEN_CASE', reason: 'OTHER', title: ' 低い評価 ' },
    { kind: 'OPEN_CASE', reason: 'OTHER', title: 'Low', severity: 'HIGH', delayMinutes: 0 },
    { kind: 'RAISE_SEVERITY' },
    { kind: 'ADD_STEP', title: '電話する', dueInMinutes: 60, via: null },
    { kind: 'OFFER', offer: 'DISCOUNT', value: { amount, currency } },
    { kind: 'OFFER', offer: 'APOLOGY', delayMinutes: 5 },
    { kind: 'INFORM_CUSTOMER', message: ' We are on it. ' },
    { kind: 'NOTIFY', topic: 'desk' },
    { kind: 'SEND_MESSAGE', message: ' 申し訳ありません ' },
    { kind: 'SEND_MESSAGE', message: 'Sorry', purpose: 'SERVICE', via: 'SMS' },
    { kind: 'ASSIGN', assignee: email },
    { kind: 'ASSIGN', assignee: ' the desk ' },
  );

const playbookIn = (place: Place, name: string, email: string) =>
  optional(
    {
      name: spaced(fc.constant(name)),
      enabled: fc.boolean(),
      trigger: fc.constant('FEEDBACK_RECEIVED'),
      condition,
      actions: fc.array(actionIn(place, email), { minLength: 1, maxLength: 5 }),
    },
    ['name', 'trigger', 'condition', 'actions'],
  );

const STORES = ['a', 'b-2'];

const fileIn = (place: Place) =>
  fc.record(
    {
      shop: fc.record({
        name: spaced(fc.constantFrom(...place.names)),
        currency: fc.constant(place.currency),
        timeZone: fc.constant(place.zone),
        defaultRegion: fc.constant(place.region),
      }),
      stores: fc.tuple(...STORES.map((code) => storeAt(place, code))),
      warrantyPlans: fc.tuple(plan('CARE', place), plan('保証', place)),
      messageTemplates: fc.uniqueArray(template, {
        maxLength: 3,
        selector: (one) => JSON.stringify([one.kind, one.locale, 'code' in one && one.code.trim().toLowerCase()]),
      }),
      integrations: fc.tuple(
        optional(
          {
            code: fc.constant('web'),
            system: fc.constant('SHOPIFY'),
            enabled: fc.boolean(),
            dryRun: fc.boolean(),
            stores: fc.shuffledSubarray([
              { location: ' 2 ', store: 'a' },
              { location: '10', store: 'b-2' },
              { location: '1', store: 'a' },
            ]),
          },
          ['code', 'system'],
        ),
      ),
      staff: fc.tuple(member(STORES, 1, ['ADMIN']), member(STORES, 2, ['ADMIN', 'CLERK', 'SUPPORT'])),
      segments: fc.tuple(
        optional(
          {
            name: spaced(fc.constant('優良顧客')),
            description: fc.constantFrom(null, ' たくさん買う ', ' '),
            enabled: fc.boolean(),
            condition: fc.constant({ all: [{ fact: 'metrics', path: '$.orderCount', operator: 'equal', value: 2 }] }),
          },
          ['name', 'condition'],
        ),
      ),
      playbooks: fc.tuple(
        playbookIn(place, '低評価 Low', 'STAFF.1@shop.example'),
        playbookIn(place, 'Other', 'staff.2@shop.example'),
      ),
    },
    { noNullPrototype: true },
  );

/** Several files of one shop, as it is edited. */
export const anyShopFiles = fc
  .constantFrom(...PLACES)
  .chain((place) => fc.array(fileIn(place), { minLength: 2, maxLength: 3 }));
