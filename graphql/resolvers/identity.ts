import type { Customer } from '../../domain/customer/customer.ts';
import { handlesOf } from '../../domain/customer/handle.ts';
import { recordIdsOf, survivorOf, unidentifiedIdsOf } from '../../domain/person/cluster.ts';
import { identifyCustomer } from '../../domain/person/identify-customer.ts';
import { mergeCustomers } from '../../domain/person/merge-customers.ts';
import { mergePreview } from '../../domain/person/merge-preview.ts';
import { unmergeCustomer } from '../../domain/person/unmerge-customer.ts';
import { sliceFrom } from '../connection.ts';
import { sameIdField } from '../early-field.ts';
import type { IdentityHistoryArgs, Resolvers } from '../generated/resolver-types.ts';
import { toPayload } from '../payload.ts';
import { historyList } from '../person-list.ts';

export const identityResolvers: Resolvers = {
  Query: {
    mergePreview: (_, { survivor, others }, { caller, repositories }) =>
      mergePreview({ caller, repositories: repositories() }, survivor, others),
  },
  Mutation: {
    mergeCustomers: async (_, { input }, { commandContext }, info) =>
      toPayload(await mergeCustomers(commandContext(info, input), input), (customer) => ({ customer })),
    identifyCustomer: async (_, { input }, { commandContext }, info) =>
      toPayload(await identifyCustomer(commandContext(info, input), input), (customer) => ({ customer })),
    unmergeCustomer: async (_, { input }, { commandContext }, info) =>
      toPayload(await unmergeCustomer(commandContext(info, input), input), (result) => result),
  },
  Customer: { identity: sameIdField('Identity', (customer: Customer) => customer) },
  Identity: {
    async records(customer, _, { repositories }) {
      const members = (await repositories().customers(recordIdsOf(customer))).filter((record) => record !== null);
      return members.map((record) => ({
        ...record,
        handles: handlesOf(record),
        joinedAt: record.joinedAt ?? record.createdAt,
        survivor: record.id === survivorOf(customer),
      }));
    },
    async unidentified(customer, _, { repositories }) {
      const ids = unidentifiedIdsOf(customer);
      const records = ids.length === 0 ? [] : await repositories().customers(ids);
      return records
        .filter((record) => record !== null)
        .map((record) => ({
          ...record,
          handles: handlesOf(record),
          joinedAt: record.joinedAt ?? record.createdAt,
          survivor: false,
        }));
    },
    history: historyList((args: IdentityHistoryArgs, { repositories }) => ({
      slice: sliceFrom(args),
      read: (id, piece) => repositories().identityHistory(id, piece),
    })),
  },
};
