import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { submitFeedback } from '../../../domain/feedback/submit-feedback.ts';
import { recordInteraction } from '../../../domain/interaction/record-interaction.ts';
import type { Result } from '../../../domain/kernel/command.ts';
import { ALWAYS } from '../../../domain/kernel/history.ts';
import { recordIdsOf } from '../../../domain/person/cluster.ts';
import { identifyCustomer } from '../../../domain/person/identify-customer.ts';
import { mergeCustomers } from '../../../domain/person/merge-customers.ts';
import { loadPeople } from '../../../domain/person/people.ts';
import { loadHistoryPage } from '../../../domain/person/person-page.ts';
import { unmergeCustomer } from '../../../domain/person/unmerge-customer.ts';
import type { Table } from '../../../store/dynamo/dynamo-client.ts';
import { createRepositories } from '../../../store/repositories.ts';
import { faultsOf } from '../../support/audit.ts';
import { scanItems } from '../../support/items.ts';
import { commandContextAt, idOf, resetPeople } from '../../support/merge-property-people.ts';
import { freshTable } from '../../support/table.ts';

const [PEOPLE, KEYS] = [3, 4];
const KEY_INPUTS = [
  { handle: { system: 'x', value: '@nellw' } },
  { handle: { system: 'web', value: 'Visitor-1' } },
  { email: 'nell.w@example.com' },
  { phone: '07700 900461' },
] as const;

const person = fc.nat({ max: PEOPLE - 1 });
const key = fc.nat({ max: KEYS - 1 });
const of = <K extends string>(kind: K) => fc.record({ kind: fc.constant(kind), key, person, other: person });
const steps = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: of('say') },
    { weight: 1, arbitrary: of('sayAs') },
    { weight: 5, arbitrary: of('identify') },
    { weight: 3, arbitrary: of('takeOut') },
    { weight: 2, arbitrary: of('merge') },
    { weight: 1, arbitrary: of('unmerge') },
  ),
  { minLength: 12, maxLength: 30 },
);

/** What the commands should have done, in plain words: who wrote what, and whose each key is. */
class Model {
  /** The id of the unidentified record of each key. */
  readonly records: (string | undefined)[] = [];
  /** The record that each of them was identified as. */
  readonly owners: (string | undefined)[] = [];
  /** `unidentified record` + `record` that somebody took apart. */
  readonly apart = new Set<string>();
  /** The record that each entry was written to, by the id of the entry. */
  readonly writtenTo = new Map<string, string>();

  /** The unidentified records that belong to one of these records. */
  identifiedAs(members: readonly string[]): readonly string[] {
    return this.records.filter(
      (record, index): record is string => record !== undefined && members.includes(this.owners[index] ?? ''),
    );
  }

  entriesOf(records: readonly string[]): readonly string[] {
    return [...this.writtenTo].filter(([, record]) => records.includes(record)).map(([entry]) => entry);
  }
}

let table: Table;
beforeAll(async () => {
  table = await freshTable();
});

const valueIn = <T>(result: Result<T>): T | null => ('value' in result ? result.value : null);

async function say(step: number, customer: object): Promise<{ id: string; customerId: string | null }> {
  const context = commandContextAt(table, step, 'say');
  const input = { customer, occurredAt: '2026-01-01T00:00:00.000Z', ifUnidentified: 'KEEP' as const };
  const written =
    step % 2 === 0
      ? valueIn(await recordInteraction(context, { ...input, type: 'CART_ABANDONED', direction: 'INBOUND' }))
      : (valueIn(await submitFeedback(context, { ...input, comment: 'Hm' }))?.feedback ?? null);
  if (written === null) throw new Error('nobody is refused who wants to say something');
  return written;
}

test('identifying, merging and taking apart in any order shows each person everything said under its keys, and loses nothing', async () => {
  let [identified, takenOut] = [0, 0];
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      await resetPeople(table);
      const repositories = createRepositories(table, { consistent: true });
      const membersOf = async (id: string) => {
        const [found] = await loadPeople(repositories, [id]);
        return recordIdsOf(found?.customer ?? { id, records: [] });
      };
      const model = new Model();
      for (const [index, step] of sequence.entries()) {
        const number = index + 2;
        const record = model.records[step.key];
        const members = await membersOf(idOf(step.person));
        switch (step.kind) {
          case 'say': {
            const { id, customerId } = await say(number, KEY_INPUTS[step.key] ?? {});
            expect(customerId).toBe(model.owners[step.key] ?? record ?? customerId);
            if (record === undefined) model.records[step.key] = customerId ?? '';
            model.writtenTo.set(id, customerId ?? '');
            break;
          }
          case 'sayAs': {
            const { id, customerId } = await say(number, { id: idOf(step.person) });
            model.writtenTo.set(id, customerId ?? '');
            break;
          }
          case 'identify': {
            const input = { unidentifiedId: record ?? 'cus_none', customer: { id: idOf(step.person) } };
            const result = await identifyCustomer(commandContextAt(table, number, 'identify'), input);
            const isPossible =
              record !== undefined &&
              model.owners[step.key] === undefined &&
              !members.some((member) => model.apart.has(`${record} ${member}`));
            expect('value' in result).toBe(isPossible);
            if (isPossible) model.owners[step.key] = members[0];
            if (isPossible) identified++;
            break;
          }
          case 'takeOut': {
            const owner = model.owners[step.key];
            const remaining = owner === undefined ? [] : await membersOf(owner);
            const input = { recordId: record ?? 'cus_none' };
            const result = await unmergeCustomer(commandContextAt(table, number, 'takeOut'), input);
            expect('value' in result).toBe(owner !== undefined);
            model.owners[step.key] = undefined;
            for (const member of remaining) model.apart.add(`${record} ${member}`);
            if (owner !== undefined) takenOut++;
            break;
          }
          case 'merge': {
            const input = { survivor: idOf(step.person), others: [idOf(step.other)] };
            await mergeCustomers(commandContextAt(table, number, 'merge'), input);
            break;
          }
          case 'unmerge':
            await unmergeCustomer(commandContextAt(table, number, 'unmerge'), { recordId: idOf(step.person) });
            break;
        }
      }

      const historyOf = async (id: string) => {
        const [found] = await loadPeople(repositories, [id]);
        if (found == null) throw new Error('everybody is there');
        const kinds = ['INTERACTION', 'FEEDBACK'] as const;
        const page = await loadHistoryPage(
          found.customer,
          { first: 100, after: null },
          'descending',
          (recordId, piece) => repositories.timeline(recordId, kinds, piece, ALWAYS),
        );
        return page.entries.map(({ item }) => item.id).toSorted();
      };
      for (let index = 0; index < PEOPLE; index++) {
        const members = await membersOf(idOf(index));
        const all = [...members, ...model.identifiedAs(members)];
        expect(await historyOf(idOf(index))).toEqual(model.entriesOf(all).toSorted());
      }
      for (const [index, record] of model.records.entries()) {
        if (record === undefined) continue;
        const owner = model.owners[index];
        const members = owner === undefined ? [record] : await membersOf(owner);
        const all = owner === undefined ? members : [...members, ...model.identifiedAs(members)];
        expect(await historyOf(record)).toEqual(model.entriesOf(all).toSorted());
        if (owner === undefined) continue;
        const context = commandContextAt(table, 90 + index, 'end');
        expect(await unmergeCustomer(context, { recordId: record })).toHaveProperty('value');
        model.owners[index] = undefined;
      }
      // Everything is apart again: no record names an owner, and none lists what was identified.
      const items = await scanItems(table);
      expect(items.filter((item) => 'identifiedAs' in item || 'unidentified' in item)).toEqual([]);
      expect(faultsOf(items)).toEqual([]);
    }),
    { numRuns: 20, endOnFailure: true },
  );
  // Enough of both to make the test meaningful.
  expect(identified).toBeGreaterThan(10);
  expect(takenOut).toBeGreaterThan(3);
}, 300_000);
