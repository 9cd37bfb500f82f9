import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { NextActionKind } from 'customer-graph-client/console';
import { Countdown } from '../../components/countdown.tsx';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import { useShop } from '../../shop/shop-context.ts';
import type { OpenAction } from '../person/actions.ts';
import { type CounterCustomer, coversOf, describe } from '../person/counter-customer.ts';
import { ActionButtons } from './action-buttons.tsx';
import { nextActionTexts } from './action-texts.ts';
import classes from './customer.module.css';
import { texts } from './texts.ts';

type Props = { readonly customer: CounterCustomer; onStart(action: OpenAction): void; onDone(message: string): void };
type NextAction = NonNullable<CounterCustomer['nextActions']>[number];

/** What the shop should do now for this person, the most urgent first, each with the button that does it. */
export function NextActions({ customer, onStart, onDone }: Props) {
  const { next, nothingToDo } = useTexts(texts);
  const actions = customer.nextActions ?? [];
  return (
    <Paper component="section" withBorder p="md" aria-labelledby="next-actions" className={classes['next'] ?? ''}>
      <Stack gap="sm">
        <Title order={2} size="h4" id="next-actions">
          {next}
        </Title>
        {actions.length === 0 ? (
          <Text>{nothingToDo}</Text>
        ) : (
          <ol className={classes['plain']}>
            {actions.map((action) => (
              <li key={`${action.kind} ${action.subject?.id}`}>
                <NextActionRow action={action} customer={customer} onStart={onStart} onDone={onDone} />
              </li>
            ))}
          </ol>
        )}
      </Stack>
    </Paper>
  );
}

function NextActionRow({ action, customer, onStart, onDone }: Props & { readonly action: NextAction }) {
  const names = useTexts(nextActionTexts);
  const { kind, dueAt, subject, message } = action;
  const about = subject === null || subject === undefined ? null : describe(customer, subject.id);
  // A kind that this page does not know yet has the words of the graph.
  const name: string | undefined = names[kind];
  return (
    <Group justify="space-between" gap="xs">
      <Group gap="xs" style={{ flex: '1 1 260px' }}>
        <Text component="span" fw={600}>
          {name ?? message}
        </Text>
        {about !== null && name !== undefined && <Text component="span">{about}</Text>}
        {dueAt != null && <DueTime kind={kind} dueAt={dueAt} />}
        <BookedVisit customer={customer} coverId={subject?.id ?? null} />
      </Group>
      <Group gap="xs">
        <ActionButtons action={action} customer={customer} onStart={onStart} onDone={onDone} />
      </Group>
    </Group>
  );
}

type VisitProps = { readonly customer: CounterCustomer; readonly coverId: string | null };

/** When the person comes for what is to be done. */
function BookedVisit({ customer, coverId }: VisitProps) {
  const { booked } = useTexts(texts);
  const { dateTime } = useFormats();
  const { storeName } = useShop();
  const visit = coversOf(customer).find(({ id }) => id === coverId)?.appointment ?? null;
  if (visit === null) return null;
  return (
    <Text component="span" size="sm" c="dimmed">
      {booked(dateTime(visit.startsAt, visit.store), storeName(visit.store))}
    </Text>
  );
}

/** Some times are no deadlines: since when an item is ready, and until when cover holds. */
function DueTime({ kind, dueAt }: { readonly kind: NextActionKind; readonly dueAt: string }) {
  const { readySince, holdsUntil, dueBy } = useTexts(texts);
  const { dateOf } = useFormats();
  const words = { ITEM_READY: readySince, INSPECTION_OVERDUE: holdsUntil, BOOK_INSPECTION: dueBy };
  if (kind in words)
    return (
      <Text component="span" size="sm" c="dimmed">
        {words[kind as keyof typeof words](dateOf(dueAt))}
      </Text>
    );
  return <Countdown dueAt={dueAt} />;
}
