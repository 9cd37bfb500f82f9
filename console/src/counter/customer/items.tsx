import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { Countdown } from '../../components/countdown.tsx';
import { Panel } from '../../components/panel.tsx';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import { useViewer } from '../../session/viewer-context.ts';
import { useShop } from '../../shop/shop-context.ts';
import { jobKindTexts, jobStatusTexts } from '../../terms/item-terms.ts';
import type { OpenAction } from '../person/actions.ts';
import { type CounterCustomer, type Job, jobsOf } from '../person/counter-customer.ts';
import { actionTexts } from './action-texts.ts';
import classes from './customer.module.css';
import { texts } from './texts.ts';

type Props = { readonly customer: CounterCustomer; onStart(action: OpenAction): void };

/** What the shop has of the person, and when it is promised. */
export function Items({ customer, onStart }: Props) {
  const { items, noItem } = useTexts(texts);
  if (customer.serviceJobs === undefined) return null;
  const jobs = jobsOf(customer);
  return (
    <Panel title={items}>
      {jobs.length === 0 && <Text>{noItem}</Text>}
      {jobs.map((job) => (
        <ItemView key={job.id} job={job} onStart={onStart} />
      ))}
    </Panel>
  );
}

function ItemView({ job, onStart }: { readonly job: Job; onStart(action: OpenAction): void }) {
  const { tag: tagText, receivedOn, promised, at } = useTexts(texts);
  const names = useTexts(actionTexts);
  const kinds = useTexts(jobKindTexts);
  const statuses = useTexts(jobStatusTexts);
  const { dateTime, dateOf } = useFormats();
  const { storeName } = useShop();
  const viewer = useViewer();
  const { id, description, tag, jobKind, jobStatus, store, receivedAt, promisedBy } = job;
  const isWorkOwed = jobStatus !== 'READY' && jobStatus !== 'CANCELLED';
  return (
    <Stack component="article" gap="xs" className={classes['cover'] ?? ''}>
      <Group justify="space-between" gap="xs">
        <Title order={3} size="h5">
          {description}
        </Title>
        <Badge color={jobStatus === 'READY' ? 'green' : 'blue'} tt="none">
          {statuses[jobStatus]}
        </Badge>
      </Group>
      <Text size="sm" c="dimmed">
        {[
          kinds[jobKind],
          tagText(tag),
          store === null ? null : at(storeName(store)),
          receivedOn(dateOf(receivedAt, store)),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      {promisedBy != null && (
        <Group gap="xs">
          <Text size="sm">{promised(dateTime(promisedBy, store))}</Text>
          {isWorkOwed && <Countdown dueAt={promisedBy} store={store} />}
        </Group>
      )}
      {viewer.may('service:write') && (
        <Group>
          <Button size="xs" variant="default" onClick={() => onStart({ kind: 'giveBack', subjectId: id })}>
            {names.giveBack}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
