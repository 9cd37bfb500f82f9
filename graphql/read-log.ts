import { MAX_AUDITED_FIELDS } from '../domain/audit/audit-entry.ts';
import type { ReadGroup, ReadLine } from '../domain/audit/read-line.ts';
import type { Caller } from '../domain/kernel/caller.ts';
import type { Instant } from '../domain/kernel/instant.ts';

/** What one request has read about which customers. */
export type ReadLog = {
  /**
   * @param customerId null: about no customer, but about a member of staff
   * @param root the root field that led to it
   */
  add(customerId: string | null, root: string, fields: readonly string[]): void;
  /** All of it; nothing if no personal data was read. */
  lines(): readonly ReadLine[];
};

const MAX_ROOTS = 5;
/** With ids of 43 bytes in JSON and names of some 2 kB in a group, a line stays below 128 kB. A log event has 256 kB at most. */
const MAX_CUSTOMERS_PER_LINE = 500;
const MAX_GROUPS_PER_LINE = 40;

type Read = { readonly roots: Set<string>; readonly fields: Set<string> };

export function createReadLog(
  { system, staffId }: Pick<Caller, 'system' | 'staffId'>,
  correlationId: string,
  at: Instant,
): ReadLog {
  const reads = new Map<string | null, Read>();
  return {
    add(customerId, root, fields) {
      const read = reads.get(customerId) ?? { roots: new Set(), fields: new Set() };
      reads.set(customerId, read);
      read.roots.add(root);
      for (const field of fields) read.fields.add(field);
    },
    lines: () => linesOf(groupsOf(reads)).map((groups) => ({ at, correlationId, by: system, staffId, reads: groups })),
  };
}

/** Customers of which the request read the same fields, such as those of a list, in groups that fit into a line. */
function groupsOf(reads: ReadonlyMap<string | null, Read>): readonly ReadGroup[] {
  const described = [...reads].map(([customerId, { roots, fields }]) => ({
    customerId,
    action: `read:${bounded(roots, MAX_ROOTS).join(',')}`,
    fields: bounded(fields, MAX_AUDITED_FIELDS),
  }));
  return [...Map.groupBy(described, ({ action, fields }) => `${action} ${fields.join()}`).values()].flatMap((same) =>
    chunksOf(same, MAX_CUSTOMERS_PER_LINE).flatMap((chunk) => {
      const [first] = chunk;
      if (first === undefined) return [];
      const { action, fields } = first;
      return [{ customerIds: chunk.map(({ customerId }) => customerId), action, fields }];
    }),
  );
}

function linesOf(groups: readonly ReadGroup[]): readonly (readonly ReadGroup[])[] {
  const lines: ReadGroup[][] = [];
  let customers = 0;
  for (const group of groups) {
    const last = lines.at(-1);
    customers += group.customerIds.length;
    if (last === undefined || last.length === MAX_GROUPS_PER_LINE || customers > MAX_CUSTOMERS_PER_LINE) {
      lines.push([group]);
      customers = group.customerIds.length;
    } else last.push(group);
  }
  return lines;
}

const bounded = (names: ReadonlySet<string>, most: number): readonly string[] =>
  names.size <= most ? [...names] : [...[...names].slice(0, most), '...'];

const chunksOf = <T>(items: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, chunk) => items.slice(chunk * size, (chunk + 1) * size));
