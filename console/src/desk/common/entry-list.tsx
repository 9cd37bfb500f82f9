import { Anchor, Badge, Group, List, Stack, Text } from '@mantine/core';
import type { ConsoleDeskTimelineEntryFragment } from 'customer-graph-client/console';
import { Link } from 'react-router';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import { caseStatusTexts } from '../../terms/case-terms.ts';
import { entryTypeTexts } from './timeline-texts.ts';

type Entry = ConsoleDeskTimelineEntryFragment;

/** What happened with a person, the newest first. */
export function EntryList({ entries }: { readonly entries: readonly Entry[] }) {
  return (
    <List listStyleType="none" spacing="sm" styles={{ itemWrapper: { width: '100%' }, itemLabel: { width: '100%' } }}>
      {entries.map((entry) => (
        <List.Item key={entry.id}>
          <EntryLine entry={entry} />
        </List.Item>
      ))}
    </List>
  );
}

function EntryLine({ entry }: { readonly entry: Entry }) {
  const types = useTexts(entryTypeTexts);
  const statuses = useTexts(caseStatusTexts);
  const { dateTime } = useFormats();
  const words = 'body' in entry ? entry.body : 'comment' in entry ? entry.comment : null;
  return (
    <Stack gap={2} pl="sm" style={{ borderInlineStart: '3px solid var(--mantine-color-default-border)' }}>
      <Group gap="xs">
        <Badge variant="default" tt="none">
          {types[entry.__typename]}
        </Badge>
        <Text size="sm" c="dimmed">
          {dateTime(entry.occurredAt, 'store' in entry ? entry.store : null)}
        </Text>
        {'caseStatus' in entry && <Text size="sm">{statuses[entry.caseStatus]}</Text>}
      </Group>
      {entry.__typename === 'ServiceCase' ? (
        <Anchor component={Link} to={`/desk/cases/${entry.id}`}>
          {entry.summary}
        </Anchor>
      ) : (
        <Text style={{ overflowWrap: 'anywhere' }}>{entry.summary}</Text>
      )}
      {words && !entry.summary.includes(words) && (
        <Text size="sm" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
          {words}
        </Text>
      )}
    </Stack>
  );
}
