import { broughtBy, sourceOf } from '../kernel/caller.ts';
import type { Result } from '../kernel/command.ts';
import { clampToNow, isInFuture } from '../kernel/history.ts';
import type { Instant } from '../kernel/instant.ts';
import { checkLength, MAX_TEXT_LENGTH, trimToNull } from '../kernel/text.ts';
import { inputErrors } from '../kernel/user-error.ts';
import type { CustomerKeyInput } from '../person/customer-key.ts';
import { type ChangedPreferences, changePreferences } from './change-preferences.ts';
import type { ConsentStatus, ContactChannel, ContactConsent, ContactPurpose } from './consent.ts';
import type { PreferencesCommandContext } from './context.ts';
import { forEachSharer } from './for-each-sharer.ts';

export type SetContactConsentsInput = {
  readonly customer?: CustomerKeyInput | null | undefined;
  readonly occurredAt: Instant;
  readonly answers: readonly ContactAnswerInput[];
};
type ContactAnswerInput = {
  readonly channel: ContactChannel;
  readonly purpose: ContactPurpose;
  readonly consent: ConsentStatus;
  readonly evidence?: string | null | undefined;
};

/**
 * Adds each answer to the history. It is in force from now on, unless a newer one exists for its channel and purpose. A
 * refusal by an email or phone that several people share counts for each of them, because nobody knows who refused.
 */
export async function setContactConsents(
  context: PreferencesCommandContext,
  input: SetContactConsentsInput,
): Promise<Result<ChangedPreferences>> {
  const isRefusal = input.answers.every(({ consent }) => consent === 'DENIED');
  return isRefusal ? forEachSharer(context, input, addAnswers) : addAnswers(context, input);
}

function addAnswers(
  context: PreferencesCommandContext,
  input: SetContactConsentsInput,
): Promise<Result<ChangedPreferences>> {
  return changePreferences(context, input.customer, (_, customerId) => {
    const now = context.now();
    check(input, now);
    const answers = input.answers.map(
      ({ channel, purpose, consent, evidence }): ContactConsent => ({
        id: context.newId('consent'),
        customerId,
        channel,
        purpose,
        consent,
        // A grant from a fast clock must not outrank a refusal that follows it.
        occurredAt: clampToNow(input.occurredAt, now),
        recordedAt: now,
        source: sourceOf(context.caller),
        ...broughtBy(context.caller),
        evidence: trimToNull(evidence),
      }),
    );
    return { answers };
  });
}

function check({ occurredAt, answers }: SetContactConsentsInput, now: Instant): void {
  const errors = inputErrors();
  if (isInFuture(occurredAt, now))
    errors.add(
      'INVALID',
      ['input', 'occurredAt'],
      'This time is in the future. Give the time at which the person answered.',
    );
  if (answers.length === 0) errors.add('INVALID', ['input', 'answers'], 'Give at least one answer.');
  const answered = new Set<string>();
  answers.forEach(({ channel, purpose, evidence }, index) => {
    const subject = `${channel}#${purpose}`;
    if (answered.has(subject))
      errors.add(
        'INVALID',
        ['input', 'answers', index],
        `There are two answers for ${channel} and ${purpose}. Give one.`,
      );
    answered.add(subject);
    checkLength(errors, ['input', 'answers', index, 'evidence'], evidence, MAX_TEXT_LENGTH);
  });
  errors.throwIfAny();
}
