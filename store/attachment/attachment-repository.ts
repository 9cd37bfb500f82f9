import type { Attachment, AttachmentRepository } from '../../domain/attachment/attachment.ts';
import type { Reader } from '../table/dynamo-read.ts';
import { entityOf } from '../table/item.ts';
import { parseStandIn } from '../table/stand-in.ts';
import { attachmentKey } from './attachment-items.ts';

export function attachmentRepository(reader: Reader): AttachmentRepository {
  return {
    async attachments(ids) {
      const items = await reader.getMany(ids.map(attachmentKey));
      return items.map((item) => {
        if (item !== null) return entityOf<Attachment>(item);
        parseStandIn('attachment');
        return null;
      });
    },
  };
}
