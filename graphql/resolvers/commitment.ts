import type { Customer } from '../../domain/customer/customer.ts';
import { nodeTypeOf } from '../../domain/kernel/id.ts';
import type { CommitmentFilter } from '../../domain/work-list/commitment-filter.ts';
import { isForCustomer, loadCommitments, loadCommitmentsOf } from '../../domain/work-list/load-commitments.ts';
import { WORK_LISTS, workListVersion } from '../../domain/work-list/work-list-version.ts';
import { connectionOf, sliceFrom } from '../connection.ts';
import type { Context } from '../context.ts';
import { customerOf } from '../customer-of.ts';
import { earlyField } from '../early-field.ts';
import type {
  CommitmentFilter as CommitmentFilterInput,
  CustomerCommitmentsArgs,
  Resolvers,
} from '../generated/resolver-types.ts';
import { mayAccessType } from '../guard.ts';
import { typeNameOf } from '../node-types.ts';
import { loadNode } from './node.ts';

export const commitmentResolvers: Resolvers = {
  Query: {
    async workListVersions(_, { store }, { repositories, now }) {
      const moves = await repositories().workListMoves(store ?? null);
      return WORK_LISTS.map((list) => ({ list, version: workListVersion(moves[list], now) }));
    },
    async commitments(_, { filter, ...args }, { repositories, now }) {
      const slice = sliceFrom(args);
      return connectionOf(await loadCommitments(repositories(), filterFrom(filter), now, slice), slice);
    },
  },
  Customer: {
    commitments: earlyField({
      begin: (id, _: CustomerCommitmentsArgs, { load }) => load().owedLists.load(id),
      async resolve(person: Customer, args: CustomerCommitmentsArgs, { caller, load, repositories }) {
        const slice = sliceFrom(args);
        const isWanted = caller.customerId === null ? () => true : isForCustomer;
        const cached = { ...repositories(), owedListsOf: (id: string) => load().owedLists.load(id) };
        return connectionOf(await loadCommitmentsOf(cached, person, isWanted, slice), slice);
      },
    }),
  },
  Commitment: {
    overdue: ({ dueAt }, _, { now }) => dueAt < now,
    assignee: ({ ownerId }, _, context) => assigneeOf(ownerId, context),
    customer: customerOf,
    about: ({ ownerId }, _, context, { schema }) =>
      mayAccessType(schema, typeNameOf(ownerId), context.caller) ? loadNode(ownerId, context) : null,
  },
};

/** The name or the text that the entity of a commitment names. */
async function assigneeOf(ownerId: string, { load }: Context): Promise<string | null> {
  switch (nodeTypeOf(ownerId)) {
    case 'call':
      return (await load().call.load(ownerId))?.assignee ?? null;
    case 'preventionAction':
      return (await load().preventionAction.load(ownerId))?.owner ?? null;
    case 'serviceCase':
      return (await load().serviceCase.load(ownerId))?.assignee ?? null;
    default:
      return null;
  }
}

const filterFrom = (filter: CommitmentFilterInput | null | undefined): CommitmentFilter => ({
  kinds: filter?.kinds ?? null,
  store: filter?.store ?? null,
  assignee: filter?.assignee ?? null,
  unassigned: filter?.unassigned ?? null,
  dueBefore: filter?.dueBefore ?? null,
  overdueOnly: filter?.overdueOnly ?? null,
});
