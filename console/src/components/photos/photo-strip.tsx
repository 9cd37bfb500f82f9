import { Anchor } from '@mantine/core';
import type { AttachmentFieldsFragment } from 'customer-graph-client/console';
import { useTexts } from '../../language/language.ts';
import classes from './photos.module.css';
import { texts } from './texts.ts';

type Props = {
  readonly attachments: readonly (AttachmentFieldsFragment | null)[] | null | undefined;
  /** Photos of another system. */
  readonly urls?: readonly string[];
  /** What a photo shows, such as `Photo 1 of 2 of the last inspection`. */
  describe(number: number, count: number): string;
};

/** The files of a thing that are there and checked: photos as pictures, others by their names. */
export function PhotoStrip({ attachments, urls = [], describe }: Props) {
  const { document } = useTexts(texts);
  const files = (attachments ?? []).flatMap((one) =>
    one === null || one.url === null ? [] : [{ ...one, url: one.url }],
  );
  const images = [
    ...files.filter(({ contentType }) => contentType.startsWith('image/')).map(({ url }) => url),
    ...urls,
  ];
  const documents = files.filter(({ contentType }) => !contentType.startsWith('image/'));
  return (
    <>
      {images.length > 0 && (
        <div className={classes['strip']}>
          {images.map((url, index) => (
            <a key={url} href={url} target="_blank" rel="noopener noreferrer">
              <img src={url} alt={describe(index + 1, images.length)} loading="lazy" />
            </a>
          ))}
        </div>
      )}
      {documents.map(({ id, url, fileName }) => (
        <Anchor key={id} href={url} target="_blank" rel="noopener noreferrer" underline="always" size="sm">
          {fileName ?? document}
        </Anchor>
      ))}
    </>
  );
}
