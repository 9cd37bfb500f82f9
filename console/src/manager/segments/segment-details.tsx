import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useDisclosure, useInterval } from '@mantine/hooks';
import { ConsoleSaveSegmentDocument, type ConsoleSegmentQuery } from 'customer-graph-client/console';
import { useEffect, useEffectEvent } from 'react';
import { CommandNotice } from '../../components/command-notice.tsx';
import { FormDrawer } from '../../components/form-drawer.tsx';
import { useCommand } from '../../graph/use-command.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import { useViewer } from '../../session/viewer-context.ts';
import { ExportForm } from '../audiences/export-form.tsx';
import { ConditionWords } from '../conditions/condition-words.tsx';
import { FIELD_TEXTS } from './field-texts.ts';
import { MemberList } from './member-list.tsx';
import { SEGMENT_FIELDS } from './segment-fields.ts';
import { SegmentForm } from './segment-form.tsx';
import { SizeChart } from './size-chart.tsx';
import { texts } from './texts.ts';
import { useValueTexts } from './use-value-texts.ts';

/** A small shop's segment is built within a minute. */
const WATCH_MS = 5_000;

export type ShownSegment = Extract<NonNullable<ConsoleSegmentQuery['node']>, { readonly segmentStatus: unknown }>;
type Props = { readonly segment: ShownSegment; onRefresh(): void };

export function SegmentDetails({ segment, onRefresh }: Props) {
  const all = useTexts(texts);
  const fieldTexts = useTexts(FIELD_TEXTS);
  const valueTexts = useValueTexts();
  const { number } = useFormats();
  const refresh = useEffectEvent(() => onRefresh());
  const { start, stop } = useInterval(() => refresh(), WATCH_MS);
  const isBuilding = segment.segmentStatus === 'BUILDING';
  useEffect(() => {
    if (isBuilding) start();
    return stop;
  }, [isBuilding, start, stop]);
  return (
    <Stack gap="md">
      <Group>
        <Badge variant="default" tt="none" size="lg" role="status">
          {all[segment.segmentStatus]}
        </Badge>
        <Text fz={24} fw={700}>
          {all.exactly(number(segment.memberCount))}
        </Text>
      </Group>
      {segment.description != null && <Text>{segment.description}</Text>}
      <ConditionWords condition={segment.condition} fields={SEGMENT_FIELDS} {...{ fieldTexts, valueTexts }} />
      <SegmentActions segment={segment} />
      <Title order={2} size="h3">
        {all.sizes}
      </Title>
      <SizeChart sizes={segment.sizes ?? []} />
      <Title order={2} size="h3">
        {all.members}
      </Title>
      {segment.members != null && <MemberList id={segment.id} first={segment.members} />}
    </Stack>
  );
}

function SegmentActions({ segment }: { readonly segment: ShownSegment }) {
  const all = useTexts(texts);
  const viewer = useViewer();
  const command = useCommand(ConsoleSaveSegmentDocument, (data) => data.saveSegment ?? null);
  const [editing, edit] = useDisclosure(false);
  const [exporting, exports] = useDisclosure(false);
  const { id, version, enabled, segmentStatus } = segment;
  return (
    <>
      <Group gap="sm">
        {viewer.may('segments:write') && (
          <>
            <Button variant="default" onClick={edit.open}>
              {all.edit}
            </Button>
            <Button
              variant="default"
              loading={command.busy}
              onClick={() => void command.run({ id, expectedVersion: version, enabled: !enabled })}
            >
              {enabled ? all.disable : all.enable}
            </Button>
          </>
        )}
        {viewer.may('segments:export') && segmentStatus === 'READY' && (
          <Button variant="default" onClick={exports.open}>
            {all.exportMembers}
          </Button>
        )}
      </Group>
      <CommandNotice command={command} />
      <FormDrawer title={editing ? all.edit : null} onClose={edit.close}>
        <SegmentForm segment={segment} onDone={edit.close} />
      </FormDrawer>
      <FormDrawer title={exporting ? all.exportMembers : null} onClose={exports.close}>
        <ExportForm segmentId={id} onDone={exports.close} />
      </FormDrawer>
    </>
  );
}
