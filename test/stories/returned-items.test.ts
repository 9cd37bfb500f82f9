import { beforeAll, describe, expect, test } from 'vitest';
import { openGraph, type TestGraph } from '../support/graph.ts';
import { createOrderDesk, fresh, line, sale, uniqueTime } from '../support/order-desk.ts';
import { formatUserErrors } from '../support/user-errors.ts';

let graph: TestGraph;
let shop: ReturnType<typeof createOrderDesk>;
beforeAll(async () => {
  graph = await openGraph();
  shop = createOrderDesk(graph);
  await shop.openShop();
  await shop.savePlan({ code: 'CARE', name: 'Care', durationMonths: 600 });
});

const register = () => shop.register({ name: { given: 'Ana' } });

describe('items with serial numbers', () => {
  const bySerial = async (serialNumber: string) =>
    await shop.till.run(
      `query ($serialNumber: String!) {
          warrantyBySerialNumber(serialNumber: $serialNumber) { status voidedBecause }
          customersBy(key: { serialNumber: $serialNumber }) { id }
        }`,
      { serialNumber },
    );
  const VOID = { status: 'VOID', voidedBecause: 'The item came back.' };

  test('are returned by them: they lose their owner and their warranty, and the others keep theirs', async () => {
    const ana = await register();
    const lines = [line({ quantity: 3, serialNumbers: ['SR-1', 'SR-2'], warrantyPlan: 'CARE' })];
    const { order } = await shop.record(sale({ customer: { id: ana }, lines }));
    const { orderReturn } = await shop.recordReturn({
      orderId: order.id,
      lines: [{ sku: 'EAR-1', quantity: 1, serialNumbers: ['sr 2'] }],
    });
    expect(orderReturn.returnedLines).toMatchObject([{ quantity: 1, serialNumbers: ['SR-2'] }]);
    expect(await bySerial('SR-2')).toEqual({ warrantyBySerialNumber: VOID, customersBy: [] });
    expect(await bySerial('SR-1')).toMatchObject({
      ...{ warrantyBySerialNumber: { status: 'ACTIVE' }, customersBy: [{ id: ana }] },
    });
    const twice = await shop.recordReturn({
      orderId: order.id,
      lines: [{ sku: 'EAR-1', quantity: 1, serialNumbers: ['SR-2'] }],
    });
    expect(formatUserErrors(twice.userErrors)).toEqual(['INVALID input.lines.0.serialNumbers']);
    // The item without a number, then the rest, whose numbers may be left out.
    await shop.recordReturn({ orderId: order.id, occurredAt: uniqueTime() });
    expect(await bySerial('SR-1')).toMatchObject({ warrantyBySerialNumber: { status: 'ACTIVE' } });
    await shop.recordReturn({ orderId: order.id, occurredAt: uniqueTime() });
    expect(await bySerial('SR-1')).toEqual({ warrantyBySerialNumber: VOID, customersBy: [] });
    const { node } = await shop.till.run(
      'query ($id: ID!) { node(id: $id) { ... on Customer { warranties { nodes { status } } } } }',
      { id: ana },
    );
    expect(node.warranties.nodes).toEqual(Array(3).fill({ status: 'VOID' }));
  });

  test('that were sold again since stay with the new owner', async () => {
    const [ana, bo] = [await register(), await register()];
    const sold = { lines: [line({ serialNumbers: ['SR-3'], warrantyPlan: 'CARE' })] };
    const { order } = await shop.record(sale({ customer: { id: ana }, ...sold }));
    await shop.record(sale({ customer: { id: bo }, ...sold, placedAt: '2026-03-20T12:00:00Z' }));
    // The till was offline when it took the first one back.
    expect((await shop.recordReturn({ orderId: order.id })).userErrors).toEqual([]);
    expect(await bySerial('SR-3')).toMatchObject({
      ...{ warrantyBySerialNumber: { status: 'ACTIVE' }, customersBy: [{ id: bo }] },
    });
  });

  test('that were returned without their receipt cannot be returned again with it', async () => {
    const ana = await register();
    const { order } = await shop.record(
      sale({ customer: { id: ana }, lines: [line({ serialNumbers: ['SR-4'], warrantyPlan: 'CARE' })] }),
    );
    const lines = [{ sku: 'EAR-1', quantity: 1, serialNumbers: ['SR-4'] }];
    const { orderReturn } = await shop.recordReturn({ customer: { id: ana }, lines });
    expect(orderReturn).toMatchObject({ order: { id: order.id }, customer: { id: ana } });
    expect(await bySerial('SR-4')).toEqual({ warrantyBySerialNumber: VOID, customersBy: [] });
    const [again, alone] = [await shop.recordReturn({ orderId: order.id, lines }), await shop.recordReturn({ lines })];
    const refused = ['NOT_ALLOWED input.refund.amount'];
    expect([formatUserErrors(again.userErrors), formatUserErrors(alone.userErrors)]).toEqual([refused, refused]);
  });

  test('that were registered later lose their warranty too, and those of another customer give a warning', async () => {
    const [ana, bo] = [await register(), await register()];
    const { order } = await shop.record(sale({ customer: { id: ana }, lines: [line({ serialNumbers: ['SR-5'] })] }));
    const { registerWarranty } = await shop.till.run(
      'mutation ($input: RegisterWarrantyInput!) { registerWarranty(input: $input) { userErrors { path } } }',
      {
        input: {
          ...{ idempotencyKey: fresh(), customer: { id: bo }, plan: 'CARE', sku: 'EAR-1', description: 'Earrings' },
          ...{ serialNumber: 'SR-5', startsOn: '2026-03-02' },
        },
      },
    );
    expect(registerWarranty.userErrors).toEqual([]);
    const occurredAt = new Date().toISOString();
    const lines = [{ sku: 'EAR-1', quantity: 1, serialNumbers: ['SR-5'] }];
    const asked = await shop.recordReturn({ customer: { id: ana }, lines, occurredAt });
    expect(formatUserErrors(asked.userErrors)).toEqual(['INVALID input.customer']);
    expect((await shop.recordReturn({ orderId: order.id, lines, occurredAt })).userErrors).toEqual([]);
    expect(await bySerial('SR-5')).toEqual({ warrantyBySerialNumber: VOID, customersBy: [] });
  });
});
