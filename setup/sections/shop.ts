import { asIs, mapPresent, trimmed } from './read-values.ts';
import { changedFields, type Section } from './section.ts';

const QUERY = '{ shop { name currency timeZone defaultRegion } }';

export const shopSection: Section = {
  name: 'shop',
  inputs: [{ type: 'SaveShopInput', without: ['idempotencyKey'] }],
  required: ['name', 'currency', 'timeZone', 'defaultRegion'],
  clearable: [],
  identify: () => ({ key: 'shop', label: 'the shop' }),
  async read(graph) {
    const { shop } = await graph.run(QUERY);
    return shop === null ? [] : [{ key: 'shop', label: shop.name, id: null, version: null, fields: shop }];
  },
  toStored: (fields) => mapPresent(fields, { name: trimmed, currency: asIs, timeZone: asIs, defaultRegion: asIs }),
  mutation: { name: 'saveShop', input: 'SaveShopInput' },
  toInput: changedFields,
};
