import { Anchor, Badge, Group, List, Paper, Stack, Text, Title } from '@mantine/core';
import type { ConsoleDeskCommitmentFragment } from 'customer-graph-client/console';
import { Link } from 'react-router';
import { DecideClaimForm } from '../../common-forms/decide-claim-form.tsx';
import { Countdown } from '../../components/countdown.tsx';
import { WideList } from '../../components/wide-list.tsx';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import { useViewer, type Viewer } from '../../session/viewer-context.ts';
import { useShop } from '../../shop/shop-context.ts';
import { DialogButton } from '../common/dialog-button.tsx';
import { PersonLink } from '../common/person-link.tsx';
import { RecordCallButton } from '../common/record-call-button.tsx';
import { byDue, mayHaveMore } from './due-groups.ts';
import { owedTitle } from './owed-title.ts';
import { commitmentKindTexts, texts } from './texts.ts';

type Commitment = ConsoleDeskCommitmentFragment;

type Props = {
  /** Those that are drawn: at first a part of those that are here. */
  readonly commitments: readonly Commitment[];
  readonly counted: readonly Commitment[];
  /** Whether more follow than are here. */
  readonly hasMore: boolean;
};

/** What is owed, under headings of when it is due. */
export function OwedList({ commitments, counted, hasMore }: Props) {
  const all = useTexts(texts);
  const { zoneOf } = useShop();
  const { number } = useFormats();
  const now = new Date();
  const counts = new Map(byDue(counted, now, zoneOf).map(([group, ofGroup]) => [group, number(ofGroup.length)]));
  return byDue(commitments, now, zoneOf).map(([group, ofGroup]) => {
    const isOpenEnded = hasMore && mayHaveMore(group, counted, now);
    const count = counts.get(group) ?? number(0);
    return (
      <Stack key={group} gap="xs" component="section">
        <Title order={2} size="h4">
          {all.counted(all[group], isOpenEnded ? all.orMore(count) : count)}
        </Title>
        <WideList spacing="xs">
          {ofGroup.map((commitment) => (
            <List.Item key={commitment.id}>
              <OwedLine commitment={commitment} />
            </List.Item>
          ))}
        </WideList>
      </Stack>
    );
  });
}

function OwedLine({ commitment }: { readonly commitment: Commitment }) {
  const { commitmentKind, dueAt, store, assignee, customer } = commitment;
  const all = useTexts(texts);
  const title = owedTitle(commitment, all);
  const kinds = useTexts(commitmentKindTexts);
  const { storeName } = useShop();
  const path = pathOf(commitment, useViewer());
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
            <Text>{title}</Text>
          ) : (
            <Anchor component={Link} to={path} style={{ overflowWrap: 'anywhere' }}>
              {title}
            </Anchor>
          )}
        </Stack>
        <Stack gap={4} style={{ flex: '0 1 200px' }}>
          {customer != null && <PersonLink customer={customer} />}
          <Text size="sm" c={assignee == null ? 'dimmed' : 'inherit'}>
            {assignee ?? all.nobody}
          </Text>
        </Stack>
        <OwedAction commitment={commitment} />
      </Group>
    </Paper>
  );
}

/** What can be done at once, without leaving the list. */
function OwedAction({ commitment: { about, what, customer } }: { readonly commitment: Commitment }) {
  const { decideClaim } = useTexts(texts);
  const viewer = useViewer();
  if (about?.__typename === 'Call' && (viewer.may('cases:write') || viewer.may('interactions:write')))
    return <RecordCallButton call={about} what={what} phones={customer?.phones ?? []} />;
  if (about?.__typename === 'WarrantyClaim' && viewer.may('warranties:decide'))
    return (
      <DialogButton text={decideClaim} variant="filled">
        {(close) => <DecideClaimForm claimId={about.id} onDone={close} />}
      </DialogButton>
    );
  return null;
}

/** Where what is owed can be done; null: a person cannot see it here. */
function pathOf({ about, customer }: Commitment, viewer: Viewer): string | null {
  if (about?.__typename === 'ServiceCase') return `/desk/cases/${about.id}`;
  if (about?.__typename === 'Call' && about.serviceCase != null) return `/desk/cases/${about.serviceCase.id}`;
  if (about?.__typename === 'PreventionAction' && viewer.may('insights:read')) return '/manager/prevention';
  if (customer == null) return null;
  const isAtCounter = about?.__typename === 'ServiceJob' && viewer.may('service:read');
  return `/${isAtCounter ? 'counter' : 'desk'}/customers/${customer.id}`;
}
