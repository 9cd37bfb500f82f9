import { Button, Chip, Group, Input, Stack, Text } from '@mantine/core';
import { ConsoleVisitTimesDocument } from 'customer-graph-client/console';
import { useId, useState } from 'react';
import { ReadView } from '../../components/read-view.tsx';
import { useRead } from '../../graph/use-read.ts';
import { addDays } from '../../language/days.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import { localDay } from '../../language/zoned-time.ts';
import { useShop } from '../../shop/shop-context.ts';
import { texts } from './texts.ts';

/** So many days are read at once. */
const SPAN = 14;

type Props = {
  readonly store: string;
  readonly chosen: string | null;
  readonly error: string | null;
  onChoose(startsAt: string | null): void;
};

/** The days with free times, and the times of one of them: two groups of choices for the arrow keys. */
export function VisitTimes({ store, chosen, error, onChoose }: Props) {
  const all = useTexts(texts);
  const { day: dayText, weekday } = useFormats();
  const { today, zoneOf } = useShop();
  const [from, setFrom] = useState(() => today(store));
  const to = addDays(from, SPAN - 1);
  const read = useRead(ConsoleVisitTimesDocument, { store, from, to });
  const [day, setDay] = useState<string | null>(null);
  return (
    <ReadView read={read}>
      {({ appointmentSlots }) => {
        const byDay = Map.groupBy(
          (appointmentSlots ?? []).filter(({ free }) => free > 0),
          ({ startsAt }) => localDay(startsAt, zoneOf(store)),
        );
        const shown = day !== null && byDay.has(day) ? day : ([...byDay.keys()][0] ?? null);
        return (
          <Stack gap="sm">
            {shown === null && <Text>{all.noTime(dayText(from), dayText(to))}</Text>}
            {shown !== null && (
              <>
                <Choices
                  label={all.day}
                  value={shown}
                  entries={[...byDay.keys()].map((value) => ({ value, text: weekday(value) }))}
                  onChoose={(value) => {
                    setDay(value);
                    onChoose(null);
                  }}
                />
                <Times store={store} times={byDay.get(shown) ?? []} chosen={chosen} onChoose={onChoose} />
              </>
            )}
            {error !== null && <Input.Error>{error}</Input.Error>}
            <Group gap="xs">
              {from > today(store) && (
                <Button size="xs" variant="default" onClick={() => setFrom(addDays(from, -SPAN))}>
                  {all.earlier}
                </Button>
              )}
              <Button size="xs" variant="default" onClick={() => setFrom(addDays(from, SPAN))}>
                {all.later}
              </Button>
            </Group>
          </Stack>
        );
      }}
    </ReadView>
  );
}

type TimesProps = Pick<Props, 'store' | 'chosen' | 'onChoose'> & { readonly times: readonly { startsAt: string }[] };

function Times({ store, times, chosen, onChoose }: TimesProps) {
  const { time: label } = useTexts(texts);
  const { time } = useFormats();
  const entries = times.map(({ startsAt }) => ({ value: startsAt, text: time(startsAt, store) }));
  return <Choices label={label} value={chosen} entries={entries} onChoose={onChoose} />;
}

type ChoicesProps = {
  readonly label: string;
  readonly value: string | null;
  readonly entries: readonly { readonly value: string; readonly text: string }[];
  onChoose(value: string): void;
};

/** One name makes the choices one stop of the Tab key, with the arrows between them. */
function Choices({ label, value, entries, onChoose }: ChoicesProps) {
  const name = useId();
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
      <Text component="legend" size="sm" fw={500} mb={4}>
        {label}
      </Text>
      <Chip.Group value={value ?? ''} onChange={(chosen) => onChoose(chosen as string)}>
        <Group gap="xs">
          {entries.map((entry) => (
            <Chip key={entry.value} name={name} value={entry.value} size="sm">
              {entry.text}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </fieldset>
  );
}
