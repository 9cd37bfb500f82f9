import { Badge, Group, Stack, Text } from '@mantine/core';
import { Panel } from '../../components/panel.tsx';
import { PhotoStrip } from '../../components/photos/photo-strip.tsx';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import { useShop } from '../../shop/shop-context.ts';
import { caseReasonTexts, caseStatusTexts, severityTexts } from '../../terms/case-terms.ts';
import { DialogButton } from '../common/dialog-button.tsx';
import { AssignButtons } from './assign-buttons.tsx';
import { CaseClocks } from './case-clocks.tsx';
import type { CaseProps } from './case-type.ts';
import { ChangeCaseForm } from './change-case-form.tsx';
import { texts } from './texts.ts';

/** How the case stands: its promises, who works on it, and what it is about. */
export function CaseHead({ serviceCase, canWrite }: CaseProps) {
  const all = useTexts(texts);
  const statuses = useTexts(caseStatusTexts);
  const reasons = useTexts(caseReasonTexts);
  const severities = useTexts(severityTexts);
  const { dateTime } = useFormats();
  const { storeName } = useShop();
  const { caseStatus, severity, caseReason, store, openedAt, assignee, details, order, feedback } = serviceCase;
  const { attachments } = serviceCase;
  return (
    <Panel
      title={all.clocks}
      actions={
        canWrite && (
          <DialogButton text={all.change}>
            {(close) => <ChangeCaseForm serviceCase={serviceCase} onDone={close} />}
          </DialogButton>
        )
      }
    >
      <Group gap="xs">
        <Badge tt="none">{statuses[caseStatus]}</Badge>
        <Badge variant="default" tt="none">
          {severities[severity]}
        </Badge>
        <Badge variant="default" tt="none">
          {reasons[caseReason]}
        </Badge>
        {store != null && <Text size="sm">{storeName(store)}</Text>}
        <Text size="sm">{all.opened(dateTime(openedAt, store ?? null))}</Text>
        {order != null && <Text size="sm">{all.order(order.number)}</Text>}
      </Group>
      <CaseClocks serviceCase={serviceCase} />
      <Group gap="xs">
        <Text>{assignee == null ? all.nobody : all.assignedTo(assignee)}</Text>
        {canWrite && <AssignButtons serviceCase={serviceCase} />}
      </Group>
      {details && <Said title={all.happened} words={details} />}
      <PhotoStrip attachments={attachments} describe={all.photo} />
      {feedback?.map(
        ({ id, comment }) => comment && comment !== details && <Said key={id} title={all.feedback} words={comment} />,
      )}
    </Panel>
  );
}

function Said({ title, words }: { readonly title: string; readonly words: string }) {
  return (
    <Stack gap={2}>
      <Text size="sm" fw={700}>
        {title}
      </Text>
      <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{words}</Text>
    </Stack>
  );
}
