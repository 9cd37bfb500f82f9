import { Anchor, Badge, Group, List, Stack, Text } from '@mantine/core';
import type { ConsoleDeskTimelineEntryFragment } from 'customer-graph-client/console';
import { Link } from 'react-router';
import { WideList } from '../../components/wide-list.tsx';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import { entryLine } from './entry-line.ts';
import { entryTypeTexts } from './entry-texts.ts';
import { type EntryTools, useEntryTools } from './use-entry-tools.ts';

type Entry = ConsoleDeskTimelineEntryFragment;

/** What happened with a person, the newest first. */
export function EntryList({ entries }: { readonly entries: readonly Entry[] }) {
  const tools = useEntryTools();
  return (
    <WideList>
      {entries.map((entry) => (
        <List.Item key={entry.id}>
          <EntryView {...{ entry, tools }} />
        </List.Item>
      ))}
    </WideList>
  );
}

function EntryView({ entry, tools }: { readonly entry: Entry; readonly tools: EntryTools }) {
  const types = useTexts(entryTypeTexts);
  const { dateTime } = useFormats();
  const { title, status, words } = entryLine(entry, tools);
  return (
    <Stack gap={2} pl="sm" style={{ borderInlineStart: '3px solid var(--mantine-color-default-border)' }}>
      <Group gap="xs">
        <Badge variant="default" tt="none">
          {types[entry.__typename]}
        </Badge>
        <Text size="sm" c="dimmed">
          {dateTime(entry.occurredAt, 'store' in entry ? entry.store : null)}
        </Text>
        {status !== null && <Text size="sm">{status}</Text>}
      </Group>
      {entry.__typename === 'ServiceCase' ? (
        <Anchor component={Link} to={`/desk/cases/${entry.id}`}>
          {title}
        </Anchor>
      ) : (
        <Text style={{ overflowWrap: 'anywhere' }}>{title}</Text>
      )}
      {words !== null && (
        <Text size="sm" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
          {words}
        </Text>
      )}
    </Stack>
  );
}
