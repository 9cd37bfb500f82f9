import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Customer } from '../../../domain/customer/customer.ts';
import { matchId } from '../../../domain/matching/match.ts';
import { matchRecord } from '../../../domain/matching/match-record.ts';
import { rejectMatch } from '../../../domain/matching/reject-match.ts';
import { DEFAULT_WEIGHTS } from '../../../domain/matching/score/match-weights.ts';
import { mergeCustomers } from '../../../domain/person/merge-customers.ts';
import { unmergeCustomer } from '../../../domain/person/unmerge-customer.ts';
import type { Table } from '../../../store/dynamo/dynamo-client.ts';
import { createRepositories } from '../../../store/repositories.ts';
import { customerWith } from '../../support/heads.ts';
import { clearTable } from '../../support/items.ts';
import { registrationChanges } from '../../support/matches.ts';
import { matchingOn } from '../../support/matching.ts';
import { commandContextAt, idOf, PEOPLE } from '../../support/merge-property-people.ts';
import { seed } from '../../support/seed.ts';
import { freshTable } from '../../support/table.ts';

let table: Table;
beforeAll(async () => {
  table = await freshTable();
});

const marks = { label: null, verified: false, primary: true };
const NAMES = ['Ida', 'Idda', 'Greta'];
const BORN = ['1978-09-23', '1978-09-24'];

/** Five records that look like one person's. */
const duplicateRecord = (person: number, given = 'Ida', birthDate = '1978-09-23'): Customer =>
  customerWith({
    id: idOf(person),
    name: { given, family: 'Lindqvist', preferred: null, pronunciation: null },
    birthDate,
    emails: [{ ...marks, address: 'k7q2@mail.example' }],
    phones: [{ ...marks, number: '+447700900222' }],
  });

const person = fc.nat({ max: PEOPLE - 1 });
const steps = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('match' as const), person }) },
    fc.record({ kind: fc.constant('unmerge' as const), person }),
    fc.record({ kind: fc.constant('reject' as const), person, other: person }),
    fc.record({ kind: fc.constant('merge' as const), person, other: person }),
    fc.record({ kind: fc.constant('edit' as const), person, name: fc.nat({ max: 2 }), born: fc.nat({ max: 1 }) }),
  ),
  { minLength: 6, maxLength: 14 },
);

test('rejected pairs are never merged or suggested again, in any sequence of merges, unmerges, edits and matcher runs', async () => {
  let [rejections, merges] = [0, 0];
  const repositories = () => createRepositories(table, { consistent: true });
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      await clearTable(table);
      await seed(table, registrationChanges(Array.from({ length: PEOPLE }, (_, index) => duplicateRecord(index))));
      const rejected = new Map<string, readonly [string, string]>();
      for (const [index, step] of sequence.entries()) {
        const [id, number] = [idOf(step.person), index + 1];
        if (step.kind === 'match') {
          merges += (await matchRecord(matchingOn(table), id, 'BLOCKS')).merged;
        } else if (step.kind === 'merge') {
          const input = { survivor: id, others: [idOf(step.other)] };
          if ('value' in (await mergeCustomers(commandContextAt(table, number, 'merge'), input))) merges++;
        } else if (step.kind === 'unmerge') {
          await unmergeCustomer(commandContextAt(table, number, 'unmerge'), { recordId: id });
        } else if (step.kind === 'reject') {
          const input = { left: id, right: idOf(step.other) };
          if ('value' in (await rejectMatch(commandContextAt(table, number, 'reject'), input, DEFAULT_WEIGHTS))) {
            rejections++;
            rejected.set(matchId(input.left, input.right), [input.left, input.right]);
          }
        } else {
          const before = await repositories().customer(id);
          if (before === null) throw new Error('every record exists');
          const { name, birthDate } = duplicateRecord(step.person, NAMES[step.name], BORN[step.born]);
          const after = { ...before, name, birthDate, version: before.version + 1 };
          await seed(table, [{ entity: 'customer', before, after }]);
        }
        for (const [one, other] of rejected.values()) {
          const [left, right] = await repositories().customers([one, other]);
          expect(left?.records ?? []).not.toContain(other);
          expect([...(left?.distinctFrom ?? []), ...(right?.distinctFrom ?? [])].length).toBeGreaterThan(0);
        }
        const matches = await repositories().matches([...rejected.keys()]);
        expect(matches.map((match) => match?.status)).toEqual(matches.map(() => 'REJECTED'));
      }
      for (const at of Array.from({ length: PEOPLE }).keys()) await matchRecord(matchingOn(table), idOf(at), 'BLOCKS');
      for (const { customerId, open } of await repositories().duplicatesOf(
        Array.from({ length: PEOPLE }, (_, at) => idOf(at)),
      )) {
        const mine = (await repositories().customer(customerId))?.records ?? [];
        const own = new Set(mine.length === 0 ? [customerId] : mine);
        for (const { otherId } of open) {
          const theirs = (await repositories().customer(otherId))?.records ?? [];
          const others = new Set(theirs.length === 0 ? [otherId] : theirs);
          const between = [...rejected.values()].filter(
            ([one, other]) => (own.has(one) && others.has(other)) || (own.has(other) && others.has(one)),
          );
          expect(between).toEqual([]);
        }
      }
    }),
    { numRuns: 15, endOnFailure: true },
  );
  // Without these the property would prove nothing. The exact numbers are random.
  expect(rejections).toBeGreaterThan(0);
  expect(merges).toBeGreaterThan(0);
}, 300_000);
