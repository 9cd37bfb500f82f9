import { Badge, Button, Group, List, Stack, Text } from '@mantine/core';
import { ConsoleDeskAnswerOfferDocument, ConsoleDeskFulfilOfferDocument } from 'customer-graph-client/console';
import { CommandNotice } from '../../components/command-notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { WideList } from '../../components/wide-list.tsx';
import { useCommand } from '../../graph/use-command.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.ts';
import { offerKindTexts, offerStatusTexts } from '../../terms/case-terms.ts';
import { DialogButton } from '../common/dialog-button.tsx';
import type { CaseProps, ShownCase } from './case-type.ts';
import { MakeOfferForm } from './make-offer-form.tsx';
import { texts } from './texts.ts';

type Offer = ShownCase['offers'][number];

/** What the shop offered, what the customer said to it, and whether it was done. */
export function CaseOffers({ serviceCase, canWrite }: CaseProps) {
  const { offers: title, noOffers, offer: makeOffer } = useTexts(texts);
  const { id, offers, caseStatus } = serviceCase;
  const canOffer = canWrite && caseStatus !== 'RESOLVED' && caseStatus !== 'CLOSED';
  return (
    <Panel
      title={title}
      actions={
        canOffer && (
          <DialogButton text={makeOffer}>{(close) => <MakeOfferForm caseId={id} onDone={close} />}</DialogButton>
        )
      }
    >
      {offers.length === 0 && <Text>{noOffers}</Text>}
      <WideList>
        {offers.map((offer) => (
          <List.Item key={offer.id}>
            <Group justify="space-between">
              <OfferText offer={offer} />
              {canWrite && <OfferButtons caseId={id} offer={offer} />}
            </Group>
          </List.Item>
        ))}
      </WideList>
    </Panel>
  );
}

function OfferText({ offer }: { readonly offer: Offer }) {
  const kinds = useTexts(offerKindTexts);
  const statuses = useTexts(offerStatusTexts);
  const { money, percent, dateTime } = useFormats();
  const { kind, value, percent: share, note, offerStatus, offeredAt, fulfilmentNote } = offer;
  const parts = [kinds[kind], value && money(value), share != null && percent(share / 100)];
  return (
    <Stack gap={2}>
      <Group gap="xs">
        <Text fw={600}>{parts.filter(Boolean).join(' · ')}</Text>
        <Badge variant="default" tt="none">
          {statuses[offerStatus]}
        </Badge>
      </Group>
      <Text size="sm" c="dimmed">
        {dateTime(offeredAt)}
      </Text>
      {note && <Text size="sm">{note}</Text>}
      {fulfilmentNote && <Text size="sm">{fulfilmentNote}</Text>}
    </Stack>
  );
}

function OfferButtons({
  caseId,
  offer: { id: offerId, offerStatus },
}: {
  readonly caseId: string;
  readonly offer: Offer;
}) {
  const { accepted, declined, fulfil, withdraw } = useTexts(texts);
  const answer = useCommand(ConsoleDeskAnswerOfferDocument, (data) => data.answerOffer ?? null);
  const fulfilment = useCommand(ConsoleDeskFulfilOfferDocument, (data) => data.fulfilOffer ?? null);
  const buttons = {
    OFFERED: [
      { text: accepted, run: () => answer.run({ caseId, offerId, accept: true }) },
      { text: declined, run: () => answer.run({ caseId, offerId, accept: false }) },
      { text: withdraw, run: () => fulfilment.run({ caseId, offerId, withdrawn: true }) },
    ],
    ACCEPTED: [{ text: fulfil, run: () => fulfilment.run({ caseId, offerId }) }],
    DECLINED: [],
    FULFILLED: [],
    WITHDRAWN: [],
  }[offerStatus];
  return (
    <Group gap="xs">
      {buttons.map(({ text, run }) => (
        <Button
          key={text}
          size="xs"
          variant="default"
          loading={answer.busy || fulfilment.busy}
          onClick={() => void run()}
        >
          {text}
        </Button>
      ))}
      <CommandNotice command={answer} />
      <CommandNotice command={fulfilment} />
    </Group>
  );
}
