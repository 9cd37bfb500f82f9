import { Anchor, Badge, Code, Group, Paper, Stack, Switch, Text, Title } from '@mantine/core';
import { type ConsoleIntegrationsQuery, ConsoleSaveIntegrationDocument } from 'customer-graph-client/console';
import { Link } from 'react-router';
import { CommandNotice } from '../../components/command-notice.tsx';
import { useCommand } from '../../graph/use-command.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import { SYSTEMS } from './systems.ts';
import { texts } from './texts.ts';

type Integration = NonNullable<ConsoleIntegrationsQuery['integrations']>[number];
type Props = { readonly integration: Integration; readonly isAdmin: boolean };

export function IntegrationCard({ integration, isAdmin }: Props) {
  const all = useTexts(texts);
  const { number, dateTime } = useFormats();
  const { code, system, webhookUrl, lastDeliveryAt, failedToday } = integration;
  return (
    <Paper withBorder p="md">
      <Stack gap="xs">
        <Group justify="space-between">
          <Title order={2} size="h4">
            {code}
          </Title>
          <Badge tt="none" {...(failedToday > 0 ? { color: 'red' } : { variant: 'default' })}>
            {all.failedToday(number(failedToday))}
          </Badge>
        </Group>
        <Text size="sm">{SYSTEMS[system]}</Text>
        <Text size="sm" c="dimmed">
          {lastDeliveryAt == null ? all.neverDelivered : all.lastDelivery(dateTime(lastDeliveryAt))}
        </Text>
        <Code style={{ overflowWrap: 'anywhere' }}>{webhookUrl}</Code>
        <Switches integration={integration} isAdmin={isAdmin} />
        <Anchor component={Link} to={`/manager/deliveries?integration=${code}`} size="sm">
          {all.seeDeliveries}
        </Anchor>
      </Stack>
    </Paper>
  );
}

function Switches({ integration: { code, version, enabled, dryRun }, isAdmin }: Props) {
  const all = useTexts(texts);
  const command = useCommand(ConsoleSaveIntegrationDocument, (data) => data.saveIntegration ?? null);
  const save = (change: { readonly enabled?: boolean; readonly dryRun?: boolean }) =>
    void command.run({ code, expectedVersion: version, ...change });
  return (
    <>
      <Group>
        <Switch
          label={all.enabled}
          checked={enabled}
          disabled={!isAdmin || command.busy}
          onChange={() => save({ enabled: !enabled })}
        />
        <Switch
          label={all.dryRun}
          checked={dryRun}
          disabled={!isAdmin || command.busy}
          onChange={() => save({ dryRun: !dryRun })}
        />
      </Group>
      <CommandNotice command={command} />
    </>
  );
}
