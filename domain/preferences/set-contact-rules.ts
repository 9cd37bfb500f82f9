import type { CustomerKeyInput } from '../customer/customer-key.ts';
import { isTimeZone } from '../instant.ts';
import type { Result, Writing } from '../mutation.ts';
import { complaints } from '../user-error.ts';
import { expectVersion } from '../version.ts';
import { type ChangedPreferences, changePreferences } from './change-preferences.ts';
import { type ContactRules, HIGHEST_WEEKLY_CAP } from './preferences.ts';

export type SetContactRulesInput = {
  readonly customer?: CustomerKeyInput | null | undefined;
  readonly expectedVersion?: number | null | undefined;
} & { readonly [K in keyof ContactRules]?: ContactRules[K] | undefined };

/** Sets the rules that the input names: an absent one stays, null clears it. */
export function setContactRules(writing: Writing, input: SetContactRulesInput): Promise<Result<ChangedPreferences>> {
  return changePreferences(writing, input.customer, (preferences) => {
    expectVersion(input.expectedVersion, preferences.edition);
    const rules = ruled(preferences.rules, input);
    check(rules);
    return { rules };
  });
}

function ruled(kept: ContactRules, input: SetContactRulesInput): ContactRules {
  return {
    preferredChannel: replaced(kept.preferredChannel, input.preferredChannel),
    timeZone: replaced(kept.timeZone, input.timeZone),
    quietFrom: replaced(kept.quietFrom, input.quietFrom),
    quietTo: replaced(kept.quietTo, input.quietTo),
    weeklyCap: replaced(kept.weeklyCap, input.weeklyCap),
    pausedUntil: replaced(kept.pausedUntil, input.pausedUntil),
  };
}

const replaced = <T>(kept: T, given: T | undefined): T => (given === undefined ? kept : given);

function check({ timeZone, quietFrom, quietTo, weeklyCap }: ContactRules): void {
  const errors = complaints();
  if (timeZone !== null && !isTimeZone(timeZone))
    errors.add(
      'INVALID',
      ['input', 'timeZone'],
      'There is no such time zone. Give an IANA name, such as Europe/London.',
    );
  if ((quietFrom === null) !== (quietTo === null))
    errors.add(
      'INVALID',
      ['input', quietFrom === null ? 'quietFrom' : 'quietTo'],
      'Quiet hours have a beginning and an end: give quietFrom and quietTo, or clear both.',
    );
  if (quietFrom !== null && quietFrom === quietTo)
    errors.add(
      'INVALID',
      ['input', 'quietTo'],
      'Quiet hours end at another time than they begin. To stop contact for a while, set pausedUntil.',
    );
  if (weeklyCap !== null && (weeklyCap < 0 || weeklyCap > HIGHEST_WEEKLY_CAP))
    errors.add('INVALID', ['input', 'weeklyCap'], `Give 0 to ${HIGHEST_WEEKLY_CAP}, or null for no cap.`);
  errors.settle();
}
