import { type InputErrors, type Path, reject } from '../kernel/user-error.ts';
import type { ContactChannel } from '../preferences/consent.ts';
import { SENT_CHANNELS, type SentChannel } from './message.ts';

const isSentChannel = (channel: ContactChannel): channel is SentChannel => SENT_CHANNELS.some((one) => one === channel);

/** The channel, if this graph can have a sender for it; null with an error else. */
export function toSentChannel(channel: ContactChannel, errors: InputErrors, path: Path): SentChannel | null {
  if (isSentChannel(channel)) return channel;
  errors.add('INVALID', path, `Messages leave by ${SENT_CHANNELS.join(' or ')} only.`);
  return null;
}

/** Rejects where this stack has no sender at all. */
export function requireSenders(channels: readonly SentChannel[]): void {
  if (channels.length === 0)
    reject('NOT_ALLOWED', ['input'], 'This deployment sends no messages. Configure a sender first.');
}
