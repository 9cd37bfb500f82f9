import type {
  MessageTemplate,
  MessageTemplateList,
  MessageTemplateRepository,
  SavedTemplates,
} from '../../domain/message/template.ts';
import type { Reader } from '../table/dynamo-read.ts';
import { entityOf, stringOf } from '../table/item.ts';
import { TEMPLATE_LIST_SK, TEMPLATE_PK } from './template-items.ts';

export function messageTemplateRepository(reader: Reader): MessageTemplateRepository {
  async function savedTemplates(): Promise<SavedTemplates> {
    const items = await reader.query({ pk: TEMPLATE_PK, from: '#', to: '~' });
    const list = items.find((item) => stringOf(item, 'sk') === TEMPLATE_LIST_SK);
    return {
      list: list === undefined ? null : entityOf<MessageTemplateList>(list),
      all: items.filter((item) => item !== list).map((item) => entityOf<MessageTemplate>(item)),
    };
  }
  return { savedTemplates, freshTemplates: savedTemplates };
}
