import { Badge, Group, List, Text } from '@mantine/core';
import type { ConsoleDeskEvidenceFragment } from 'customer-graph-client/console';
import { useTexts } from '../../language/language.ts';
import { texts } from './texts.ts';

/** The reasons for and against one person, in words, the weightiest first. */
export function EvidenceList({ evidence }: { readonly evidence: readonly ConsoleDeskEvidenceFragment[] }) {
  const all = useTexts(texts);
  const sorted = evidence.toSorted((one, other) => Math.abs(other.weight) - Math.abs(one.weight));
  return (
    <List listStyleType="none" spacing={4} size="sm">
      {sorted.map(({ field, message, weight }) => {
        const side = weight > 0 ? 'FOR' : weight < 0 ? 'AGAINST' : 'NEUTRAL';
        return (
          <List.Item key={`${field} ${message}`}>
            <Group gap="xs" wrap="nowrap" align="start">
              <Badge variant="default" tt="none" style={{ flexShrink: 0 }}>
                {all[side]}
              </Badge>
              <Text size="sm">{message}</Text>
            </Group>
          </List.Item>
        );
      })}
    </List>
  );
}
