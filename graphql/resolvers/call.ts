import { promiseCall } from '../../domain/call/promise-call.ts';
import { recordCall } from '../../domain/call/record-call.ts';
import { updateCall } from '../../domain/call/update-call.ts';
import { customerOf } from '../customer-of.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { toPayload } from '../payload.ts';

export const callResolvers: Resolvers = {
  Mutation: {
    promiseCall: async (_, { input }, { commandContext }, info) =>
      toPayload(await promiseCall(commandContext(info, input), input), (call) => ({ call })),
    recordCall: async (_, { input }, { commandContext }, info) =>
      toPayload(await recordCall(commandContext(info, input), input), (call) => ({ call })),
    updateCall: async (_, { input }, { commandContext }, info) =>
      toPayload(await updateCall(commandContext(info, input), input), (call) => ({ call })),
  },
  Call: {
    customer: customerOf,
    serviceCase: ({ caseId }, _, { load }) => (caseId === null ? null : load().serviceCase.load(caseId)),
  },
  CallAttempt: {
    by: async ({ staffId }, _, { load }) =>
      staffId === undefined ? null : ((await load().staffMember.load(staffId))?.name ?? null),
  },
};
