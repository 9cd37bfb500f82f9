import type { Mailbox, MailboxRecords } from '../../domain/customer/mailbox.ts';
import type { Reader } from '../table/dynamo-read.ts';
import { entityOf } from '../table/item.ts';
import { mailboxKey } from './mailbox-items.ts';

export function mailboxRecords(reader: Reader): MailboxRecords {
  return {
    async mailboxes(emails) {
      const items = await reader.getMany(emails.map(mailboxKey));
      return items.map((item, index) =>
        item === null ? { email: emails[index] ?? '', version: 0 } : entityOf<Mailbox>(item),
      );
    },
  };
}
