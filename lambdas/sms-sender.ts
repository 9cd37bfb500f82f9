import { PinpointSMSVoiceV2Client, SendTextMessageCommand } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import type { MessageSender } from '../domain/message/sender.ts';
import { oneAttempt, outcomeOfError, type ProviderConnection } from './aws-outcome.ts';
import { MESSAGE_ID_TAG } from './message-tag.ts';

export type SmsSettings = ProviderConnection & {
  /** A number, a sender id or a pool of AWS End User Messaging. */
  readonly origination: string;
  readonly configurationSet: string;
};

/** Sends text messages through AWS End User Messaging. Its reports repeat the context. */
export function smsSender({ origination, configurationSet, ...connection }: SmsSettings): MessageSender {
  const client = new PinpointSMSVoiceV2Client(oneAttempt(connection));
  return {
    async send({ id, to, body, isTransactional }) {
      const command = new SendTextMessageCommand({
        DestinationPhoneNumber: to,
        OriginationIdentity: origination,
        MessageBody: body,
        MessageType: isTransactional ? 'TRANSACTIONAL' : 'PROMOTIONAL',
        ConfigurationSetName: configurationSet,
        Context: { [MESSAGE_ID_TAG]: id },
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
