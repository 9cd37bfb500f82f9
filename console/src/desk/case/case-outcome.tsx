import { Button, Group, List, Stack, Text } from '@mantine/core';
import { ConsoleDeskConfirmResolutionDocument } from 'customer-graph-client/console';
import { CommandNotice } from '../../components/command-notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { useCommand } from '../../graph/use-command.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import { rootCauseTexts } from '../../terms/case-terms.ts';
import { DialogButton } from '../common/dialog-button.tsx';
import type { CaseProps, ShownCase } from './case-type.ts';
import { ReopenForm } from './reopen-form.tsx';
import { ResolveForm } from './resolve-form.tsx';
import { texts } from './texts.ts';

/** How the case ended, or the way to end it. */
export function CaseOutcome({ serviceCase, canWrite }: CaseProps) {
  const { solved, resolve, reopen, reopenings: reopenedTitle } = useTexts(texts);
  const { dateTime } = useFormats();
  const { id, caseStatus, rootCause, reopenings } = serviceCase;
  const isOver = caseStatus === 'RESOLVED' || caseStatus === 'CLOSED';
  return (
    <Panel
      title={solved}
      actions={
        canWrite && (
          <Group gap="xs">
            {caseStatus === 'RESOLVED' && <ConfirmButton caseId={id} />}
            {isOver ? (
              <DialogButton text={reopen}>{(close) => <ReopenForm caseId={id} onDone={close} />}</DialogButton>
            ) : (
              <DialogButton text={resolve} variant="filled">
                {(close) => <ResolveForm caseId={id} onDone={close} />}
              </DialogButton>
            )}
          </Group>
        )
      }
    >
      {rootCause != null && <Ended serviceCase={serviceCase} />}
      {reopenings != null && reopenings.length > 0 && (
        <Stack gap={2}>
          <Text size="sm" fw={700}>
            {reopenedTitle}
          </Text>
          <List size="sm">
            {reopenings.map(({ at, because, by }) => (
              <List.Item key={at}>{[dateTime(at), by, because].join(' · ')}</List.Item>
            ))}
          </List>
        </Stack>
      )}
    </Panel>
  );
}

function Ended({ serviceCase }: { readonly serviceCase: ShownCase }) {
  const { solvedAt } = useTexts(texts);
  const causes = useTexts(rootCauseTexts);
  const { dateTime } = useFormats();
  const { rootCause, resolvedAt, resolutionNote, confirmationComment, store } = serviceCase;
  if (rootCause == null) return null;
  return (
    <Stack gap={2}>
      {resolvedAt != null && <Text>{solvedAt(dateTime(resolvedAt, store ?? null))}</Text>}
      <Text>
        {causes[rootCause.category]}: {rootCause.explanation}
      </Text>
      {rootCause.prevention && <Text>{rootCause.prevention}</Text>}
      {resolutionNote && <Text>{resolutionNote}</Text>}
      {confirmationComment && <Text>{confirmationComment}</Text>}
    </Stack>
  );
}

function ConfirmButton({ caseId }: { readonly caseId: string }) {
  const { confirm } = useTexts(texts);
  const command = useCommand(ConsoleDeskConfirmResolutionDocument, (data) => data.confirmResolution ?? null);
  return (
    <>
      <Button size="xs" loading={command.busy} onClick={() => void command.run({ caseId, confirmed: true })}>
        {confirm}
      </Button>
      <CommandNotice command={command} />
    </>
  );
}
