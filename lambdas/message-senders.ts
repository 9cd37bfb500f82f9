import type { MessageSender } from '../domain/message/sender.ts';
import type { SenderEnvironment } from './message-environment.ts';
import { outboxSender } from './outbox-sender.ts';

/** The sender of each channel. The libraries of a provider are loaded with its first message. */
export function messageSenders({ email, sms }: SenderEnvironment): MessageSender {
  const loadEmail = once(() => emailSender(email));
  const loadSms = once(() => smsSenderOf(sms));
  return {
    async send(message) {
      const sender = await (message.channel === 'EMAIL' ? loadEmail() : loadSms());
      return sender.send(message);
    },
  };
}

async function emailSender(settings: SenderEnvironment['email']): Promise<MessageSender> {
  if (settings === null) return NO_SENDER;
  if ('outbox' in settings) return outboxSender(settings.outbox, settings.from, () => new Date());
  if ('smtpUrl' in settings) return (await import('./smtp-sender.ts')).smtpSender(settings.smtpUrl, settings.from);
  return (await import('./ses-sender.ts')).sesSender(settings);
}

async function smsSenderOf(settings: SenderEnvironment['sms']): Promise<MessageSender> {
  if (settings === null) return NO_SENDER;
  if ('outbox' in settings) return outboxSender(settings.outbox, '', () => new Date());
  return (await import('./sms-sender.ts')).smsSender(settings);
}

/** A message that was queued while the deployment had a sender for its channel. */
const NO_SENDER: MessageSender = { send: async () => ({ outcome: 'REFUSED', note: 'no sender for this channel' }) };

function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | null = null;
  return () => (loaded ??= load());
}
