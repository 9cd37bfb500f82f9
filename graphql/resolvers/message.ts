import type { Result } from '../../domain/kernel/command.ts';
import { EMPTY_PAGE } from '../../domain/kernel/page.ts';
import { cancelMessage } from '../../domain/message/cancel-message.ts';
import { type Message, messageStatusOf, messageSummary } from '../../domain/message/message.ts';
import { messageIdOfPart } from '../../domain/message/message-subject.ts';
import { previewMessage } from '../../domain/message/preview-message.ts';
import { saveMessageTemplate } from '../../domain/message/save-message-template.ts';
import { sendMessage } from '../../domain/message/send-message.ts';
import { settleMessage } from '../../domain/message/settle-message.ts';
import { allTemplates } from '../../domain/message/starter-templates.ts';
import { connectionOf, sliceFrom } from '../connection.ts';
import { customerOf } from '../customer-of.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { toPayload } from '../payload.ts';
import { loadNode } from './node.ts';

export const messageResolvers: Resolvers = {
  Query: {
    message: (_, { id }, { load }) => load().message.load(id),
    async uncertainMessages(_, args, { repositories }) {
      const slice = sliceFrom(args);
      return connectionOf(await repositories().uncertainMessages(slice), slice);
    },
    async messageTemplates(_, { kind = null, channel = null }, { repositories }) {
      const templates = allTemplates(await repositories().savedTemplates());
      return templates.filter(
        (one) => (kind === null || one.kind === kind) && (channel === null || one.channel === channel),
      );
    },
    async messagePreview(_, { input }, { repositories, caller, reads }, { fieldName }) {
      const preview = await previewMessage(repositories(), caller, input);
      reads?.add(preview.customerId, fieldName, [fieldName]);
      return preview;
    },
  },
  Mutation: {
    sendMessage: async (_, { input }, { commandContext }, info) =>
      messagePayload(await sendMessage(commandContext(info, input), input)),
    cancelMessage: async (_, { input }, { commandContext }, info) =>
      messagePayload(await cancelMessage(commandContext(info, input), input)),
    settleMessage: async (_, { input }, { commandContext }, info) =>
      messagePayload(await settleMessage(commandContext(info, input), input)),
    saveMessageTemplate: async (_, { input }, { commandContext }, info) =>
      toPayload(await saveMessageTemplate(commandContext(info, input), input), (template) => ({ template })),
  },
  Message: {
    summary: messageSummary,
    messageStatus: messageStatusOf,
    customer: customerOf,
    about: ({ aboutId }, _, context) => (aboutId === null ? null : loadNode(aboutId, context)),
  },
  ServiceCase: {
    async messages({ id, customerId }, args, { repositories }) {
      const slice = sliceFrom(args);
      if (customerId === null) return connectionOf(EMPTY_PAGE, slice);
      const isAboutCase = ({ aboutId }: Message) => aboutId === id;
      return connectionOf(await repositories().messagesOf(customerId, slice, isAboutCase), slice);
    },
  },
  CaseUpdate: {
    sentAs: ({ id }, _, { load }) => load().message.load(messageIdOfPart(id)),
  },
};

const messagePayload = (result: Result<Message>) => toPayload(result, (message) => ({ message }));
