import { MARK, STAFF, text } from './marks.ts';
import { at, markedFinding, type RecordHistory } from './part.ts';

/** A case of a record that took every way a case can take, and one with its other words. */
export async function writeCases({ mutate, addId, customer }: RecordHistory): Promise<void> {
  const about = { customer, reason: 'PRODUCT_QUALITY', store: 'york' };
  const described = await mutate('openCase', 'serviceCase { id }', {
    ...{ ...about, title: text('strap'), description: text('it tore'), occurredAt: at(-16) },
  });
  addId('serviceCases', described.serviceCase.id);
  const { serviceCase } = await mutate('openCase', 'serviceCase { id }', {
    ...{ ...about, title: text('first title'), details: text('it broke'), occurredAt: at(-5) },
  });
  const caseId = addId('serviceCases', serviceCase.id);
  const act = (name: string, input: object, fields = 'id') =>
    mutate(name, `serviceCase { ${fields} }`, { caseId, ...input });
  await act('updateCase', { assignee: STAFF, title: text('clasp') });
  await act('addCaseContact', {
    ...{ occurredAt: at(-4), via: 'EMAIL', direction: 'OUTBOUND', note: text('wrote'), agent: STAFF },
  });
  await act('postCaseUpdate', { message: text('update') });
  const offered = await act('offerResolution', { kind: 'GIFT', note: text('a gift') }, 'offers { id }');
  const [{ id: offerId }] = offered.serviceCase.offers;
  await act('answerOffer', { offerId, accept: true });
  await act('fulfilOffer', { offerId, note: text('sent') });
  const resolve = () => ({
    rootCause: { category: 'PRODUCT', explanation: text('weak'), prevention: text('stronger') },
    note: text('done'),
  });
  await act('resolveCase', resolve());
  await act('confirmResolution', { confirmed: true });
  await act('reopenCase', { because: text('again') });
  await act('resolveCase', resolve());
  await act('confirmResolution', { confirmed: false, comment: text('no') });
}

/** A case that a playbook opened, with a step that nobody takes. Until the end, the playbook reacts to nothing else. */
export async function writeDroppedStep({ mutate, addId, customer, person, record }: RecordHistory): Promise<void> {
  const { playbook } = await mutate('savePlaybook', 'playbook { id }', {
    enabled: true,
    draft: {
      name: `Effort ${person}-${record}`,
      trigger: 'FEEDBACK_RECEIVED',
      condition: { all: [{ fact: 'event', path: '$.metric', operator: 'equal', value: 'CES' }] },
      actions: [
        { kind: 'OPEN_CASE', severity: 'LOW', reason: 'WEBSITE', title: 'Too much effort' },
        { kind: 'ADD_STEP', title: 'Write', dueInMinutes: 60 },
        { kind: 'ADD_STEP', title: 'Write again', dueInMinutes: 60, delayMinutes: 600 },
      ],
    },
  });
  const { feedback, openedCases } = await mutate('submitFeedback', 'feedback { id } openedCases { id steps { id } }', {
    ...{ customer, metric: 'CES', score: 7, comment: text('hard'), occurredAt: at(-5) },
  });
  addId('feedback', feedback.id);
  const [{ id, steps }] = openedCases;
  const caseId = addId('serviceCases', id);
  await mutate('completeCaseStep', 'serviceCase { id }', {
    ...{ caseId, stepId: steps[0].id, droppedBecause: text('Z wrote first') },
  });
  await mutate('savePlaybook', 'playbook { id }', { id: playbook.id, enabled: false });
}

/** An item that went back with an inspection, and one that is still with the shop. */
export async function writeJobs(history: RecordHistory, warrantyId: string): Promise<void> {
  const { mutate, addId, customer, person, record } = history;
  const key = `${person}-${record}`;
  const item = () => ({
    ...{ customer, kind: 'REPAIR', store: 'york', conditionAtIntake: 'FAIR', occurredAt: at(-12) },
    ...{ promisedBy: at(-11), findings: [markedFinding()], associate: STAFF, note: text('note') },
  });
  const { serviceJob: collected } = await mutate('receiveItem', 'serviceJob { id }', {
    ...{ ...item(), tag: text('bag'), description: text('ring'), warrantyId, serialNumber: `OWN-${key}` },
  });
  const jobId = addId('serviceJobs', collected.id);
  await mutate('updateServiceJob', 'serviceJob { id }', {
    ...{ jobId, promisedBy: at(-10), because: text('late'), note: text('note'), occurredAt: at(-11) },
  });
  await mutate('returnItem', 'serviceJob { id inspection { id } }', {
    ...{ jobId, occurredAt: at(-3), returnedTo: text('Z'), associate: STAFF },
    inspection: { condition: 'GOOD', findings: [markedFinding()], note: text('note') },
  }).then(({ serviceJob }) => addId('inspections', serviceJob.inspection.id));
  const { serviceJob: kept } = await mutate('receiveItem', 'serviceJob { id }', {
    ...{ ...item(), tag: `kept ${key}`, description: text('watch'), serialNumber: `${MARK}-K${key}` },
  });
  addId('serviceJobs', kept.id);
  await mutate('updateServiceJob', 'serviceJob { id }', {
    ...{ jobId: kept.id, promisedBy: at(-9), because: text('later'), note: text('note'), occurredAt: at(-11) },
  });
}
