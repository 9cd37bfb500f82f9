import type { Actor } from '../recording.ts';
import type { People } from './people.ts';
import { DESK, GBP, line, type Stage, WEB, YORK } from './stage.ts';

export type Sales = Readonly<Record<'ring' | 'watch' | 'web' | 'guest' | 'late' | 'warrantyId', string>>;

export async function sell({ play, playAll, at, pass, name }: Stage, { ann, bob, gil, eve }: People): Promise<Sales> {
  const sale = async (key: string, by: Actor, input: object) => {
    pass({ minutes: 10 });
    const { order } = await play(by, 'recordOrder', {
      ...{ number: `N-${key}`, source: 'POS', placedAt: at({ minutes: -5 }), currency: 'GBP', ...input },
    });
    name(`order ${key}`, order.id);
    return order;
  };
  const ring = await sale('ring', YORK, {
    ...{ customer: { id: ann }, associate: 'nell' },
    lines: [line('RING-1', '500.00', { serialNumbers: ['SN-RING-1'], warrantyPlan: 'CARE' }), line('BOX-1', '10.00')],
    ...{ total: '510.00', tip: '5.00', paymentLast4: '4242' },
    tenders: [
      { kind: 'CARD', amount: '500.00', last4: '4242', reference: 'auth-1' },
      { kind: 'CASH', amount: '15.00' },
    ],
  });
  const { warranties } = ring.lines.nodes[0];
  const watch = await sale('watch', YORK, {
    ...{ customer: { phone: '+44 7700 900102' }, placedAt: at({ days: -300 }) },
    lines: [line('WATCH-1', '200.00', { quantity: 2, serialNumbers: ['SN-W-1', 'SN-W-2'], discount: '20.00' })],
  });
  await sale('euros', WEB, {
    ...{ source: 'ECOMMERCE', customer: { externalId: { system: 'web', value: 'W-7' } }, currency: 'EUR' },
    ...{ exchangeRate: '0.85', placedAt: at({ days: -200 }), lines: [line('EAR-1', '80.00')], taxIncluded: false },
    ...{ tax: '16.00', shipping: '4.00' },
  });
  await sale('measure', YORK, {
    ...{ customer: { id: eve }, rounding: '0.02' },
    lines: [line('CHAIN-M', '19.999', { measure: { amount: '0.53', unit: 'm' }, total: '10.60' })],
  });
  const shipTo = { lines: ['1 Fairy Lane'], postalCode: 'YO1 7AA', country: 'GB' };
  const web = await sale('web', WEB, {
    ...{ source: 'ECOMMERCE', customer: { id: ann }, promisedBy: at({ days: 2 }), shipTo },
    ...{ placedAt: at({ minutes: -30 }), lines: [line('EAR-2', '90.00', { quantity: 3 })] },
  });
  const step = (orderId: string, status: string) =>
    play(WEB, 'updateOrderStatus', { orderId, status, occurredAt: at() });
  await step(web.id, 'FULFILLED');
  pass({ minutes: 30 });
  await step(web.id, 'DELIVERED');
  const late = await sale('late', WEB, {
    ...{ source: 'ECOMMERCE', customer: { id: gil }, placedAt: at({ days: -3 }), promisedBy: at({ days: -1 }), shipTo },
    lines: [line('EAR-3', '60.00')],
  });
  const unpaid = await sale('unpaid', WEB, {
    ...{ source: 'ECOMMERCE', customer: { id: bob }, status: 'PLACED', promisedBy: at({ days: 5 }), shipTo },
    lines: [line('EAR-4', '70.00', { warrantyPlan: 'PLAIN' })],
  });
  await play(WEB, 'promiseDelivery', { orderId: unpaid.id, promisedBy: at({ days: 9 }), because: 'Snow' });
  const paidLater = await sale('paid later', WEB, {
    ...{ source: 'ECOMMERCE', customer: { id: bob }, status: 'PLACED', lines: [line('EAR-5', '75.00')] },
  });
  await step(paidLater.id, 'PAID');
  const cancelled = await sale('cancelled', WEB, {
    ...{ source: 'ECOMMERCE', customer: { id: bob }, lines: [line('EAR-6', '30.00')] },
  });
  await step(cancelled.id, 'CANCELLED');
  const contact = { name: 'Ivy Irwin', email: 'ivy@example.com', phone: '+44 7700 900109' };
  const guest = await sale('guest', YORK, {
    contact,
    lines: [line('PIN-2', '25.00', { serialNumbers: ['SN-PIN-2'] })],
  });
  const claimed = await sale('claimed', WEB, {
    ...{ source: 'ECOMMERCE', contact: { email: 'eve.evans@example.com' }, lines: [line('PIN-3', '35.00')] },
  });
  await play(DESK, 'claimOrder', { orderId: claimed.id, customer: { id: eve } });
  const offline = (number: string, more: object) => ({
    ...{
      number,
      source: 'POS',
      placedAt: at({ minutes: -2 }),
      currency: 'GBP',
      lines: [line('CARD-1', '3.00')],
      ...more,
    },
  });
  const [first] = await playAll(YORK, 'recordOrders', [
    offline('OFF-1', { customer: { loyaltyNumber: 'L-1001' } }),
    offline('OFF-2', {}),
  ]);
  name('order offline', first.order.id);
  return {
    ...{ ring: ring.id, watch: watch.id, web: web.id, guest: guest.id, late: late.id },
    warrantyId: name('warranty ring', warranties[0].id),
  };
}

export async function takeBack(stage: Stage, { ann, bob }: People, sales: Sales): Promise<void> {
  const { play, at, pass, name } = stage;
  const back = async (key: string, by: Actor, input: object) => {
    pass({ minutes: 10 });
    const occurredAt = at({ minutes: -1 });
    const { orderReturn } = await play(by, 'recordReturn', { source: 'POS', occurredAt, ...input });
    return name(`return ${key}`, orderReturn.id);
  };
  await back('numbered', YORK, {
    ...{
      idempotencyKey: 'return-of-york',
      number: 'RET-1',
      receipt: { number: 'N-watch', store: 'york' },
      reason: 'DAMAGED',
      refund: GBP('190.00'),
    },
    ...{ lines: [{ sku: 'WATCH-1', quantity: 1, serialNumbers: ['SN-W-1'] }], note: 'Scratched', associate: 'nell' },
    tenders: [{ kind: 'CARD', amount: '190.00', last4: '4242' }],
  });
  const web = await back('web', WEB, {
    ...{ source: 'ECOMMERCE', orderId: sales.web, reason: 'CHANGED_MIND', refund: GBP('90.00') },
    lines: [{ sku: 'EAR-2', quantity: 1 }],
  });
  await back('goodwill', DESK, { orderId: sales.web, reason: 'GOODWILL', lines: [], refund: GBP('5.00') });
  await back('unknown sale', YORK, {
    ...{ customer: { id: bob }, reason: 'OTHER', refund: GBP('8.00'), lines: [{ sku: 'OLD-1', quantity: 1 }] },
  });
  await back('of nobody', YORK, { reason: 'OTHER', refund: GBP('7.00'), lines: [{ sku: 'OLD-2', quantity: 1 }] });
  await back('of a guest', YORK, {
    ...{ orderId: sales.guest, reason: 'WRONG_ITEM', refund: GBP('25.00'), lines: [{ sku: 'PIN-2', quantity: 1 }] },
  });
  const exchange = async (key: string, exchangeOf: object) => {
    pass({ minutes: 10 });
    const { order } = await play(YORK, 'recordOrder', {
      ...{ number: `X-${key}`, source: 'POS', customer: { id: ann }, placedAt: at(), currency: 'GBP', exchangeOf },
      lines: [line('EAR-9', '95.00')],
    });
    name(`order exchange ${key}`, order.id);
  };
  await exchange('id', { id: web });
  await exchange('key', { idempotencyKey: 'return-of-york' });
  await exchange('number', { number: { number: 'RET-1', store: 'york', source: 'POS' } });
}
