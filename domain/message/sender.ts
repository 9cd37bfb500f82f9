import type { SentChannel } from './message.ts';

/** A message as it leaves. */
export type OutgoingMessage = {
  /** The id of the message. The provider repeats it in its reports. */
  readonly id: string;
  readonly channel: SentChannel;
  /** An email address, or a number in E.164. */
  readonly to: string;
  /** The name of the shop, which an email shows as its sender. */
  readonly fromName: string;
  /** Null for an SMS. */
  readonly subject: string | null;
  readonly body: string;
  readonly locale: string;
  /** Whether the customer waits for it, or it serves the customer: providers treat such messages first. */
  readonly isTransactional: boolean;
};

/**
 * ACCEPTED: the provider has it. RETRY: the provider surely does not have it, and may take it later. REFUSED: it surely does
 * not have it, and never takes it. UNKNOWN: no answer came, so it may have it.
 */
export type SendOutcome =
  | { readonly outcome: 'ACCEPTED' }
  | { readonly outcome: 'RETRY' | 'REFUSED' | 'UNKNOWN'; readonly note: string };

/** Hands a message to a provider, once. It must not retry by itself, because no provider recognizes a second attempt. */
export type MessageSender = { send(message: OutgoingMessage): Promise<SendOutcome> };
