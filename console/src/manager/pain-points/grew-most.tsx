import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { PainDimension } from 'customer-graph-client/console';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import { DIMENSIONS } from '../terms/pain-terms.ts';
import { usePainName } from '../terms/use-pain-name.ts';
import { grewMost, type Pain } from './pain-growth.ts';
import { texts } from './texts.ts';

type Props = { readonly pains: readonly Pain[]; readonly by: PainDimension; onOpen(key: string): void };

/** The answer to the first question of a month: what became worse. */
export function GrewMost({ pains, by, onOpen }: Props) {
  const all = useTexts(texts);
  const dimensions = useTexts(DIMENSIONS);
  const painName = usePainName();
  const { number } = useFormats();
  const worst = grewMost(pains);
  return (
    <Paper withBorder p="md" component="section" aria-label={all.grewMost}>
      <Group justify="space-between">
        <Stack gap={4}>
          <Title order={2} size="sm" fw={500}>
            {all.grewMostOf(dimensions[by])}
          </Title>
          <Text fz={24} fw={700}>
            {worst === null ? all.nothingGrew : painName(by, worst.key)}
          </Text>
          {worst !== null && <Text>{all.fromTo(number(worst.problemsBefore), number(worst.problems))}</Text>}
        </Stack>
        {worst !== null && <Button onClick={() => onOpen(worst.key)}>{all.seeCauses}</Button>}
      </Group>
    </Paper>
  );
}
