import fc from 'fast-check';
import { expect, it } from 'vitest';
import { noPreferences } from '../../../domain/preferences/preferences.ts';
import { type Evidence, knownElsewhere } from '../../../domain/source-record/privacy/known-elsewhere.ts';
import { customerWith } from '../../support/heads.ts';

const SHOP = { code: 'web-shop', system: 'SHOPIFY' } as const;

const record = (more: object = {}): Evidence => ({
  of: 'RECORD',
  record: {
    ...customerWith(),
    ...{ broughtBy: 'web-shop', externalIds: [{ system: 'web-shop', value: '1' }] },
    origins: [{ at: '2026-03-10T10:00:00.000Z', source: 'ECOMMERCE', fields: ['name', 'emails'] }],
    ...more,
  },
});
const entry = (broughtBy: string | null, id = 'ord_1'): Evidence => ({ of: 'ENTRY', entry: 'order', id, broughtBy });
const change = (by: string, isByStaff = false): Evidence => ({ of: 'CHANGE', by, isByStaff });
const preferences = (more: object = {}): Evidence => ({
  of: 'PREFERENCES',
  preferences: { ...noPreferences('cus_1'), ...more },
});

/** What is left where one integration alone brought somebody. */
const OWN: readonly Evidence[] = [
  record(),
  { of: 'LINK', integration: 'web-shop' },
  entry('web-shop'),
  { of: 'COVER', orderId: 'ord_1' },
  preferences({ marketingSends: ['2026-03-10T10:00:00.000Z'] }),
  { of: 'GUEST_ORDER', broughtBy: 'web-shop' },
  change('audiences'),
  change('web-shop'),
  change('matcher'),
  change('playbooks'),
];

const FOREIGN: readonly Evidence[] = [
  record({ broughtBy: undefined }),
  record({ broughtBy: 'other-shop' }),
  record({ broughtBy: undefined, addedBy: 'till' }),
  record({
    externalIds: [
      { system: 'web-shop', value: '1' },
      { system: 'erp', value: '1' },
    ],
  }),
  record({ origins: [{ at: '2026-03-10T10:00:00.000Z', source: 'POS', fields: ['loyalty'] }] }),
  record({ origins: [{ at: '2026-03-10T10:00:00.000Z', source: 'SELF', fields: ['name'] }] }),
  record({ identified: false }),
  record({ unidentified: [{ id: 'cus_9' }] }),
  { of: 'LINK', integration: 'other-shop' },
  { of: 'LINK', integration: null },
  entry(null),
  entry('other-shop'),
  { of: 'COVER', orderId: null },
  { of: 'COVER', orderId: 'ord_of_the_till' },
  { of: 'SERVICE', entry: 'call' },
  preferences({ tastes: { likes: [{ topic: 'metal', value: 'gold' }], dislikes: [], sizes: [] } }),
  preferences({ rules: { ...noPreferences('').rules, weeklyCap: 1 } }),
  { of: 'GUEST_ORDER', broughtBy: null },
  change('till'),
  change('web-shop', true),
  change('import'),
  change('import-worker'),
  change('toString'),
];

it('leaves out nobody whom one integration alone brought', () => {
  expect(knownElsewhere(SHOP, OWN)).toBeNull();
  expect(knownElsewhere(SHOP, [record({ broughtBy: undefined, addedBy: 'web-shop' })])).toBeNull();
});

it.each(FOREIGN.map((piece) => [JSON.stringify(piece).slice(0, 60), piece] as const))(
  'sees that others know the person: %s',
  (_, piece) => {
    expect(knownElsewhere(SHOP, [piece])).toEqual(expect.any(String));
  },
);

it('needs one foreign piece among any number of its own, wherever it stands', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...OWN), { maxLength: 20 }),
      fc.constantFrom(...FOREIGN),
      fc.nat(),
      (own, foreign, at) => {
        const place = at % (own.length + 1);
        expect(knownElsewhere(SHOP, own.toSpliced(place, 0, foreign))).not.toBeNull();
      },
    ),
  );
});
