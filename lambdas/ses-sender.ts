import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import type { MessageSender } from '../domain/message/sender.ts';
import { oneAttempt, outcomeOfError, type ProviderConnection } from './aws-outcome.ts';
import { toMime } from './email-mime.ts';
import { MESSAGE_ID_TAG } from './message-tag.ts';

export type SesSettings = ProviderConnection & {
  readonly from: string;
  /** It publishes the reports. */
  readonly configurationSet: string;
};

/** Sends emails through Amazon SES. Its reports repeat the tag. */
export function sesSender({ from, configurationSet, ...connection }: SesSettings): MessageSender {
  const client = new SESv2Client(oneAttempt(connection));
  return {
    async send(message) {
      const mime = await toMime(message, from);
      const command = new SendEmailCommand({
        FromEmailAddress: from,
        Destination: { ToAddresses: [message.to] },
        Content: { Raw: { Data: mime } },
        ConfigurationSetName: configurationSet,
        EmailTags: [{ Name: MESSAGE_ID_TAG, Value: message.id }],
      });
      try {
        await client.send(command);
        return { outcome: 'ACCEPTED' };
      } catch (error) {
        return outcomeOfError(error);
      }
    },
  };
}
