import { PinpointSMSVoiceV2Client, SendTextMessageCommand } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import type { MessageSender } from '../domain/message/sender.ts';
import { ONE_ATTEMPT, outcomeOfError } from './aws-outcome.ts';
import { MESSAGE_ID_TAG } from './message-tag.ts';

export type SmsSettings = {
  /** A number, a sender id or a pool of AWS End User Messaging. */
  readonly origination: string;
  readonly configurationSet: string;
  /** The address of a local server; null: AWS. */
  readonly endpoint: string | null;
};

/** Sends text messages through AWS End User Messaging. Its reports repeat the context. */
export function smsSender({ origination, configurationSet, endpoint }: SmsSettings): MessageSender {
  const client = new PinpointSMSVoiceV2Client({ ...ONE_ATTEMPT, ...(endpoint === null ? {} : { endpoint }) });
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
