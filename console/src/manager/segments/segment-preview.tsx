import { Button, Group, List, Paper, Stack, Text } from '@mantine/core';
import { ConsoleSegmentPreviewDocument, type ConsoleSegmentPreviewQuery } from 'customer-graph-client/console';
import { useState } from 'react';
import { ReadView } from '../../components/read-view.tsx';
import { useRead } from '../../graph/use-read.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import { parseCondition } from '../conditions/condition-editor.tsx';
import { texts } from './texts.ts';

type Props = {
  readonly condition: string;
  /** @returns whether the condition can be asked about */
  check(): boolean;
};

/** How many customers a condition selects, and some of them, before it is saved. */
export function SegmentPreview({ condition, check }: Props) {
  const all = useTexts(texts);
  const [asked, setAsked] = useState<string | null>(null);
  const isJson = parseCondition(condition) !== undefined;
  return (
    <Stack gap="sm">
      <Group>
        <Button variant="default" disabled={!isJson} onClick={() => check() && setAsked(condition)}>
          {all.preview}
        </Button>
      </Group>
      {asked === condition && <Estimate condition={parseCondition(asked)} />}
    </Stack>
  );
}

function Estimate({ condition }: { readonly condition: unknown }) {
  const all = useTexts(texts);
  const { number } = useFormats();
  const read = useRead(ConsoleSegmentPreviewDocument, { condition: condition as never });
  return (
    <ReadView read={read}>
      {({ segmentPreview: preview }) =>
        preview != null && (
          <Paper withBorder p="sm" role="status">
            <Text fw={600}>
              {preview.low === preview.high
                ? all.exactly(number(preview.estimate))
                : all.about(number(preview.estimate), number(preview.low), number(preview.high))}
            </Text>
            <Sample sample={preview.sample ?? []} />
          </Paper>
        )
      }
    </ReadView>
  );
}

type Preview = NonNullable<ConsoleSegmentPreviewQuery['segmentPreview']>;

function Sample({ sample }: { readonly sample: NonNullable<Preview['sample']> }) {
  const all = useTexts(texts);
  if (sample.length === 0) return null;
  return (
    <>
      <Text size="sm">{all.sample}</Text>
      <List size="sm">
        {sample.map(({ id, name }) => (
          <List.Item key={id}>{name?.display ?? all.noName}</List.Item>
        ))}
      </List>
    </>
  );
}
