import { previewPlaybooks } from '../../domain/playbook/preview-playbooks.ts';
import { savePlaybook } from '../../domain/playbook/save-playbook.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { toPayload } from '../payload.ts';

export const playbookResolvers: Resolvers = {
  Query: {
    playbooks: async (_, __, { repositories: records }) => (await records().playbooks()).all,
    playbookPreview: (_, { input }, { repositories: records, now }) => previewPlaybooks(records(), input, now),
  },
  Mutation: {
    savePlaybook: async (_, { input }, { commandContext: writing }, info) =>
      toPayload(await savePlaybook(writing(info, input), input), (playbook) => ({ playbook })),
  },
};
