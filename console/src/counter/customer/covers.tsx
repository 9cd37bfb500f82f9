import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { Panel } from '../../components/panel.tsx';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import { useViewer } from '../../session/viewer-context.ts';
import { useShop } from '../../shop/shop-context.ts';
import { coverStatusTexts } from '../../terms/item-terms.ts';
import type { OpenAction } from '../person/actions.ts';
import { type CounterCustomer, type Cover, coversOf, inspectableCovers } from '../person/counter-customer.ts';
import { actionTexts } from './action-texts.ts';
import { CoverTime } from './cover-time.tsx';
import classes from './customer.module.css';
import { LastInspection } from './last-inspection.tsx';
import { texts } from './texts.ts';

type Props = { readonly customer: CounterCustomer; onStart(action: OpenAction): void };

export function Covers({ customer, onStart }: Props) {
  const { covers: title, noCover, moreCovers } = useTexts(texts);
  if (customer.warranties === undefined) return null;
  const covers = coversOf(customer);
  return (
    <Panel title={title}>
      {covers.length === 0 && <Text>{noCover}</Text>}
      {covers.map((cover) => (
        <CoverView
          key={cover.id}
          cover={cover}
          isInspectable={inspectableCovers(customer).includes(cover)}
          onStart={onStart}
        />
      ))}
      {customer.warranties?.pageInfo.hasNextPage && <Text>{moreCovers}</Text>}
    </Panel>
  );
}

/** Red: something is lost. Yellow: something is to do. */
const COLORS = { ACTIVE: 'green', INSPECTION_DUE: 'yellow', LAPSED: 'red', EXPIRED: 'gray', VOID: 'red' } as const;

type CoverProps = { readonly cover: Cover; readonly isInspectable: boolean; onStart(action: OpenAction): void };

function CoverView({ cover, isInspectable, onStart }: CoverProps) {
  const all = useTexts(texts);
  const names = useTexts(actionTexts);
  const statuses = useTexts(coverStatusTexts);
  const { dateTime, list } = useFormats();
  const { storeName } = useShop();
  const viewer = useViewer();
  const { id, description, serialNumber, status, plan, appointment, heldOpenBecause, lastInspection } = cover;
  const mayChange = isInspectable && viewer.may('warranties:write');
  return (
    <Stack component="article" gap="xs" className={classes['cover'] ?? ''}>
      <Group justify="space-between" gap="xs">
        <Title order={3} size="h5">
          {description}
        </Title>
        <Badge color={COLORS[status]} tt="none">
          {statuses[status]}
        </Badge>
      </Group>
      <Text size="sm" c="dimmed">
        {[plan.name, serialNumber === null ? null : all.serial(serialNumber)].filter(Boolean).join(' · ')}
      </Text>
      <CoverTime cover={cover} />
      {appointment != null && (
        <Text fw={600}>
          {all.booked(dateTime(appointment.startsAt, appointment.store), storeName(appointment.store))}
        </Text>
      )}
      {heldOpenBecause !== null && <Text size="sm">{all.heldOpen}</Text>}
      {plan.covers.length > 0 && <Text size="sm">{all.planCovers(list(plan.covers))}</Text>}
      {lastInspection != null && <LastInspection inspection={lastInspection} />}
      {mayChange && (
        <Group gap="xs">
          <Button size="xs" variant="default" onClick={() => onStart({ kind: 'inspect', subjectId: id })}>
            {names.inspect}
          </Button>
          {appointment == null && (
            <Button size="xs" variant="default" onClick={() => onStart({ kind: 'book', subjectId: id })}>
              {names.book}
            </Button>
          )}
          <Button size="xs" variant="default" onClick={() => onStart({ kind: 'receive', subjectId: id })}>
            {names.receive}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
