import type { Actor, Exchange } from './recording.ts';
import { ADMIN, ownToken, YORK } from './scenario/stage.ts';

type Query = Pick<Exchange, 'by' | 'field' | 'variables'>;

const DAY_MS = 24 * 60 * 60 * 1_000;

/** Each root query, on all data of the scenario. */
export function queriesOf(ids: Readonly<Record<string, string>>, now: string): readonly Query[] {
  const day = (days: number) => new Date(Date.parse(now) + days * DAY_MS).toISOString().slice(0, 10);
  const { ann = '', bob = '', eve = '', cara = '', cara2 = '', dan = '', dan2 = '', fay = '', hal2 = '' } = ids;
  const query = (field: string, variables: object = {}, by: Actor = ADMIN): Query => ({
    ...{ by, field, variables: { ...variables } },
  });
  const span = { from: day(-40), to: day(0) };
  const keys = [
    ...[{ email: 'Ann.Archer@example.com' }, { phone: '07700 900101' }, { loyaltyNumber: 'L-1001' }],
    ...[{ externalId: { system: 'crm', value: 'C-1' } }, { receipt: { number: 'N-ring', store: 'york' } }],
    ...[{ serialNumber: 'SN-RING-1' }, { email: 'hal.hutchinson@example.com' }, { id: hal2 }],
  ];
  const texts = ['archer', 'cher', 'Annie', 'YO1 7AA', '0101', 'dawson dan', 'N-watch', 'SN-W-2', 'fay@example.com'];
  const dimensions = ['TOUCHPOINT', 'REASON', 'SKU', 'STORE', 'CHANNEL', 'ROOT_CAUSE'];
  const question = { channel: 'EMAIL', purpose: 'MARKETING' };
  return [
    ...['viewer', 'shop', 'warrantyPlans', 'playbooks', 'matchLearning'].map((field) => query(field)),
    query('viewer', {}, YORK),
    ...[ann, bob, eve].map((id) => query('me', {}, ownToken(id))),
    query('customer', { id: ann }, YORK),
    query('store', { code: 'york' }),
    ...keys.map((key) => query('customersBy', { key })),
    ...texts.map((text) => query('searchCustomers', { text, first: 10 })),
    query('order', { id: ids['order ring'] }),
    query('ordersByReceipt', { receipt: { number: 'OFF-2' } }),
    query('ordersBySerialNumber', { serialNumber: 'sn-pin-2' }),
    query('ordersByContact', { contact: { email: 'ivy@example.com' } }),
    query('ordersByContact', { contact: { phone: '+447700900109' } }),
    ...[day(0), day(-3), day(-4), day(-5)].map((date) => query('salesOn', { store: 'york', day: date })),
    query('findSales', { input: { from: day(-20), to: day(0), stores: ['york'], sku: 'RING-1' } }),
    query('findSales', { input: { from: day(-20), to: day(0), contact: 'ivy@example.com' } }),
    query('warranty', { id: ids['warranty ring'] }),
    query('warrantyBySerialNumber', { serialNumber: 'SN-GIVEN' }),
    query('inspectionsDue', { from: day(-30), to: day(60) }),
    query('inspectionsDue', { from: day(-30), to: day(60), store: 'york', booked: true }),
    query('appointments', { store: 'york', from: day(-10), to: day(30), first: 50 }),
    query('appointmentSlots', { store: 'york', from: day(0), to: day(20) }),
    query('contactDecisions', { customerIds: [ann, bob, eve], ...question }),
    query('contactDecisions', { customerIds: [ann], ...question, sku: 'RING-1', at: `${day(1)}T23:00:00Z` }),
    query('mergePreview', { survivor: ann, others: [fay] }),
    query('matchQueue', { minScore: 0 }),
    query('matchExplanation', { left: dan, right: dan2 }),
    query('matchExplanation', { left: cara, right: cara2 }),
    query('serviceCase', { id: ids['case clasp'] }),
    query('caseQueue'),
    query('caseQueue', {
      filter: { status: ['OPEN', 'WAITING_ON_CUSTOMER', 'CLOSED'], severity: ['HIGH', 'CRITICAL'] },
    }),
    query('caseQueue', { filter: { breachedOnly: true } }),
    query('caseQueue', { filter: { assignee: 'sam' } }),
    query('playbookPreview', {
      input: { trigger: 'FEEDBACK_RECEIVED', customer: { id: bob }, event: { metric: 'CSAT', score: 1, isLow: true } },
    }),
    ...['LIFETIME_VALUE', 'PREDICTED_VALUE', 'ORDER_COUNT'].map((by) => query('bestCustomers', { by })),
    ...['DAY', 'WEEK', 'MONTH'].map((by) => query('serviceKpis', { ...span, by })),
    query('serviceKpis', { ...span, store: 'york' }),
    query('serviceKpis', { ...span, touchpoint: 'delivery' }),
    ...dimensions.map((by) => query('painPoints', { ...span, by, first: 5 })),
    ...queriesOfNewerParts(ids, day),
    query('journey', span),
    query('journey', { ...span, store: 'york' }),
  ];
}

/** The work of the shop, its messages, its staff and what it may keep about people. */
function queriesOfNewerParts(ids: Readonly<Record<string, string>>, day: (days: number) => string): readonly Query[] {
  const { ann = '', bob = '' } = ids;
  const span = { from: day(-40), to: day(0) };
  const event = { metric: 'CSAT', score: 1, isLow: true };
  const queries: readonly (readonly [field: string, variables: object])[] = [
    ['auditTrail', { customerId: ann }],
    ['staffAuditTrail', { staffId: ids['staff clerk'], ...span }],
    ['staff', { text: 'Ida' }],
    ['staff', { enabled: false }],
    ['commitments', {}],
    ['commitments', { filter: { store: 'york' } }],
    ['workListVersions', { store: 'york' }],
    ['message', { id: ids['message settled'] }],
    ['uncertainMessages', {}],
    ['messageTemplates', { kind: 'CUSTOM' }],
    ['messagePreview', { input: { customer: { id: ann }, kind: 'CUSTOM', channel: 'EMAIL', code: 'THANKS' } }],
    ['playbookExplanations', { input: { trigger: 'FEEDBACK_RECEIVED', customer: { id: bob }, event } }],
    ['preventionActions', { status: ['PLANNED', 'DONE'] }],
    ['cases', { filter: { openedFrom: day(-40), openedTo: day(0) } }],
    ['feedback', { filter: {} }],
    ['integrations', {}],
    ['webhookDeliveries', { filter: { integration: 'shopify-uk' } }],
    ['importJobs', {}],
    ['segments', {}],
    ['audiences', {}],
    [
      'segmentPreview',
      { condition: { all: [{ fact: 'metrics', path: '$.orderCount', operator: 'greaterThan', value: 1 }] } },
    ],
    ['serviceJob', { id: ids['job ring'] }],
    ['serviceJobByTag', { store: 'york', tag: 'T-watch' }],
    ['serviceJobsBySerialNumber', { serialNumber: 'sn-ring-1' }],
    ['serviceJobs', { filter: { store: 'york' } }],
  ];
  return queries.map(([field, variables]) => ({ by: ADMIN, field, variables: { ...variables } }));
}
