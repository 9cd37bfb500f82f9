import { Button, CloseButton, Fieldset, FileButton, Group, Stack, Text } from '@mantine/core';
import { useTexts } from '../../language/language.ts';
import classes from './photos.module.css';
import { texts } from './texts.ts';
import { type ChosenPhoto, MOST_PHOTOS, PHOTO_TYPES, type Photos } from './use-photos.ts';

type Props = { readonly photos: Photos };

/** Photos from the camera or the disk. They are sent at once, while the rest of the form is typed. */
export function PhotosField({ photos }: Props) {
  const all = useTexts(texts);
  const { items, failed } = photos;
  const sent = items.filter(({ state }) => state === 'SENT').length;
  return (
    <Fieldset legend={all.photos}>
      <Stack gap="xs">
        {items.length > 0 && (
          <ul className={classes['chosen']}>
            {items.map((photo, index) => (
              <Chosen key={photo.key} photo={photo} number={index + 1} onRemove={() => photos.remove(photo.key)} />
            ))}
          </ul>
        )}
        <Group gap="sm">
          {items.length < MOST_PHOTOS && (
            <FileButton accept={PHOTO_TYPES.join()} multiple onChange={photos.add}>
              {(props) => (
                <Button {...props} variant="default" size="xs">
                  {all.add}
                </Button>
              )}
            </FileButton>
          )}
          <Text size="sm" c="dimmed" role="status">
            {items.length > 0 ? all.progress(sent, items.length) : all.atMost(MOST_PHOTOS)}
          </Text>
        </Group>
        {failed && (
          <Text size="sm" c="var(--mantine-color-error)" role="alert">
            {all.removeFailed}
          </Text>
        )}
      </Stack>
    </Fieldset>
  );
}

type ChosenProps = { readonly photo: ChosenPhoto; readonly number: number; onRemove(): void };

function Chosen({ photo: { preview, state, failure }, number, onRemove }: ChosenProps) {
  const { chosen, remove, sending, waiting, sent, failed } = useTexts(texts);
  const stateTexts = { SENDING: sending, WAITING: waiting, SENT: sent, FAILED: failed };
  return (
    <li>
      <img src={preview} alt={chosen(number)} />
      <Group gap={4} wrap="nowrap" justify="space-between">
        <Text size="xs" {...(state === 'FAILED' && { c: 'var(--mantine-color-error)' })}>
          {failure === null || failure === '' ? stateTexts[state] : failure}
        </Text>
        <CloseButton size="sm" aria-label={remove(number)} onClick={onRemove} />
      </Group>
    </li>
  );
}
