import { Anchor, Stack, Text } from '@mantine/core';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import { conditionTexts } from '../../terms/item-terms.ts';
import type { Cover } from '../person/counter-customer.ts';
import { Fact, Facts } from '../shared/facts.tsx';
import classes from './customer.module.css';
import { texts } from './texts.ts';

type Props = { readonly inspection: NonNullable<Cover['lastInspection']> };

/** What was seen last time, with its photos. */
export function LastInspection({ inspection }: Props) {
  const { inspectedOn, photo, document } = useTexts(texts);
  const conditions = useTexts(conditionTexts);
  const { dateOf } = useFormats();
  const { occurredAt, store, condition, findings, note, photos, attachments } = inspection;
  const files = (attachments ?? []).flatMap((one) =>
    one === null || one.url === null ? [] : [{ ...one, url: one.url }],
  );
  const images = [
    ...files.filter(({ contentType }) => contentType.startsWith('image/')).map(({ url }) => url),
    ...photos,
  ];
  const documents = files.filter(({ contentType }) => !contentType.startsWith('image/'));
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
      {images.length > 0 && (
        <div className={classes['photos']}>
          {images.map((url, index) => (
            <a key={url} href={url} target="_blank" rel="noopener noreferrer">
              <img src={url} alt={photo(index + 1, images.length)} loading="lazy" />
            </a>
          ))}
        </div>
      )}
      {documents.map(({ id, url, fileName }) => (
        <Anchor key={id} href={url} target="_blank" rel="noopener noreferrer" underline="always" size="sm">
          {fileName ?? document}
        </Anchor>
      ))}
    </Stack>
  );
}
