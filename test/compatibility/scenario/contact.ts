import type { People } from './people.ts';
import type { Sales } from './sales.ts';
import { DESK, ownToken, type Stage, WEB } from './stage.ts';

export async function prefer({ play, at }: Stage, { ann, bob }: People): Promise<void> {
  await play(DESK, 'setContactConsents', {
    ...{ customer: { id: ann }, occurredAt: at({ minutes: -1 }) },
    answers: [
      { channel: 'EMAIL', purpose: 'MARKETING', consent: 'GRANTED', evidence: 'Form 7' },
      { channel: 'PHONE', purpose: 'MARKETING', consent: 'DENIED' },
      { channel: 'EMAIL', purpose: 'RESEARCH', consent: 'GRANTED' },
    ],
  });
  await play(ownToken(ann), 'setContactRules', {
    ...{ preferredChannel: 'EMAIL', timeZone: 'Europe/London', quietFrom: '21:00', quietTo: '08:00', weeklyCap: 2 },
  });
  await play(DESK, 'setContactRules', { customer: { id: bob }, pausedUntil: at({ days: 30 }) });
  await play(DESK, 'setTastes', {
    ...{
      customer: { id: ann },
      likes: [{ topic: 'metal', value: 'gold' }],
      dislikes: [{ topic: 'stone', value: 'opal' }],
    },
    sizes: [{ of: 'ring', value: 'M' }],
  });
}

export async function talk({ play, playAll, at, pass, name }: Stage, people: People, sales: Sales): Promise<void> {
  const { ann, bob, gil } = people;
  const visit = (customer: string, type: string, more: object = {}) => {
    pass({ minutes: 15 });
    return { customer: { id: customer }, type, occurredAt: at({ minutes: -1 }), ...more };
  };
  const { interaction } = await play(DESK, 'recordInteraction', {
    ...visit(ann, 'CALL', {
      via: 'PHONE',
      touchpoint: 'Repair desk',
      agent: 'sam',
      subject: 'The ring',
      body: 'A question',
    }),
    ...{ sentiment: 'NEUTRAL', skus: ['RING-1'], orderId: sales.ring, warrantyId: sales.warrantyId },
  });
  name('interaction call', interaction.id);
  await playAll(DESK, 'recordInteractions', [
    visit(ann, 'STORE_VISIT', { via: 'STORE', touchpoint: 'Counter', store: 'york' }),
    visit(ann, 'MARKETING_SENT', { via: 'EMAIL', direction: 'OUTBOUND' }),
    visit(bob, 'WEB_VISIT', { via: 'WEB', touchpoint: 'Storefront' }),
    visit(bob, 'CART_ABANDONED', { via: 'WEB', touchpoint: 'Checkout', skus: ['EAR-1'] }),
  ]);
  await play(WEB, 'recordInteraction', {
    ...visit(gil, 'COMPLAINT', {
      via: 'EMAIL',
      body: 'It took far too long',
      sentiment: 'NEGATIVE',
      touchpoint: 'Delivery',
    }),
  });
}
