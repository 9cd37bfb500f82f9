import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MessageSender, OutgoingMessage } from '../domain/message/sender.ts';
import { toMime } from './email-mime.ts';

/**
 * Replaces the providers in local runs: a file for each message, `.eml` for an email and `.txt` for an SMS. Its name begins
 * with the time, so that a folder lists them in order.
 */
export function outboxSender(folder: string, from: string, now: () => Date): MessageSender {
  return {
    async send(message) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const extension = message.channel === 'EMAIL' ? 'eml' : 'txt';
      const name = `${now().toISOString().replaceAll(':', '-')}-${message.id}.${extension}`;
      const content = message.channel === 'EMAIL' ? await toMime(message, from) : smsText(message);
      // A reader of the folder never sees half a message.
      const unfinished = join(folder, `.${name}`);
      await writeFile(unfinished, content, { mode: 0o600 });
      await rename(unfinished, join(folder, name));
      return { outcome: 'ACCEPTED' };
    },
  };
}

const smsText = ({ id, to, body }: OutgoingMessage): string => `To: ${to}\nMessage: ${id}\n\n${body}\n`;
