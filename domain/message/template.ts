import type { SentChannel } from './message.ts';
import type { MessageKind } from './message-kind.ts';

/** The text of one kind of message for a channel and a language. */
export type MessageTemplate = {
  /** The shop's name for a text of its own, of kind CUSTOM; null for the text of any other kind. */
  readonly code: string | null;
  readonly kind: MessageKind;
  readonly channel: SentChannel;
  /** A BCP 47 tag in its canonical form. */
  readonly locale: string;
  /** 0: a starter text that the shop has not changed. */
  readonly version: number;
  /** Whether such messages are sent. */
  readonly enabled: boolean;
  /** Null for an SMS. */
  readonly subject: string | null;
  readonly body: string;
};

/** The list of all texts that the shop saved. Its version changes with each of them. */
export type MessageTemplateList = { readonly version: number; readonly count: number };
export type SavedTemplates = { readonly list: MessageTemplateList | null; readonly all: readonly MessageTemplate[] };

export type MessageTemplateRepository = {
  /** The texts that the shop saved. They may be up to half a minute old. */
  savedTemplates(): Promise<SavedTemplates>;
  /** The same as they are now. */
  freshTemplates(): Promise<SavedTemplates>;
};

/** Bounded, because one Query reads all of them. */
export const MAX_TEMPLATES = 300;

/** Identifies a text among all. */
export const templateKey = ({
  code,
  kind,
  channel,
  locale,
}: Pick<MessageTemplate, 'code' | 'kind' | 'channel' | 'locale'>): string =>
  [kind, channel, locale, ...(code === null ? [] : [code.toLowerCase()])].join('#');

/** The language that every kind has a starter text in. */
const DEFAULT_LANGUAGE = 'en';

/** The locales to try for a reader, the best first: `de-AT`, `de`, `en`. */
export function localesToTry(locale: string | null): readonly string[] {
  const canonical = locale === null ? null : canonicalLocale(locale);
  const language = canonical?.split('-', 1)[0] ?? null;
  return [...new Set([canonical, language, DEFAULT_LANGUAGE].filter((one) => one !== null))];
}

/** The tag in its canonical form, `de-AT`; null where it is none. */
export function canonicalLocale(locale: string): string | null {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? null;
  } catch {
    return null;
  }
}

/** The text for a kind, a channel and a reader, whether it is enabled or not; null where there is none. */
export function findTemplate(
  templates: readonly MessageTemplate[],
  { kind, channel, code }: { readonly kind: MessageKind; readonly channel: SentChannel; readonly code: string | null },
  locale: string | null,
): MessageTemplate | null {
  const candidates = templates.filter(
    (one) => one.kind === kind && one.channel === channel && one.code?.toLowerCase() === code?.toLowerCase(),
  );
  for (const wanted of localesToTry(locale)) {
    const found = candidates.find((one) => one.locale === wanted);
    if (found !== undefined) return found;
  }
  // A shop's own text may exist in one language only.
  return code === null ? null : (candidates[0] ?? null);
}
