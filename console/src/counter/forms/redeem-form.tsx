import { NativeSelect, Textarea } from '@mantine/core';
import { ConsoleRedeemOfferDocument } from 'customer-graph-client/console';
import { useState } from 'react';
import { CommandForm } from '../../components/command-form.tsx';
import { errorAt } from '../../components/command-notice.tsx';
import { useCommand } from '../../graph/use-command.ts';
import { useTexts } from '../../language/language.ts';
import type { ActionFormProps } from '../person/actions.ts';
import { ordersOf, owedOffers } from '../person/counter-customer.ts';
import { useOfferText } from '../person/offer-text.ts';
import { texts } from './texts.ts';

const NOTHING = '';

/** The shop keeps an offer that the person accepted: which one, with which purchase, and how. */
export function RedeemForm({ customer, subjectId, onDone, onCancel }: ActionFormProps) {
  const all = useTexts(texts);
  const offerText = useOfferText();
  const command = useCommand(ConsoleRedeemOfferDocument, (data) => data.fulfilOffer ?? null);
  const offers = owedOffers(customer);
  // The subject is the offer, or its case.
  const asked = offers.find(({ offer, caseId }) => offer.id === subjectId || caseId === subjectId);
  const [offerId, setOfferId] = useState((asked ?? offers[0])?.offer.id ?? '');
  const [orderId, setOrderId] = useState(NOTHING);
  const [note, setNote] = useState('');
  const owed = offers.find(({ offer }) => offer.id === offerId);
  async function redeem(): Promise<void> {
    if (owed === undefined) return;
    const about = orderId === NOTHING ? {} : { orderId };
    const done = await command.run({
      caseId: owed.caseId,
      offerId,
      withdrawn: false,
      note: note.trim() || null,
      ...about,
    });
    if (done !== null) onDone(all.redeemed(offerText(owed.offer)));
  }
  return (
    <CommandForm
      command={command}
      fields={['offerId', 'orderId', 'note']}
      submit={all.redeem}
      onSubmit={() => void redeem()}
      onCancel={onCancel}
    >
      <NativeSelect
        label={all.offer}
        value={offerId}
        data-autofocus
        data={offers.map(({ offer, caseTitle }) => ({ value: offer.id, label: `${offerText(offer)} · ${caseTitle}` }))}
        error={errorAt(command, 'offerId')}
        onChange={(event) => setOfferId(event.currentTarget.value)}
      />
      <NativeSelect
        label={all.withPurchase}
        value={orderId}
        data={[
          { value: NOTHING, label: all.noPurchase },
          ...ordersOf(customer).map(({ id, number, lines }) => ({
            value: id,
            label: all.purchase(number, lines?.nodes[0]?.description ?? ''),
          })),
        ]}
        error={errorAt(command, 'orderId')}
        onChange={(event) => setOrderId(event.currentTarget.value)}
      />
      <Textarea
        label={all.how}
        value={note}
        autosize
        error={errorAt(command, 'note')}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </CommandForm>
  );
}
