import { uniqueKey } from '../../domain/kernel/code.ts';
import { trimToNull } from '../../domain/kernel/text.ts';
import { asIs, mapPresent, textOf, trimmed } from './read-values.ts';
import { changedFields, type Section } from './section.ts';

const QUERY = '{ segments { id version name description enabled condition } }';

export const segmentsSection: Section = {
  name: 'segments',
  inputs: [{ type: 'SaveSegmentInput', without: ['idempotencyKey', 'expectedVersion', 'id'] }],
  required: ['name', 'condition'],
  clearable: ['description'],
  identify: ({ name }) => ({ key: uniqueKey(textOf(name)), label: textOf(name).trim() }),
  async read(graph) {
    const { segments } = await graph.run(QUERY);
    return segments.map(({ id, version, ...fields }: { id: string; version: number; name: string }) => ({
      ...{ key: uniqueKey(fields.name), label: fields.name, id, version, fields },
    }));
  },
  toStored: (fields) =>
    mapPresent(fields, {
      ...{ name: trimmed, enabled: asIs, condition: asIs },
      description: (text) => trimToNull(textOf(text)),
    }),
  mutation: { name: 'saveSegment', input: 'SaveSegmentInput' },
  toInput: (change) =>
    change.stored === null
      ? changedFields(change)
      : { id: change.stored.id, expectedVersion: change.stored.version, ...changedFields(change) },
};
