import { type PostalAddressInput, toAddress } from '../../domain/kernel/address.ts';
import { toE164 } from '../../domain/kernel/phone.ts';
import { inputErrors } from '../../domain/kernel/user-error.ts';
import type { Json } from '../../domain/playbook/playbook.ts';
import { toOpeningHours } from '../../domain/shop/opening-hours.ts';
import type { OpeningHours } from '../../domain/shop/shop.ts';
import type { FileEntry, StoredEntry } from '../entry.ts';
import type { Graph } from '../graph/graph-client.ts';
import { asIs, mapPresent, textOf, trimmed } from './read-values.ts';
import { changedFields, type Section } from './section.ts';
import { readSpecialDays, toStoredDays, unnamedDays, withOtherDays } from './special-days.ts';

const QUERY = `query ($after: String) { shop { storePage(first: 100, after: $after) {
  nodes {
    code name timeZone phone appointmentMinutes appointmentCapacity
    address { lines locality region postalCode country label }
    openingHours { day opens closes }
  }
  pageInfo { hasNextPage endCursor }
} } }`;

export const storesSection: Section = {
  name: 'stores',
  inputs: [{ type: 'SaveStoreInput', without: ['idempotencyKey'] }],
  required: ['code', 'name'],
  clearable: ['address', 'phone'],
  identify: ({ code }) => ({ key: textOf(code), label: textOf(code) }),
  read: readStores,
  complete: (fields, stored) =>
    fields['specialDays'] === undefined || stored === null
      ? fields
      : { ...fields, specialDays: withOtherDays(fields['specialDays'], stored.fields['specialDays']) },
  toStored: (fields, { region }) =>
    mapPresent(fields, {
      ...{ name: trimmed, timeZone: asIs, appointmentMinutes: asIs, appointmentCapacity: asIs },
      address: (address) => address && toStoredAddress(address),
      phone: (phone) => phone && (toE164(textOf(phone), region) ?? phone),
      openingHours: toStoredHours,
      specialDays: toStoredDays,
    }),
  unnamedIn({ specialDays }, stored) {
    const days = specialDays === undefined ? [] : unnamedDays(specialDays, stored.fields['specialDays']);
    return days.length === 0 ? null : `special days ${days.map(({ day }) => day).join(', ')}`;
  },
  mutation: { name: 'saveStore', input: 'SaveStoreInput' },
  toInput: (change) => ({ code: change.entry.key, ...changedFields(change) }),
};

async function readStores(graph: Graph, _: unknown, entries: readonly FileEntry[]): Promise<readonly StoredEntry[]> {
  const found: StoredEntry[] = [];
  const named = new Map(entries.map(({ key, fields }) => [key, fields['specialDays']]));
  for (let after: string | null = null; ; ) {
    const { shop }: { shop: StorePage | null } = await graph.run(QUERY, { after });
    for (const { code, ...fields } of shop?.storePage.nodes ?? []) {
      const days = named.get(code);
      const specialDays = days === undefined ? [] : await readSpecialDays(graph, code, days, new Date());
      found.push({ key: code, label: code, id: null, version: null, fields: { ...fields, specialDays } });
    }
    if (shop?.storePage.pageInfo.hasNextPage !== true) return found;
    after = shop.storePage.pageInfo.endCursor;
  }
}

type StorePage = {
  readonly storePage: {
    readonly nodes: readonly ({ readonly code: string } & Readonly<Record<string, Json>>)[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
};

const toStoredAddress = (address: Json): Json =>
  toAddress(address as unknown as PostalAddressInput, inputErrors(), []) as unknown as Json;

const toStoredHours = (hours: Json): Json => [
  ...toOpeningHours(hours as unknown as readonly OpeningHours[], inputErrors(), []),
];
