import { List, Stack, Text } from '@mantine/core';
import { Panel } from '../../components/panel.tsx';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import { DialogButton } from '../common/dialog-button.tsx';
import type { CaseProps } from './case-type.ts';
import { PostUpdateForm } from './post-update-form.tsx';
import { texts } from './texts.ts';

/** What the customer was promised and can read, the newest first. */
export function CaseUpdates({ serviceCase, canWrite }: CaseProps) {
  const { updates: title, noUpdates, postUpdate } = useTexts(texts);
  const { dateTime } = useFormats();
  const { id, updates, caseStatus, store } = serviceCase;
  const canPost = canWrite && caseStatus !== 'RESOLVED' && caseStatus !== 'CLOSED';
  return (
    <Panel
      title={title}
      actions={
        canPost && (
          <DialogButton text={postUpdate}>{(close) => <PostUpdateForm caseId={id} onDone={close} />}</DialogButton>
        )
      }
    >
      {updates.length === 0 && <Text>{noUpdates}</Text>}
      <List listStyleType="none" spacing="sm">
        {updates.map((update) => (
          <List.Item key={update.id}>
            <Stack gap={2}>
              <Text size="sm" c="dimmed">
                {[dateTime(update.at, store ?? null), ...(update.byStaff == null ? [] : [update.byStaff.name])].join(
                  ' · ',
                )}
              </Text>
              <Text style={{ overflowWrap: 'anywhere' }}>{update.message}</Text>
            </Stack>
          </List.Item>
        ))}
      </List>
    </Panel>
  );
}
