import type { Decision, Result } from '../kernel/command.ts';
import { execute } from '../kernel/execute.ts';
import { checkText, trimToNull } from '../kernel/text.ts';
import { type InputErrors, inputErrors, reject } from '../kernel/user-error.ts';
import { expectVersion } from '../kernel/version.ts';
import type { ContactChannel } from '../preferences/consent.ts';
import type { MessageChange, MessageCommandContext } from './context.ts';
import type { MessageKind } from './message-kind.ts';
import { checkBodyText, checkSubjectText } from './own-text.ts';
import { toSentChannel } from './sent-channel.ts';
import { allTemplates } from './starter-templates.ts';
import { canonicalLocale, MAX_TEMPLATES, type MessageTemplate, type SavedTemplates, templateKey } from './template.ts';

type Maybe<T> = T | null | undefined;

export type SaveMessageTemplateInput = {
  readonly expectedVersion?: Maybe<number>;
  readonly code?: Maybe<string>;
  readonly kind: MessageKind;
  readonly channel: ContactChannel;
  readonly locale: string;
  readonly enabled?: Maybe<boolean>;
  readonly subject?: Maybe<string>;
  readonly body?: Maybe<string>;
};

const MAX_CODE_LENGTH = 50;

/** Saves the text of a kind, a channel and a language. Fields that are left out keep their values. */
export function saveMessageTemplate(
  context: MessageCommandContext,
  input: SaveMessageTemplateInput,
): Promise<Result<MessageTemplate>> {
  const { repositories } = context;
  return execute(context, {
    load: () => repositories.freshTemplates(),
    decide: (saved) => decideSave(saved, input),
    async replay({ template = '' }) {
      const { all } = await repositories.freshTemplates();
      const found = all.find((one) => templateKey(one) === template);
      return found ?? reject('NOT_FOUND', ['input'], 'The text of that call no longer exists.');
    },
  });
}

function decideSave(saved: SavedTemplates, input: SaveMessageTemplateInput): Decision<MessageTemplate, MessageChange> {
  const errors = inputErrors();
  const identity = readIdentity(input, errors);
  errors.throwIfAny();
  const known = allTemplates(saved).find((one) => templateKey(one) === templateKey(identity)) ?? null;
  expectVersion(input.expectedVersion, known?.version ?? 0);
  const after = readTemplate(input, identity, known, errors);
  const before = known === null || known.version === 0 ? null : known;
  const { list, all } = saved;
  if (before === null && all.length >= MAX_TEMPLATES)
    errors.add('LIMIT_EXCEEDED', ['input'], `A shop has at most ${MAX_TEMPLATES} texts of its own.`);
  errors.throwIfAny();
  return {
    changes: [
      { entity: 'messageTemplate', before, after },
      {
        entity: 'messageTemplateList',
        before: list,
        after: { version: (list?.version ?? 0) + 1, count: all.length + (before === null ? 1 : 0) },
      },
    ],
    replayRefs: { template: templateKey(after) },
    result: after,
  };
}

type Identity = Pick<MessageTemplate, 'code' | 'kind' | 'channel' | 'locale'>;

function readIdentity({ kind, ...input }: SaveMessageTemplateInput, errors: InputErrors): Identity {
  const channel = toSentChannel(input.channel, errors, ['input', 'channel']);
  const locale = canonicalLocale(input.locale);
  if (locale === null) errors.add('INVALID', ['input', 'locale'], 'This is no language tag such as de or en-GB.');
  const code = trimToNull(input.code);
  if (kind === 'CUSTOM' && code === null)
    errors.add('INVALID', ['input', 'code'], 'A text of kind CUSTOM needs a code, by which you send it.');
  if (kind !== 'CUSTOM' && code !== null)
    errors.add('INVALID', ['input', 'code'], `The text of kind ${kind} has no code. Leave it out.`);
  if (code !== null) checkText(errors, ['input', 'code'], code, MAX_CODE_LENGTH);
  return { code, kind, channel: channel ?? 'EMAIL', locale: locale ?? 'en' };
}

function readTemplate(
  { subject, body, enabled }: SaveMessageTemplateInput,
  identity: Identity,
  known: MessageTemplate | null,
  errors: InputErrors,
): MessageTemplate {
  const { kind, channel } = identity;
  const isSms = channel === 'SMS';
  const subjectPath = ['input', 'subject'];
  if (isSms && subject != null) errors.add('INVALID', subjectPath, 'An SMS has no subject. Leave it out.');
  if (!isSms && subject === null) errors.add('INVALID', subjectPath, 'An email needs a subject.');
  if (!isSms && subject === undefined && known === null)
    errors.add('INVALID', subjectPath, 'An email needs a subject.');
  if (!isSms && subject != null) checkSubjectText(errors, subjectPath, subject, kind);
  if (body === null || (body === undefined && known === null))
    errors.add('INVALID', ['input', 'body'], 'A message needs a text.');
  if (body != null) checkBodyText(errors, ['input', 'body'], body, kind, isSms);
  if (enabled === null) errors.add('INVALID', ['input', 'enabled'], 'This cannot be cleared. Leave it out to keep it.');
  return {
    ...identity,
    version: (known?.version ?? 0) + 1,
    enabled: enabled ?? known?.enabled ?? true,
    subject: isSms ? null : (subject?.trim() ?? known?.subject ?? null),
    body: body?.trim() ?? known?.body ?? '',
  };
}
