import { Anchor, Badge, Button, Group, List, Paper, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ConsoleDeskCommitmentFragment } from 'customer-graph-client/console';
import { Link } from 'react-router';
import { Countdown } from '../../components/countdown.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { useTexts } from '../../language/language.ts';
import { useViewer } from '../../session/viewer-context.ts';
import { useShop } from '../../shop/shop-context.ts';
import { PersonLink } from '../common/person-link.tsx';
import { RecordCallForm } from './record-call-form.tsx';
import { commitmentKindTexts, texts } from './texts.ts';

type Commitment = ConsoleDeskCommitmentFragment;

export function OwedList({ commitments }: { readonly commitments: readonly Commitment[] }) {
  return (
    <List listStyleType="none" spacing="xs" styles={{ itemWrapper: { width: '100%' }, itemLabel: { width: '100%' } }}>
      {commitments.map((commitment) => (
        <List.Item key={commitment.id}>
          <OwedLine commitment={commitment} />
        </List.Item>
      ))}
    </List>
  );
}

function OwedLine({ commitment }: { readonly commitment: Commitment }) {
  const { what, commitmentKind, dueAt, store, assignee, customer } = commitment;
  const { nobody } = useTexts(texts);
  const kinds = useTexts(commitmentKindTexts);
  const { storeName } = useShop();
  const path = pathOf(commitment);
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between" gap="sm">
        <Stack gap={4} style={{ flex: '1 1 260px', minWidth: 0 }}>
          <Group gap="xs">
            <Countdown dueAt={dueAt} store={store ?? null} />
            <Badge variant="default" tt="none">
              {kinds[commitmentKind]}
            </Badge>
            {store != null && (
              <Text size="sm" c="dimmed">
                {storeName(store)}
              </Text>
            )}
          </Group>
          {path === null ? (
            <Text>{what}</Text>
          ) : (
            <Anchor component={Link} to={path} style={{ overflowWrap: 'anywhere' }}>
              {what}
            </Anchor>
          )}
        </Stack>
        <Stack gap={4} style={{ flex: '0 1 200px' }}>
          {customer != null && <PersonLink customer={customer} />}
          <Text size="sm" c={assignee == null ? 'dimmed' : 'inherit'}>
            {assignee ?? nobody}
          </Text>
        </Stack>
        {commitment.about?.__typename === 'Call' && <RecordCall commitment={commitment} />}
      </Group>
    </Paper>
  );
}

function RecordCall({ commitment }: { readonly commitment: Commitment }) {
  const { recordCall } = useTexts(texts);
  const [opened, { open, close }] = useDisclosure(false);
  const viewer = useViewer();
  if (!viewer.may('cases:write') && !viewer.may('interactions:write')) return null;
  return (
    <>
      <Button size="xs" onClick={open}>
        {recordCall}
      </Button>
      <Dialog opened={opened} onClose={close} title={recordCall}>
        <RecordCallForm commitment={commitment} onDone={close} />
      </Dialog>
    </>
  );
}

/** Where what is owed can be done; null: a person cannot see it here. */
function pathOf({ about, customer }: Commitment): string | null {
  if (about?.__typename === 'ServiceCase') return `/desk/cases/${about.id}`;
  if (about?.__typename === 'Call' && about.serviceCase != null) return `/desk/cases/${about.serviceCase.id}`;
  return customer == null ? null : `/desk/customers/${customer.id}`;
}
