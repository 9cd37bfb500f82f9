import type { MessageText } from './draft-message.ts';
import { SENT_CHANNELS, type SentChannel } from './message.ts';
import type { MessageKind } from './message-kind.ts';
import { allTemplates } from './starter-templates.ts';
import { findTemplate, type MessageTemplate, type SavedTemplates } from './template.ts';

export type Texts = Readonly<Partial<Record<SentChannel, MessageText>>>;

/**
 * The enabled texts of a kind for a reader, by channel.
 * @param code of a shop's own text; null: the text of the kind
 * @param locale of the reader; null: unknown
 */
export function textsFor(saved: SavedTemplates, kind: MessageKind, code: string | null, locale: string | null): Texts {
  const templates = allTemplates(saved);
  const found = SENT_CHANNELS.flatMap((channel) => {
    const template = findTemplate(templates, { kind, channel, code }, locale);
    return template?.enabled === true ? [[channel, textOf(template)] as const] : [];
  });
  return Object.fromEntries(found);
}

const textOf = ({ subject, body, locale }: MessageTemplate): MessageText => ({ subject, body, locale });
