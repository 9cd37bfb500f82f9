import { trimToNull } from '../../domain/kernel/text.ts';
import type { SentChannel } from '../../domain/message/message.ts';
import type { MessageKind } from '../../domain/message/message-kind.ts';
import { canonicalLocale, templateKey } from '../../domain/message/template.ts';
import type { Fields, StoredEntry } from '../entry.ts';
import { asIs, mapPresent, textOf, trimmed } from './read-values.ts';
import { changedFields, type Section } from './section.ts';

const QUERY = '{ messageTemplates { code kind channel locale version enabled subject body } }';

export const messageTemplatesSection: Section = {
  name: 'messageTemplates',
  inputs: [{ type: 'SaveMessageTemplateInput', without: ['idempotencyKey', 'expectedVersion'] }],
  required: ['kind', 'channel', 'locale', 'body'],
  clearable: [],
  identify,
  async read(graph) {
    const { messageTemplates } = await graph.run(QUERY);
    return messageTemplates.map(({ version, ...all }: StoredTemplate): StoredEntry => {
      const { enabled, subject, body } = all;
      return { ...identify(all), id: null, version, fields: { enabled, subject, body } };
    });
  },
  toStored: (fields) => mapPresent(fields, { enabled: asIs, subject: trimmed, body: trimmed }),
  mutation: { name: 'saveMessageTemplate', input: 'SaveMessageTemplateInput' },
  toInput({ entry, stored, changed }) {
    const { code, kind, channel, locale } = entry.fields;
    return {
      ...{ kind: kind ?? null, channel: channel ?? null, locale: locale ?? null, ...(code != null && { code }) },
      ...changedFields({ entry, stored, changed }),
      expectedVersion: stored?.version ?? 0,
    };
  },
};

type StoredTemplate = Readonly<Record<'kind' | 'channel' | 'locale' | 'body', string>> &
  Readonly<Record<'code' | 'subject', string | null>> & { readonly version: number; readonly enabled: boolean };

function identify(fields: Fields): { readonly key: string; readonly label: string } {
  const identity = {
    code: trimToNull(textOf(fields['code'])),
    kind: textOf(fields['kind']) as MessageKind,
    channel: textOf(fields['channel']) as SentChannel,
    locale: canonicalLocale(textOf(fields['locale'])) ?? textOf(fields['locale']),
  };
  const { code, kind, channel, locale } = identity;
  return { key: templateKey(identity), label: [kind, ...(code === null ? [] : [code]), channel, locale].join(' ') };
}
