import { Group, Text } from '@mantine/core';
import type { ConsoleDeskIdentityEventFragment } from 'customer-graph-client/console';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import { texts } from './texts.ts';

/** A decision about which records are one person, and who made it. */
export function IdentityEventLine({ event }: { readonly event: ConsoleDeskIdentityEventFragment }) {
  const all = useTexts(texts);
  const { dateTime, percent } = useFormats();
  const { eventKind, occurredAt, automatic, by, byStaff, matchScore, reason } = event;
  return (
    <>
      <Group gap="xs">
        <Text fw={600}>{all[eventKind]}</Text>
        <Text size="sm">{automatic ? all.byItself : all.by(byStaff?.name ?? by)}</Text>
        {matchScore != null && <Text size="sm">{all.score(percent(matchScore))}</Text>}
        <Text size="sm" c="dimmed">
          {dateTime(occurredAt)}
        </Text>
      </Group>
      {reason && <Text size="sm">{reason}</Text>}
    </>
  );
}
