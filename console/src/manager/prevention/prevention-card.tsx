import { Anchor, Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import {
  type ConsolePreventionActionsQuery,
  ConsoleSavePreventionActionDocument,
  type PreventionStatus,
} from 'customer-graph-client/console';
import { Link } from 'react-router';
import { CommandNotice } from '../../components/command-notice.tsx';
import { FormDrawer } from '../../components/form-drawer.tsx';
import { useCommand } from '../../graph/use-command.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import { useShop } from '../../shop/shop-context.ts';
import { DIMENSIONS } from '../terms/pain-terms.ts';
import { usePainName } from '../terms/use-pain-name.ts';
import { EffectText } from './effect-text.tsx';
import classes from './prevention-card.module.css';
import { PreventionForm } from './prevention-form.tsx';
import { texts } from './texts.ts';

type Action = NonNullable<ConsolePreventionActionsQuery['preventionActions']>['nodes'][number];
type Props = { readonly action: Action; readonly mayPlan: boolean };

export function PreventionCard({ action, mayPlan }: Props) {
  const all = useTexts(texts);
  const dimensions = useTexts(DIMENSIONS);
  const painName = usePainName();
  const { pain, title, preventionStatus, linkedCases } = action;
  return (
    <Paper component="li" withBorder p="md">
      <Stack gap="xs">
        <Group justify="space-between" align="flex-start" wrap="nowrap">
          <Title order={2} size="h4">
            {title}
          </Title>
          <Badge tt="none" variant="default" style={{ flexShrink: 0 }}>
            {all[preventionStatus]}
          </Badge>
        </Group>
        <Text size="sm">{all.against(dimensions[pain.by], painName(pain.by, pain.key))}</Text>
        <Deadline action={action} />
        <EffectText action={action} />
        {linkedCases != null && linkedCases.length > 0 && (
          <>
            <Text size="sm" fw={600}>
              {all.linkedCases}
            </Text>
            <ul className={classes['cases']}>
              {linkedCases.map((one) => (
                <li key={one.id}>
                  <Anchor component={Link} to={`/desk/cases/${one.id}`} size="sm">
                    {one.title}
                  </Anchor>
                </li>
              ))}
            </ul>
          </>
        )}
        {mayPlan && <CardActions action={action} />}
      </Stack>
    </Paper>
  );
}

function Deadline({ action: { owner, dueOn, preventionStatus } }: { readonly action: Action }) {
  const all = useTexts(texts);
  const { day } = useFormats();
  const { today } = useShop();
  const late = preventionStatus === 'PLANNED' && dueOn < today(null);
  return (
    <Group gap="xs">
      <Text size="sm">{all.ownerUntil(owner, day(dueOn))}</Text>
      {late && (
        <Badge tt="none" color="red">
          {all.late}
        </Badge>
      )}
    </Group>
  );
}

function CardActions({ action }: { readonly action: Action }) {
  const all = useTexts(texts);
  const [opened, { open, close }] = useDisclosure(false);
  const command = useCommand(ConsoleSavePreventionActionDocument, (data) => data.savePreventionAction ?? null);
  const become = (status: PreventionStatus) =>
    void command.run({ id: action.id, expectedVersion: action.version, status });
  return (
    <>
      <CommandNotice command={command} />
      <Group gap="xs">
        {action.preventionStatus === 'PLANNED' && (
          <>
            <Button size="xs" loading={command.busy} onClick={() => become('DONE')}>
              {all.markDone}
            </Button>
            <Button size="xs" variant="default" disabled={command.busy} onClick={() => become('DROPPED')}>
              {all.drop}
            </Button>
          </>
        )}
        {action.preventionStatus !== 'PLANNED' && (
          <Button size="xs" variant="default" loading={command.busy} onClick={() => become('PLANNED')}>
            {all.planAgain}
          </Button>
        )}
        <Button size="xs" variant="default" onClick={open}>
          {all.edit}
        </Button>
      </Group>
      <FormDrawer title={opened ? all.edit : null} onClose={close}>
        <PreventionForm action={action} onDone={close} />
      </FormDrawer>
    </>
  );
}
