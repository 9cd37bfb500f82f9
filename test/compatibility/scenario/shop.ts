import { ADMIN, ANALYST, DESK, dayOf, line, type Stage, WEB } from './stage.ts';

export async function sellBeforeTheShopHasACurrency({ play, at, name }: Stage): Promise<string> {
  const { customer } = await play(DESK, 'registerCustomer', {
    name: { given: 'Elin', family: 'Early' },
    emails: [{ address: 'elin.early@example.com' }],
  });
  const { order } = await play(WEB, 'recordOrder', {
    ...{ number: 'EARLY-1', source: 'ECOMMERCE', customer: { id: customer.id }, placedAt: at({ days: -40 }) },
    ...{ currency: 'GBP', lines: [line('PIN-1', '20.00')] },
  });
  name('elin', customer.id);
  return order.id;
}

export async function openShop({ play, at, name }: Stage): Promise<void> {
  await play(ADMIN, 'saveShop', {
    ...{ name: 'Vantage', currency: 'GBP', timeZone: 'Europe/London', defaultRegion: 'GB' },
  });
  const days = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
  await play(ADMIN, 'saveStore', {
    ...{ code: 'york', name: 'York', timeZone: 'Europe/London', phone: '+44 1904 555 010' },
    address: { lines: ['1 Coppergate'], locality: 'York', postalCode: 'YO1 9NR', country: 'GB' },
    openingHours: days.map((day) => ({ day, opens: '09:00', closes: '17:30' })),
    specialDays: [
      { day: dayOf(at({ days: 20 })), name: 'Stocktaking', hours: [] },
      { day: dayOf(at({ days: 21 })), hours: [{ opens: '12:00', closes: '16:00' }] },
    ],
    ...{ appointmentMinutes: 30, appointmentCapacity: 2 },
  });
  await play(ADMIN, 'saveStore', { code: 'leeds', name: 'Leeds', appointmentMinutes: 30, appointmentCapacity: 1 });
  await play(ADMIN, 'saveWarrantyPlan', {
    ...{ code: 'CARE', name: 'Care plan', durationMonths: 60, inspectionEveryMonths: 6, graceDays: 30 },
    ...{ transferable: true, covers: ['Loose stones'], excludes: ['Loss'] },
  });
  await play(ADMIN, 'saveWarrantyPlan', { code: 'PLAIN', name: 'Plain plan', durationMonths: 12 });
  const save = async (key: string, trigger: string, condition: object, actions: readonly object[]) => {
    const draft = { name: `Playbook ${key}`, trigger, condition, actions };
    name(`playbook ${key}`, (await play(ANALYST, 'savePlaybook', { draft })).playbook.id);
  };
  const eventIs = (path: string, value: unknown) => ({ all: [{ fact: 'event', path, operator: 'equal', value }] });
  await save('low', 'FEEDBACK_RECEIVED', eventIs('$.isLow', true), [
    { kind: 'OPEN_CASE', severity: 'HIGH', reason: 'PRODUCT_QUALITY', title: 'A customer is unhappy' },
    { kind: 'ADD_STEP', title: 'Call the customer', dueInMinutes: 60 },
    { kind: 'OFFER', offer: 'DISCOUNT', percent: 10 },
    { kind: 'INFORM_CUSTOMER', message: 'We are sorry, and will call you.' },
    { kind: 'NOTIFY', topic: 'quality' },
    { kind: 'NOTIFY', topic: 'unhappy-customers', delayMinutes: 20_000 },
  ]);
  await save('damaged', 'RETURN_RECORDED', eventIs('$.reason', 'DAMAGED'), [
    { kind: 'OPEN_CASE', severity: 'NORMAL', reason: 'DAMAGED_ITEM', title: 'An item came back damaged' },
  ]);
  await save('complaint', 'INTERACTION_RECORDED', eventIs('$.type', 'COMPLAINT'), [
    { kind: 'OPEN_CASE', severity: 'NORMAL', reason: 'OTHER', title: 'A customer complained' },
    { kind: 'NOTIFY', topic: 'complaints' },
  ]);
  await save('late', 'ORDER_LATE', { all: [] }, [
    { kind: 'OPEN_CASE', severity: 'NORMAL', reason: 'LATE_DELIVERY', title: 'An order is late' },
  ]);
  await save('overdue', 'INSPECTION_OVERDUE', { all: [] }, [{ kind: 'NOTIFY', topic: 'inspections' }]);
  await save('asked', 'ITEM_RETURNED', { all: [] }, [
    { kind: 'ASK_FEEDBACK', metric: 'NPS', delayMinutes: 60 },
    { kind: 'NOTIFY', topic: 'workshop', delayMinutes: 20_000 },
  ]);
  await save('reopened', 'CASE_REOPENED', { all: [] }, [{ kind: 'RAISE_SEVERITY' }]);
  await save('breached', 'CASE_BREACHED', { all: [] }, [{ kind: 'NOTIFY', topic: 'management' }]);
}
