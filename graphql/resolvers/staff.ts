import { findStaff } from '../../domain/staff/find-staff.ts';
import { saveStaffMember } from '../../domain/staff/save-staff-member.ts';
import { connectionOf, sliceFrom } from '../connection.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { toPayload } from '../payload.ts';

export const staffResolvers: Resolvers = {
  Query: {
    async staff(_, args, { repositories, caller }) {
      const slice = sliceFrom(args);
      return connectionOf(await findStaff(repositories(), caller, args, slice), slice);
    },
  },
  Mutation: {
    saveStaffMember: async (_, { input }, { commandContext }, info) =>
      toPayload(await saveStaffMember(commandContext(info, input), input), (member) => ({ member })),
  },
};
