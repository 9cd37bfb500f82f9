import { Group, Text } from '@mantine/core';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import { localDay } from '../../language/zoned-time.ts';
import { useShop } from '../../shop/shop-context.ts';
import type { Cover } from '../person/counter-customer.ts';
import classes from './cover-time.module.css';
import { positionIn } from './position-in.ts';
import { texts } from './texts.ts';

/** Cover as a line from its start to its end: inspections done, the next one, and today. Its label says the same in words. */
export function CoverTime({ cover }: { readonly cover: Cover }) {
  const { coverTime, inspected, nextDue, today: todayText } = useTexts(texts);
  const { day, list } = useFormats();
  const { today: todayIn, zoneOf } = useShop();
  const { startsOn, endsOn, nextInspectionDue: due } = cover;
  const today = todayIn(null);
  const done = (cover.inspections?.nodes ?? []).map(({ occurredAt }) => localDay(occurredAt, zoneOf(null)));
  const at = (one: string) => `${positionIn(startsOn, endsOn, one)}%`;
  const overdueClass = due !== null && due < today ? classes['overdue'] : '';
  const label = coverTime(
    day(startsOn),
    day(endsOn),
    list(done.toReversed().map(day)),
    due === null ? null : day(due),
    day(today),
  );
  return (
    <div>
      <div role="img" aria-label={label} className={classes['time']}>
        <div className={classes['term']} />
        <div className={classes['past']} style={{ width: at(today) }} />
        {done.map((one) => (
          <div key={one} className={`${classes['mark']} ${classes['done']}`} style={{ insetInlineStart: at(one) }} />
        ))}
        {due !== null && (
          <div
            className={[classes['mark'], classes['due'], overdueClass].join(' ')}
            style={{ insetInlineStart: at(due) }}
          />
        )}
        <div className={classes['today']} style={{ insetInlineStart: at(today) }} />
      </div>
      <div aria-hidden>
        <Group justify="space-between" gap="xs">
          <Text size="sm">{day(startsOn)}</Text>
          <Text size="sm">{day(endsOn)}</Text>
        </Group>
        <Group gap="sm">
          {done.length > 0 && <LegendEntry mark={`${classes['mark']} ${classes['done']}`} text={inspected} />}
          {due !== null && (
            <LegendEntry mark={`${classes['mark']} ${classes['due']} ${overdueClass}`} text={nextDue(day(due))} />
          )}
          <Group gap={6}>
            <span className={classes['bar']} />
            <Text size="sm">{todayText}</Text>
          </Group>
        </Group>
      </div>
    </div>
  );
}

function LegendEntry({ mark, text }: { readonly mark: string; readonly text: string }) {
  return (
    <Group gap={6} wrap="nowrap">
      <span className={`${mark} ${classes['legend']}`} />
      <Text size="sm">{text}</Text>
    </Group>
  );
}
