import type { Result } from '../kernel/command.ts';
import type { LocalTime } from '../kernel/instant.ts';
import { inputErrors } from '../kernel/user-error.ts';
import { expectVersion } from '../kernel/version.ts';
import type { CustomerKeyInput } from '../person/customer-key.ts';
import { checkTimeZone } from '../shop/shop.ts';
import { type ChangedPreferences, changePreferences } from './change-preferences.ts';
import type { PreferencesCommandContext } from './context.ts';
import { type ContactRules, HIGHEST_WEEKLY_CAP } from './preferences.ts';

export type SetContactRulesInput = {
  readonly customer?: CustomerKeyInput | null | undefined;
  readonly expectedVersion?: number | null | undefined;
} & { readonly [K in keyof ContactRules]?: ContactRules[K] | undefined };

/** Sets the rules that the input names. An absent rule stays, null clears it. */
export function setContactRules(
  context: PreferencesCommandContext,
  input: SetContactRulesInput,
): Promise<Result<ChangedPreferences>> {
  return changePreferences(context, input.customer, (preferences) => {
    expectVersion(input.expectedVersion, preferences.edition);
    const rules = mergeRules(preferences.rules, input);
    check(rules, input);
    return { rules };
  });
}

function mergeRules(known: ContactRules, input: SetContactRulesInput): ContactRules {
  return {
    preferredChannel: patchValue(known.preferredChannel, input.preferredChannel),
    timeZone: patchValue(known.timeZone, input.timeZone),
    quietFrom: patchValue(known.quietFrom, normalizeMidnight(input.quietFrom)),
    quietTo: patchValue(known.quietTo, normalizeMidnight(input.quietTo)),
    weeklyCap: patchValue(known.weeklyCap, input.weeklyCap),
    pausedUntil: patchValue(known.pausedUntil, input.pausedUntil),
  };
}

/** The end of one day is the start of the next: quiet from 22:00 to 24:00 means quiet to 00:00. */
const normalizeMidnight = <T>(time: LocalTime | T): LocalTime | T => (time === '24:00' ? '00:00' : time);

const patchValue = <T>(known: T, input: T | undefined): T => (input === undefined ? known : input);

function check({ quietFrom, quietTo, weeklyCap }: ContactRules, { timeZone }: SetContactRulesInput): void {
  const errors = inputErrors();
  if (timeZone != null) checkTimeZone(errors, ['input', 'timeZone'], timeZone);
  if ((quietFrom === null) !== (quietTo === null))
    errors.add(
      'INVALID',
      ['input', quietFrom === null ? 'quietFrom' : 'quietTo'],
      'Quiet hours have a start and an end. Give both quietFrom and quietTo, or clear both.',
    );
  if (quietFrom !== null && quietFrom === quietTo)
    errors.add(
      'INVALID',
      ['input', 'quietTo'],
      'Quiet hours must not end at the time at which they start. To stop contact for a while, set pausedUntil.',
    );
  if (weeklyCap !== null && (weeklyCap < 0 || weeklyCap > HIGHEST_WEEKLY_CAP))
    errors.add('INVALID', ['input', 'weeklyCap'], `Give 0 to ${HIGHEST_WEEKLY_CAP}, or null for no cap.`);
  errors.throwIfAny();
}
