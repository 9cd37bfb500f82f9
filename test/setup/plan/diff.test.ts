import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json } from '../../../domain/playbook/playbook.ts';
import type { StoredEntry } from '../../../setup/entry.ts';
import { type Difference, diff, type Wanted } from '../../../setup/plan/diff.ts';

/** The graph after the changes, as each mutation keeps what its input leaves out. */
function apply(stored: readonly StoredEntry[], { changes }: Difference): readonly StoredEntry[] {
  const after = new Map(stored.map((one) => [one.key, one]));
  for (const { entry, changed } of changes) {
    const before = after.get(entry.key);
    const fields = Object.fromEntries(changed.map((name) => [name, entry.fields[name] ?? null]));
    after.set(entry.key, {
      ...{ key: entry.key, label: entry.label, id: before?.id ?? null, version: (before?.version ?? 0) + 1 },
      fields: { ...before?.fields, ...fields },
    });
  }
  return [...after.values()];
}

const value: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom(null, true, 0, 1, '', 'a'),
  fc.array(fc.constantFrom('a', 'b'), { maxLength: 2 }),
  fc.dictionary(fc.constantFrom('x', 'y'), fc.constantFrom(1, 2), { noNullPrototype: true }),
);
const fields = fc.dictionary(fc.constantFrom('name', 'zone', 'hours', 'terms'), value, { noNullPrototype: true });
const things = fc.uniqueArray(fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd', 'e'), fields }), {
  selector: ({ key }) => key,
});
const wanted = things.map((all) =>
  all.map((one, index): Wanted => ({ entry: { ...one, label: one.key, path: ['things', index] }, stored: one.fields })),
);
const stored = things.map((all) => all.map((one): StoredEntry => ({ ...one, label: one.key, id: null, version: 1 })));

test('after the changes of a difference there is no further one', () => {
  fc.assert(
    fc.property(wanted, stored, (file, graph) => {
      const after = apply(graph, diff(file, graph));
      expect(diff(file, after).changes).toEqual([]);
      expect(diff(file, after).unchanged).toHaveLength(file.length);
    }),
  );
});

test('a difference leaves alone what the file does not name, and lists it', () => {
  fc.assert(
    fc.property(wanted, stored, (file, graph) => {
      const difference = diff(file, graph);
      const after = new Map(apply(graph, difference).map((one) => [one.key, one]));
      const named = new Map(file.map(({ entry }) => [entry.key, entry.fields]));
      for (const before of graph)
        for (const [name, part] of Object.entries(before.fields))
          if (!(name in (named.get(before.key) ?? {}))) expect(after.get(before.key)?.fields[name]).toEqual(part);
      expect(difference.unnamed.map(({ key }) => key)).toEqual(
        graph.map(({ key }) => key).filter((key) => !named.has(key)),
      );
    }),
  );
});

test('a change names exactly the fields that differ, and a difference of a graph with itself is empty', () => {
  fc.assert(
    fc.property(wanted, stored, (file, graph) => {
      for (const { entry, stored: before, changed } of diff(file, graph).changes)
        for (const [name, part] of Object.entries(entry.fields)) {
          const isEqual = JSON.stringify(sorted(part)) === JSON.stringify(sorted(before?.fields[name] ?? null));
          expect(changed.includes(name)).toBe(before === null || !isEqual);
        }
      const own = graph.map((one, index): Wanted => ({ entry: { ...one, path: [index] }, stored: one.fields }));
      expect(diff(own, graph).changes).toEqual([]);
    }),
  );
});

function sorted(part: Json): Json {
  return typeof part === 'object' && part !== null && !Array.isArray(part)
    ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : part;
}
