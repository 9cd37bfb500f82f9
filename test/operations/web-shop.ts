import * as shop from '../../packages/client/generated/web-shop.js';
import { type OperationSession, required } from '../support/operation-session.ts';

export type WebShopSale = { readonly customerId: string; readonly guestOrderId: string };

/**
 * The server of the web shop: a customer registers, buys, and sends back.
 * @returns the customer, and an order that nobody has claimed
 */
export async function useWebShop({ run, key, now }: OperationSession): Promise<WebShopSale> {
  await run(shop.WebShopStoresDocument, {});
  await run(shop.WebShopStorePageDocument, {});
  await run(shop.WebShopWarrantyPlansDocument, {});
  const externalIds = [{ system: 'shop', value: 'c-7001' }];
  const { registerCustomer } = await run(shop.WebShopRegisterCustomerDocument, {
    input: {
      idempotencyKey: key(),
      name: { given: 'Mina', family: 'Sato' },
      emails: [{ address: 'mina@example.com', verified: true }],
      externalIds,
    },
  });
  const customer = { id: required(registerCustomer?.customer).id };
  await run(shop.WebShopCustomersByDocument, { key: { externalId: { system: 'shop', value: 'c-7001' } } });
  await run(shop.WebShopUpdateCustomerDocument, {
    input: { idempotencyKey: key(), customerId: customer.id, locale: 'ja-JP' },
  });
  const answers = [{ channel: 'EMAIL', purpose: 'MARKETING', consent: 'GRANTED', evidence: 'form 7' }] as const;
  await run(shop.WebShopSetConsentsDocument, { input: { idempotencyKey: key(), customer, occurredAt: now, answers } });
  await run(shop.WebShopSetTastesDocument, {
    input: { idempotencyKey: key(), customer, sizes: [{ of: 'ring', value: 'M' }] },
  });
  const question = { channel: 'EMAIL', purpose: 'MARKETING', sku: 'PND-PEARL' } as const;
  await run(shop.WebShopContactDecisionDocument, { ...question, customerId: customer.id });
  await run(shop.WebShopContactDecisionsDocument, { ...question, customerIds: [customer.id] });

  const order = {
    source: 'ECOMMERCE',
    placedAt: now,
    currency: 'GBP',
    lines: [{ sku: 'PND-PEARL', description: 'Pearl pendant', quantity: 1, unitPrice: '320.00' }],
  } as const;
  const { recordOrder } = await run(shop.WebShopRecordOrderDocument, {
    input: { ...order, idempotencyKey: key(), number: 'W-7001', customer },
  });
  const orderId = required(recordOrder?.order).id;
  const { recordOrders } = await run(shop.WebShopRecordOrdersDocument, {
    inputs: ['W-7002', 'W-7003'].map((number) => ({ ...order, idempotencyKey: key(), number })),
  });
  const [claimedId, guestOrderId] = required(recordOrders).map((payload) => required(payload.order).id);
  const orderToClaim = required(claimedId);
  await run(shop.WebShopClaimOrderDocument, { input: { idempotencyKey: key(), orderId: orderToClaim, customer } });
  await run(shop.WebShopPromiseDeliveryDocument, {
    input: { idempotencyKey: key(), orderId, promisedBy: now, because: 'The carrier is on strike.' },
  });
  await run(shop.WebShopUpdateOrderStatusDocument, {
    input: { idempotencyKey: key(), orderId, status: 'FULFILLED', occurredAt: now },
  });
  await run(shop.WebShopOrderDocument, { id: orderId });
  await run(shop.WebShopOrdersByReceiptDocument, { receipt: { number: 'W-7001', source: 'ECOMMERCE' } });
  await run(shop.WebShopRecordReturnDocument, {
    input: {
      idempotencyKey: key(),
      source: 'ECOMMERCE',
      orderId: orderToClaim,
      occurredAt: now,
      reason: 'CHANGED_MIND',
      lines: [{ sku: 'PND-PEARL', quantity: 1 }],
      refund: { amount: '320.00', currency: 'GBP' },
    },
  });
  await run(shop.WebShopRecordInteractionsDocument, {
    inputs: [{ idempotencyKey: key(), customer, type: 'PRODUCT_VIEWED', occurredAt: now, skus: ['RNG-BAND'] }],
  });
  await run(shop.WebShopSubmitFeedbackDocument, {
    input: { idempotencyKey: key(), customer, metric: 'NPS', score: 9, occurredAt: now },
  });
  return { customerId: customer.id, guestOrderId: required(guestOrderId) };
}
