import { Stack, Text } from '@mantine/core';
import { PhotoStrip } from '../../components/photos/photo-strip.tsx';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import { conditionTexts } from '../../terms/item-terms.ts';
import type { Cover } from '../person/counter-customer.ts';
import { Fact, Facts } from '../shared/facts.tsx';
import { texts } from './texts.ts';

type Props = { readonly inspection: NonNullable<Cover['lastInspection']> };

/** What was seen last time, with its photos. */
export function LastInspection({ inspection }: Props) {
  const { inspectedOn, photo } = useTexts(texts);
  const conditions = useTexts(conditionTexts);
  const { dateOf } = useFormats();
  const { occurredAt, store, condition, findings, note, photos, attachments } = inspection;
  return (
    <Stack gap={4}>
      <Text size="sm" fw={600}>
        {inspectedOn(dateOf(occurredAt, store), conditions[condition])}
      </Text>
      {findings.length > 0 && (
        <Facts>
          {findings.map((finding) => (
            <Fact key={finding.part} name={finding.part}>
              {[conditions[finding.condition], finding.note].filter(Boolean).join(' · ')}
            </Fact>
          ))}
        </Facts>
      )}
      {note != null && <Text size="sm">{note}</Text>}
      <PhotoStrip attachments={attachments} urls={photos} describe={photo} />
    </Stack>
  );
}
