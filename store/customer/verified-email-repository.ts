import type { VerifiedEmail, VerifiedEmailRepository } from '../../domain/customer/verified-email.ts';
import type { Reader } from '../table/dynamo-read.ts';
import { entityOf } from '../table/item.ts';
import { verifiedEmailKey } from './verified-email-items.ts';

export function verifiedEmailRepository(reader: Reader): VerifiedEmailRepository {
  return {
    async verifiedEmails(emails) {
      const items = await reader.getMany(emails.map(verifiedEmailKey));
      return items.map((item, index) =>
        item === null ? { email: emails[index] ?? '', version: 0 } : entityOf<VerifiedEmail>(item),
      );
    },
  };
}
