import { optionalVariable, requireVariable } from './environment-variables.ts';
import type { SesSettings } from './ses-sender.ts';
import type { SmsSettings } from './sms-sender.ts';

/** How the sender reaches the providers, or what replaces them in local runs; null: no messages on this channel. */
export type SenderEnvironment = {
  readonly email: SesSettings | OutboxSettings | SmtpSettings | null;
  readonly sms: SmsSettings | { readonly outbox: string } | null;
};
type OutboxSettings = { readonly outbox: string; readonly from: string };
type SmtpSettings = { readonly smtpUrl: string; readonly from: string };

/** The queue of the senders: its URL, or a folder that replaces it in local runs; null: the deployment sends no messages. */
export type QueueEnvironment = { readonly url: string } | { readonly folder: string } | null;

export function readQueueEnvironment(): QueueEnvironment {
  const [folder, url] = [optionalVariable('MESSAGE_QUEUE_FOLDER'), optionalVariable('MESSAGE_QUEUE_URL')];
  if (folder !== null) return { folder };
  return url === null ? null : { url };
}

/** `SMTP_URL` and `OUTBOX_FOLDER` are for local runs: an SMTP server, else files. The stack sets the others. */
export function readSenderEnvironment(): SenderEnvironment {
  const outbox = optionalVariable('OUTBOX_FOLDER');
  return { email: readEmail(outbox), sms: readSms(outbox) };
}

function readEmail(outbox: string | null): SenderEnvironment['email'] {
  const [from, smtpUrl] = [optionalVariable('EMAIL_FROM'), optionalVariable('SMTP_URL')];
  if (from === null) return null;
  if (smtpUrl !== null) return { smtpUrl, from };
  if (outbox !== null) return { outbox, from };
  const configurationSet = requireVariable('EMAIL_CONFIGURATION_SET');
  return { from, configurationSet, endpoint: optionalVariable('SES_ENDPOINT') };
}

function readSms(outbox: string | null): SenderEnvironment['sms'] {
  if (outbox !== null) return { outbox };
  const origination = optionalVariable('SMS_ORIGINATION');
  if (origination === null) return null;
  const configurationSet = requireVariable('SMS_CONFIGURATION_SET');
  return { origination, configurationSet, endpoint: optionalVariable('SMS_ENDPOINT') };
}
