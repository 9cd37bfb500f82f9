import { Text } from '@mantine/core';
import type { ConsolePreventionActionsQuery } from 'customer-graph-client/console';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import { texts } from './texts.ts';

/** Below it, the difference is unlikely to be luck. */
const SIGNIFICANT = 0.05;

type Action = NonNullable<ConsolePreventionActionsQuery['preventionActions']>['nodes'][number];

/** How often the problem was there before and after; once the action is done and a day is over. */
export function EffectText({ action: { preventionStatus, doneOn, effect } }: { readonly action: Action }) {
  const all = useTexts(texts);
  const { number, day } = useFormats();
  if (preventionStatus !== 'DONE') return null;
  return (
    <>
      {doneOn != null && <Text size="sm">{all.doneOn(day(doneOn))}</Text>}
      {effect == null ? (
        <Text size="sm">{all.noEffectYet}</Text>
      ) : (
        <>
          <Text fw={600}>{all.effect(number(effect.before, 1), number(effect.after, 1))}</Text>
          <Text size="sm" c="dimmed">
            {all.effectDays(effect.days)}
          </Text>
          {effect.pValue != null && (
            <Text size="sm">{effect.pValue < SIGNIFICANT ? all.probablyReal : all.maybeLuck}</Text>
          )}
        </>
      )}
    </>
  );
}
