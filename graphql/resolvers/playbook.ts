import { previewPlaybooks } from '../../domain/playbook/preview-playbooks.ts';
import { savePlaybook } from '../../domain/playbook/save-playbook.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { toPayload } from '../payload.ts';

export const playbookResolvers: Resolvers = {
  Query: {
    playbooks: async (_, __, { repositories }) => (await repositories().playbooks()).all,
    async playbookPreview(_, { input }, { repositories, reads, now }, { fieldName }) {
      const { customerId, actions } = await previewPlaybooks(repositories(), input, now);
      reads?.add(customerId, fieldName, [fieldName]);
      return actions;
    },
  },
  Mutation: {
    savePlaybook: async (_, { input }, { commandContext }, info) =>
      toPayload(await savePlaybook(commandContext(info, input), input), (playbook) => ({ playbook })),
  },
};
