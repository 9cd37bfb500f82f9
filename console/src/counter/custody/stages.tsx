import { Stack, Text, Title } from '@mantine/core';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import { jobStatusTexts } from '../../terms/item-terms.ts';
import classes from './custody.module.css';
import type { StoredItem } from './item-table.tsx';
import { texts } from './texts.ts';

/** Everything that happened to an item, the oldest first. */
export function Stages({ stages, store }: Pick<StoredItem, 'stages' | 'store'>) {
  const { history } = useTexts(texts);
  const statuses = useTexts(jobStatusTexts);
  const { dateTime } = useFormats();
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        {history}
      </Title>
      <ol className={classes['stages']}>
        {stages.map(({ status, at, by, note }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: stages are only ever added at the end
          <li key={index}>
            <Text size="sm">{[statuses[status], dateTime(at, store), by].filter(Boolean).join(' · ')}</Text>
            {note !== null && (
              <Text size="sm" c="dimmed">
                {note}
              </Text>
            )}
          </li>
        ))}
      </ol>
    </Stack>
  );
}
