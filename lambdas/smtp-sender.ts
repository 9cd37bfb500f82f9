import { createTransport } from 'nodemailer';
import type { MessageSender, SendOutcome } from '../domain/message/sender.ts';
import { mailOptions } from './email-mime.ts';

const TIMEOUT_MS = 15_000;

/** Sends emails to an SMTP server, each over a connection of its own. For local runs. */
export function smtpSender(url: string, from: string): MessageSender {
  const transport = createTransport({
    url,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  });
  return {
    async send(message) {
      try {
        await transport.sendMail(mailOptions(message, from));
        return { outcome: 'ACCEPTED' };
      } catch (error) {
        return outcomeOf(error);
      }
    },
  };
}

type SmtpError = Error & { readonly responseCode?: unknown; readonly syscall?: unknown; readonly code?: unknown };

/** A reply of the server says what it did (RFC 5321): 4xx not now, 5xx never. Without a reply, it may have the message. */
function outcomeOf(error: unknown): SendOutcome {
  if (!(error instanceof Error)) return { outcome: 'UNKNOWN', note: typeof error };
  const { responseCode, syscall, code } = error as SmtpError;
  const isConnected = syscall !== 'connect' && syscall !== 'getaddrinfo' && code !== 'EDNS' && code !== 'EAUTH';
  if (typeof responseCode === 'number') {
    const note = `SMTP ${responseCode}`;
    return { outcome: responseCode < 500 || !isConnected ? 'RETRY' : 'REFUSED', note };
  }
  return { outcome: isConnected ? 'UNKNOWN' : 'RETRY', note: String(code ?? error.name) };
}
