import { explainPlaybooks } from '../../domain/playbook/explain-playbooks.ts';
import { messagingSettings } from '../../domain/playbook/messaging-context.ts';
import { previewPlaybooks } from '../../domain/playbook/preview-playbooks.ts';
import { savePlaybook } from '../../domain/playbook/save-playbook.ts';
import { sliceFrom } from '../connection.ts';
import type { CustomerPlaybookFollowUpsArgs, Resolvers } from '../generated/resolver-types.ts';
import { toPayload } from '../payload.ts';
import { historyList } from '../person-list.ts';
import { loadNode } from './node.ts';

export const playbookResolvers: Resolvers = {
  Query: {
    playbooks: async (_, __, { repositories }) => (await repositories().playbooks()).all,
    async playbookPreview(_, { input }, { repositories, reads, now }, { fieldName }) {
      const { customerId, actions } = await previewPlaybooks(repositories(), input, now);
      reads?.add(customerId, fieldName, [fieldName]);
      return actions;
    },
    async playbookExplanations(_, { input }, { repositories, reads, settings, now }, { fieldName }) {
      const messaging = messagingSettings(settings);
      const { customerId, explanations } = await explainPlaybooks(repositories(), input, messaging, now);
      reads?.add(customerId, fieldName, [fieldName]);
      return explanations;
    },
  },
  Customer: {
    playbookFollowUps: historyList((args: CustomerPlaybookFollowUpsArgs, { repositories }) => ({
      slice: sliceFrom(args),
      read: (id, piece) => repositories().followUpsOf(id, piece),
    })),
  },
  PlaybookFollowUp: {
    about: ({ aboutId }, _, context) => (aboutId === null ? null : loadNode(aboutId, context)),
  },
  Mutation: {
    savePlaybook: async (_, { input }, { commandContext }, info) =>
      toPayload(await savePlaybook(commandContext(info, input), input), (playbook) => ({ playbook })),
  },
};
