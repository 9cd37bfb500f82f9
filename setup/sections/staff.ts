import { emailAddressKey } from '../../domain/customer/email.ts';
import type { StaffMember } from '../../domain/staff/staff-member.ts';
import type { StoredEntry } from '../entry.ts';
import type { Graph } from '../graph/graph-client.ts';
import { asIs, mapPresent, textOf, textsOf, trimmed } from './read-values.ts';
import { type Change, changedFields, type Section } from './section.ts';
import type { World } from './world.ts';

const QUERY = `query ($after: String) { staff(enabled: null, first: 100, after: $after) {
  nodes { id version email name role stores enabled }
  pageInfo { hasNextPage endCursor }
} }`;

export const staffSection: Section = {
  name: 'staff',
  inputs: [{ type: 'SaveStaffMemberInput', without: ['idempotencyKey', 'expectedVersion', 'id'] }],
  required: ['email', 'name', 'role'],
  clearable: [],
  identify: ({ email }) => ({ key: emailAddressKey(textOf(email)), label: textOf(email).trim() }),
  read: readStaff,
  toStored: (fields) =>
    mapPresent(fields, {
      ...{ name: trimmed, role: asIs, enabled: asIs },
      stores: (stores) => [...new Set(textsOf(stores))].toSorted(),
    }),
  references: ({ path, fields }) =>
    textsOf(fields['stores']).map((key, index) => ({ path: [...path, 'stores', index], to: 'stores', key })),
  mutation: { name: 'saveStaffMember', input: 'SaveStaffMemberInput', payload: 'member' },
  toInput: (change) =>
    change.stored === null
      ? { email: textOf(change.entry.fields['email']), ...changedFields(change) }
      : { id: change.stored.id, expectedVersion: change.stored.version, ...changedFields(change) },
  // The last enabled admin cannot be removed before another one is there.
  arrange: (changes) => [...changes.filter(makesAdmin), ...changes.filter((change) => !makesAdmin(change))],
};

const makesAdmin = ({ entry: { fields } }: Change): boolean =>
  fields['role'] === 'ADMIN' && fields['enabled'] !== false;

async function readStaff(graph: Graph, { staff }: World): Promise<readonly StoredEntry[]> {
  const found: StoredEntry[] = [];
  for (let after: string | null = null; ; ) {
    const answer: { staff: StaffPage } = await graph.run(QUERY, { after });
    for (const { id, version, email, ...fields } of answer.staff.nodes) {
      staff.add(email, id);
      found.push({ key: emailAddressKey(email), label: email, id, version, fields });
    }
    if (!answer.staff.pageInfo.hasNextPage) return found;
    after = answer.staff.pageInfo.endCursor;
  }
}

type StaffPage = {
  readonly nodes: readonly StaffMember[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
};
