import { Badge, Group, List, Stack, Text } from '@mantine/core';
import type { ConsoleDeskEvidenceFragment } from 'customer-graph-client/console';
import { useTexts } from '../../language/language.ts';
import { agreementTexts, evidenceFieldTexts, evidenceLineTexts } from './evidence-texts.ts';
import { texts } from './texts.ts';

type Evidence = ConsoleDeskEvidenceFragment;

/** The reasons for and against one person, in words, the weightiest first. */
export function EvidenceList({ evidence }: { readonly evidence: readonly Evidence[] }) {
  const all = useTexts(texts);
  const sorted = evidence.toSorted((one, other) => Math.abs(other.weight) - Math.abs(one.weight));
  return (
    <List listStyleType="none" spacing={4} size="sm">
      {sorted.map((one) => {
        const side = one.weight > 0 ? 'FOR' : one.weight < 0 ? 'AGAINST' : 'NEUTRAL';
        return (
          <List.Item key={`${one.field} ${one.message}`}>
            <Group gap="xs" wrap="nowrap" align="start">
              <Badge variant="default" tt="none" style={{ flexShrink: 0 }}>
                {all[side]}
              </Badge>
              <EvidenceText evidence={one} />
            </Group>
          </List.Item>
        );
      })}
    </List>
  );
}

const ATTRIBUTE = 'attributes.';

function EvidenceText({ evidence: { field, agreement, message } }: { readonly evidence: Evidence }) {
  const fields: Readonly<Record<string, string>> = useTexts(evidenceFieldTexts);
  const { line } = useTexts(evidenceLineTexts);
  const agreements = useTexts(agreementTexts);
  const name = fields[field] ?? (field.startsWith(ATTRIBUTE) ? field.slice(ATTRIBUTE.length) : field);
  const text = line(name, agreements[agreement], message);
  return (
    <Stack gap={0}>
      <Text size="sm">{text}</Text>
      {text !== message && (
        <Text size="xs" c="dimmed" lang="en">
          {message}
        </Text>
      )}
    </Stack>
  );
}
