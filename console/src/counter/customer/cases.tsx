import { Anchor, Badge, Button, Group, Stack, Text } from '@mantine/core';
import { ConsoleCounterOfferAnswerDocument } from 'customer-graph-client/console';
import { Link } from 'react-router';
import { CommandNotice } from '../../components/command-notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { useCommand } from '../../graph/use-command.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import { useViewer } from '../../session/viewer-context.ts';
import { caseReasonTexts, caseStatusTexts, offerStatusTexts } from '../../terms/case-terms.ts';
import type { OpenAction } from '../person/actions.ts';
import { type CounterCustomer, casesOf, type Offer, type OpenCase } from '../person/counter-customer.ts';
import { useOfferText } from '../person/offer-text.ts';
import { actionTexts } from './action-texts.ts';
import classes from './customer.module.css';
import { texts } from './texts.ts';

type Props = { readonly customer: CounterCustomer; onStart(action: OpenAction): void; onDone(message: string): void };

/** What went wrong and is not settled, and what the shop offered for it. */
export function Cases({ customer, onStart, onDone }: Props) {
  const { cases: title, noCase } = useTexts(texts);
  if (customer.cases === undefined) return null;
  const cases = casesOf(customer);
  return (
    <Panel title={title}>
      {cases.length === 0 && <Text>{noCase}</Text>}
      {cases.map((one) => (
        <CaseView key={one.id} serviceCase={one} onStart={onStart} onDone={onDone} />
      ))}
    </Panel>
  );
}

type CaseProps = { readonly serviceCase: OpenCase; onStart(action: OpenAction): void; onDone(message: string): void };

function CaseView({ serviceCase, onStart, onDone }: CaseProps) {
  const reasons = useTexts(caseReasonTexts);
  const statuses = useTexts(caseStatusTexts);
  const { dateOf } = useFormats();
  const { id, title, caseReason, caseStatus, openedAt, offers } = serviceCase;
  return (
    <Stack component="article" gap="xs" className={classes['cover'] ?? ''}>
      <Group justify="space-between" gap="xs">
        <Anchor component={Link} to={`/desk/cases/${id}`} underline="always">
          {title}
        </Anchor>
        <Badge variant="default" tt="none">
          {statuses[caseStatus]}
        </Badge>
      </Group>
      <Text size="sm" c="dimmed">
        {[reasons[caseReason], dateOf(openedAt)].join(' · ')}
      </Text>
      {offers
        .filter(({ offerStatus }) => offerStatus === 'OFFERED' || offerStatus === 'ACCEPTED')
        .map((offer) => (
          <OfferView key={offer.id} caseId={id} offer={offer} onStart={onStart} onDone={onDone} />
        ))}
    </Stack>
  );
}

type OfferProps = Omit<CaseProps, 'serviceCase'> & { readonly caseId: string; readonly offer: Offer };

function OfferView({ caseId, offer, onStart, onDone }: OfferProps) {
  const { accept, decline, answered } = useTexts(texts);
  const names = useTexts(actionTexts);
  const statuses = useTexts(offerStatusTexts);
  const offerText = useOfferText();
  const command = useCommand(ConsoleCounterOfferAnswerDocument, (data) => data.answerOffer ?? null);
  const mayWrite = useViewer().may('cases:write');
  async function answer(isAccepted: boolean): Promise<void> {
    const done = await command.run({ caseId, offerId: offer.id, accept: isAccepted });
    if (done !== null) onDone(answered);
  }
  return (
    <Group justify="space-between" gap="xs">
      <Text size="sm">
        {offerText(offer)} ({statuses[offer.offerStatus]})
      </Text>
      {mayWrite && offer.offerStatus === 'ACCEPTED' && (
        <Button size="xs" onClick={() => onStart({ kind: 'redeem', subjectId: offer.id })}>
          {names.redeem}
        </Button>
      )}
      {mayWrite && offer.offerStatus === 'OFFERED' && (
        <Group gap="xs">
          <Button size="xs" loading={command.busy} onClick={() => void answer(true)}>
            {accept}
          </Button>
          <Button size="xs" variant="default" disabled={command.busy} onClick={() => void answer(false)}>
            {decline}
          </Button>
        </Group>
      )}
      <CommandNotice command={command} />
    </Group>
  );
}
