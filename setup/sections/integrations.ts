import type { Json } from '../../domain/playbook/playbook.ts';
import { asIs, mapPresent, textOf } from './read-values.ts';
import { changedFields, type Section } from './section.ts';

const QUERY = '{ integrations { id version code system enabled dryRun stores { location store } } }';

export const integrationsSection: Section = {
  name: 'integrations',
  inputs: [{ type: 'SaveIntegrationInput', without: ['idempotencyKey', 'expectedVersion'] }],
  required: ['code', 'system'],
  clearable: [],
  identify: ({ code }) => ({ key: textOf(code), label: textOf(code) }),
  async read(graph) {
    const { integrations } = await graph.run(QUERY);
    return integrations.map(({ id, version, code, ...fields }: { id: string; version: number; code: string }) => ({
      ...{ key: code, label: code, id, version, fields },
    }));
  },
  toStored: (fields) => mapPresent(fields, { system: asIs, enabled: asIs, dryRun: asIs, stores: toStoredStores }),
  references: ({ path, fields }) =>
    locationsOf(fields['stores']).map(({ store }, index) => ({
      ...{ path: [...path, 'stores', index, 'store'], to: 'stores', key: store },
    })),
  mutation: { name: 'saveIntegration', input: 'SaveIntegrationInput' },
  toInput: (change) => ({
    ...{ code: change.entry.key, ...changedFields(change) },
    expectedVersion: change.stored?.version ?? 0,
  }),
};

type Location = { readonly location: string; readonly store: string };

const locationsOf = (value: Json | undefined): readonly Location[] =>
  Array.isArray(value) ? (value as unknown as readonly Location[]) : [];

const toStoredStores = (stores: Json): Json =>
  locationsOf(stores)
    .map(({ location, store }) => ({ location: location.trim(), store }))
    .toSorted((a, b) => (a.location < b.location ? -1 : 1));
