import { messageOf } from '../../domain/integration/delivery-queue.ts';
import { findWebhookDeliveries } from '../../domain/integration/find-webhook-deliveries.ts';
import { replayWebhookDelivery } from '../../domain/integration/replay-webhook-delivery.ts';
import { saveIntegration } from '../../domain/integration/save-integration.ts';
import { startOfDay } from '../../domain/kernel/instant.ts';
import { connectionOf, sliceFrom } from '../connection.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { toPayload } from '../payload.ts';

export const integrationResolvers: Resolvers = {
  Query: {
    integrations: (_, __, { repositories }) => repositories().integrations(),
    async webhookDeliveries(_, { filter, ...args }, { repositories, load }) {
      const slice = sliceFrom(args);
      const { timeZone } = await load().shop();
      return connectionOf(await findWebhookDeliveries(repositories(), filter ?? {}, timeZone, slice), slice);
    },
  },
  Mutation: {
    saveIntegration: async (_, { input }, { commandContext }, info) =>
      toPayload(await saveIntegration(commandContext(info, input), input), (integration) => ({ integration })),
    async replayWebhookDelivery(_, { input }, { commandContext, webhooks }, info) {
      const result = await replayWebhookDelivery(commandContext(info, input), input);
      // A message that is lost is sent again by the schedule, so the command has had its effect in any case.
      if ('value' in result && result.value.deliveryStatus === 'RECEIVED')
        await webhooks.queue().send(messageOf(result.value)).catch(webhooks.onQueueFault);
      return toPayload(result, (delivery) => ({ delivery }));
    },
  },
  Integration: {
    shopErasure: ({ code }, _, { repositories }) => repositories().shopErasure(code),
    webhookUrl: ({ code }, _, { webhooks }) => webhooks.urlOf(code),
    lastDeliveryAt: ({ code }, _, { repositories }) => repositories().lastDeliveryAt(code),
    async failedToday({ code }, _, { repositories, load }) {
      const { timeZone } = await load().shop();
      return repositories().countFailedDeliveries(code, startOfDay(await load().today(), timeZone));
    },
  },
  ShopErasure: { guestSales: ({ guestSales = 0 }) => guestSales },
  WebhookDelivery: {
    async payload({ bodyKey }, _, { webhooks }) {
      const file = bodyKey === null ? null : await webhooks.bodies().read(bodyKey);
      return file === null ? null : parse(Buffer.from(file.content).toString());
    },
  },
};

function parse(text: string) {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
