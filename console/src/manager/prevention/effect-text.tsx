import { Text } from '@mantine/core';
import type { ConsolePreventionActionsQuery } from 'customer-graph-client/console';
import { dayCount } from '../../language/days.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import { useShop } from '../../shop/shop-context.ts';
import { texts } from './texts.ts';

/** Below it, the difference is unlikely to be luck. */
const SIGNIFICANT = 0.05;
/** The graph compares at most as many days on each side. */
const MAX_DAYS = 90;

type Action = NonNullable<ConsolePreventionActionsQuery['preventionActions']>['nodes'][number];
type Effect = NonNullable<Action['effect']>;

/** How often the problem was there before and after; once the action is done and a day is over. */
export function EffectText({ action: { preventionStatus, doneOn, effect } }: { readonly action: Action }) {
  const all = useTexts(texts);
  const { day } = useFormats();
  const { today } = useShop();
  if (preventionStatus !== 'DONE' || doneOn == null) return null;
  const daysSince = dayCount({ from: doneOn, to: today(null) }) - 1;
  return (
    <>
      <Text size="sm">{all.doneOn(day(doneOn))}</Text>
      {effect != null && <MeasuredEffect effect={effect} daysSince={daysSince} />}
      {effect == null && <Text size="sm">{daysSince < 1 ? all.noEffectYet : all.nothingToCompare}</Text>}
    </>
  );
}

type Props = { readonly effect: Effect; readonly daysSince: number };

function MeasuredEffect({ effect, daysSince }: Props) {
  const all = useTexts(texts);
  const { number } = useFormats();
  const change = useChange();
  return (
    <>
      <Text fw={600}>{all.effect(number(effect.before, 1), number(effect.after, 1))}</Text>
      {effect.pValue != null && <Text size="sm">{change(effect)}</Text>}
      <Text size="sm">{all[verdictOf(effect, daysSince)]}</Text>
      <Text size="sm" c="dimmed">
        {all.effectDays(effect.days)}
      </Text>
    </>
  );
}

function useChange(): (effect: Effect) => string {
  const all = useTexts(texts);
  const { percent } = useFormats();
  return ({ before, after }) => {
    if (after === before) return all.asBefore;
    if (before === 0) return all.isNew;
    const share = percent(Math.abs(after - before) / before);
    return after < before ? all.less(share) : all.more(share);
  };
}

/** While both sides still grow by a day each day, luck can turn into a finding. */
function verdictOf({ days, pValue }: Effect, daysSince: number) {
  if (pValue == null) return 'noProblem';
  if (pValue < SIGNIFICANT) return 'significant';
  return days === daysSince && days < MAX_DAYS ? 'tooEarly' : 'notSignificant';
}
