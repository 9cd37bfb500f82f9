import { recordInteraction } from '../../domain/interaction/record-interaction.ts';
import { recordOrder } from '../../domain/order/record-order.ts';
import { registerCustomer } from '../../domain/person/register-customer.ts';
import { setContactConsents } from '../../domain/preferences/set-contact-consents.ts';
import { setTastes } from '../../domain/preferences/set-tastes.ts';
import { recordInspection } from '../../domain/warranty/record-inspection.ts';
import type { Calendar } from './calendar.ts';
import type { Clerk } from './clerk.ts';
import { sampleCustomer } from './customers.ts';
import { simulateItemsOfDemoCustomer } from './items-in-custody.ts';
import { BRIDAL_SET, PENDANT } from './shop.ts';
import { orderLine, SALE_DEFAULTS } from './simulate-customer.ts';

/** The last sale of the sample: if it exists, the sample is complete. */
export const LAST_SALE = { number: 'W-1002', source: 'ECOMMERCE', store: null } as const;

/**
 * Eleanor Whitfield, called Nell, is the customer in the examples of the documentation. She bought a bridal set a year and
 * two weeks ago, which was inspected once, so that its next inspection is overdue and in grace. Three weeks ago she bought
 * a pendant online. A necklace of hers is ready in York, and a brooch waits for her answer to an estimate.
 */
export async function simulateDemoCustomer(clerk: Clerk, calendar: Calendar): Promise<void> {
  const { customer } = await clerk.execute(
    registerCustomer,
    'nell registers',
    sampleCustomer(1),
    calendar.monthsAgo(13),
  );
  const who = { id: customer.id };

  const answeredAt = calendar.monthsAgo(13);
  const answers = [
    { channel: 'EMAIL', purpose: 'MARKETING', consent: 'GRANTED', evidence: 'till form 3' },
    { channel: 'SMS', purpose: 'MARKETING', consent: 'DENIED', evidence: 'till form 3' },
  ] as const;
  await clerk.execute(
    setContactConsents,
    'nell consents',
    { customer: who, occurredAt: answeredAt, answers },
    answeredAt,
  );
  const tastes = { customer: who, likes: [{ topic: 'metal', value: 'platinum' }], sizes: [{ of: 'ring', value: 'L' }] };
  await clerk.execute(setTastes, 'nell likes', tastes, answeredAt);

  const soldAt = calendar.monthsAgo(12, -14);
  const sale = await clerk.execute(
    recordOrder,
    'nell buys the bridal set',
    {
      ...SALE_DEFAULTS,
      number: 'Y-1001',
      source: 'POS',
      store: 'york',
      associate: 'Ruth',
      customer: who,
      status: 'DELIVERED',
      placedAt: soldAt,
      lines: [orderLine(BRIDAL_SET, '1001-1')],
      paymentLast4: '4821',
    },
    soldAt,
  );
  const seenAt = calendar.monthsAgo(6, -14);
  for (const warrantyId of sale.lines.flatMap(({ warrantyIds }) => warrantyIds))
    await clerk.execute(
      recordInspection,
      'nell comes for the first inspection',
      {
        warrantyId,
        occurredAt: seenAt,
        store: 'york',
        associate: 'Callum',
        condition: 'GOOD',
        findings: [
          { part: 'claws', condition: 'GOOD' },
          { part: 'band', condition: 'FAIR', note: 'Light scratches, polished.' },
        ],
      },
      seenAt,
    );

  const calledAt = calendar.daysAgo(9, 10);
  const call = {
    type: 'CALL',
    via: 'PHONE',
    direction: 'INBOUND',
    touchpoint: 'repair desk',
    sentiment: 'NEUTRAL',
  } as const;
  const subject = 'Asked whether her ring must be seen';
  await clerk.execute(
    recordInteraction,
    'nell calls',
    { ...call, customer: who, occurredAt: calledAt, subject },
    calledAt,
  );

  await simulateItemsOfDemoCustomer(clerk, calendar, customer.id);

  const boughtAt = calendar.daysAgo(21, 20);
  const pendant = { ...SALE_DEFAULTS, ...LAST_SALE, customer: who, status: 'DELIVERED' } as const;
  await clerk.execute(
    recordOrder,
    'nell buys the pendant',
    { ...pendant, placedAt: boughtAt, lines: [orderLine(PENDANT, '1002-1')] },
    boughtAt,
  );
}
