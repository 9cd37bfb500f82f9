import { nodeTypeOf } from '../../domain/kernel/id.ts';
import type { CommitmentFilter } from '../../domain/work-list/commitment-filter.ts';
import { isForCustomer, loadCommitments, loadCommitmentsOf } from '../../domain/work-list/load-commitments.ts';
import { connectionOf, sliceFrom } from '../connection.ts';
import type { CommitmentFilter as CommitmentFilterInput, Resolvers } from '../generated/resolver-types.ts';
import { loadNode } from './node.ts';

export const commitmentResolvers: Resolvers = {
  Query: {
    async commitments(_, { filter, ...args }, { repositories, now }) {
      const slice = sliceFrom(args);
      return connectionOf(await loadCommitments(repositories(), filterFrom(filter), now, slice), slice);
    },
  },
  Customer: {
    async commitments(person, args, { caller, repositories }) {
      const slice = sliceFrom(args);
      const isWanted = caller.customerId === null ? () => true : isForCustomer;
      return connectionOf(await loadCommitmentsOf(repositories(), person, isWanted, slice), slice);
    },
  },
  Commitment: {
    overdue: ({ dueAt }, _, { now }) => dueAt < now,
    async assignee({ ownerId }, _, { load }) {
      const owner = nodeTypeOf(ownerId) === 'serviceCase' ? await load().serviceCase.load(ownerId) : null;
      return owner?.assignee ?? null;
    },
    customer: ({ customerId }, _, { load }) => (customerId === null ? null : load().customer.load(customerId)),
    about: ({ ownerId }, _, context) => loadNode(ownerId, context),
  },
};

const filterFrom = (filter: CommitmentFilterInput | null | undefined): CommitmentFilter => ({
  kinds: filter?.kinds ?? null,
  store: filter?.store ?? null,
  assignee: filter?.assignee ?? null,
  unassigned: filter?.unassigned ?? null,
  dueBefore: filter?.dueBefore ?? null,
  overdueOnly: filter?.overdueOnly ?? null,
});
