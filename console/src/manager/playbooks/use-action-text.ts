import type { ConsolePlaybookActionFragment } from 'customer-graph-client/console';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import { offerKindTexts, severityTexts } from '../../terms/case-terms.ts';
import { ACTION_KINDS } from '../terms/action-terms.ts';
import { texts } from './texts.ts';

const MINUTES_OF_HOUR = 60;
const MINUTES_OF_DAY = 1_440;

/** What an action of a playbook does, in one line. */
export function useActionText(): (action: ConsolePlaybookActionFragment) => string {
  const kinds = useTexts(ACTION_KINDS);
  const offers = useTexts(offerKindTexts);
  const severities = useTexts(severityTexts);
  const all = useTexts(texts);
  const { money, percent, number } = useFormats();
  const later = (minutes: number) =>
    minutes % MINUTES_OF_DAY === 0
      ? all.daysLater(number(minutes / MINUTES_OF_DAY))
      : all.hoursLater(number(minutes / MINUTES_OF_HOUR, 1));
  return ({ kind, title, message, topic, assignee, offer, value, percent: rate, severity, delayMinutes }) => {
    const details = [
      title ?? message ?? topic ?? assignee,
      offer == null ? null : offers[offer],
      value == null ? null : money(value),
      rate == null ? null : percent(rate / 100),
      severity == null ? null : severities[severity],
      delayMinutes == null || delayMinutes === 0 ? null : later(delayMinutes),
    ].filter((text) => text != null);
    return details.length === 0 ? kinds[kind] : all.actionWith(kinds[kind], details.join(', '));
  };
}
