import { Paper, Radio, SimpleGrid, Stack, Text } from '@mantine/core';
import type { ConsoleDeskSideFragment } from 'customer-graph-client/console';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import { PersonCard } from '../common/person-card.tsx';
import { texts as commonTexts } from '../common/texts.ts';
import { texts } from './texts.ts';

type Props = {
  readonly sides: readonly ConsoleDeskSideFragment[];
  readonly survivor: string;
  onChange(id: string): void;
};

/** Both people side by side, and which of them the other one joins. */
export function SurvivorChoice({ sides, survivor, onChange }: Props) {
  const { leads, leadsHint, since } = useTexts(texts);
  const { noName } = useTexts(commonTexts);
  const { dateOf } = useFormats();
  return (
    <Radio.Group label={leads} description={leadsHint} value={survivor} onChange={onChange}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} mt="xs">
        {sides.map((side) => (
          <Paper key={side.id} withBorder p="md">
            <Stack gap="xs">
              <Radio value={side.id} label={side.name?.display || noName} />
              <Text size="sm" c="dimmed">
                {since(dateOf(side.createdAt))}
              </Text>
              <PersonCard person={side} />
            </Stack>
          </Paper>
        ))}
      </SimpleGrid>
    </Radio.Group>
  );
}
