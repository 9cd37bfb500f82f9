import type { People } from './people.ts';
import type { Sales } from './sales.ts';
import { ADMIN, DESK, ownToken, type Stage } from './stage.ts';

/** What people ask of the shop about their data, and a file. */
export async function askAboutData(
  { play, at, pass, name, askToErase }: Stage,
  { ann, bob, eve }: People,
  { guest }: Sales,
): Promise<void> {
  const { dataExport } = await play(ownToken(ann), 'exportCustomer', {});
  name('export', dataExport.id);
  await play(ownToken(bob), 'requestErasure', { delayDays: 20 });
  pass({ minutes: 30 });
  await play(ownToken(bob), 'cancelErasure', {});
  const erasing = name('erasing', (await play(DESK, 'registerCustomer', { ...NEWCOMER })).customer.id);
  await play(ADMIN, 'requestErasure', { customerId: erasing, delayDays: 30 });
  await askToErase(guest);
  await play(ADMIN, 'cancelOrderErasure', { orderId: guest });
  await askToErase(guest);
  const upload = { contentType: 'image/jpeg', byteSize: 2_000, fileName: 'clasp.jpg' };
  const { attachment } = await play(ownToken(eve), 'requestUpload', upload);
  name('attachment', attachment.id);
  await play(ownToken(eve), 'openCase', {
    ...{ title: 'The clasp', reason: 'DAMAGED_ITEM', occurredAt: at({ minutes: -1 }), attachments: [attachment.id] },
  });
}

const NEWCOMER = { name: { given: 'Zoe', family: 'Zeller' }, emails: [{ address: 'zoe.zeller@example.com' }] };

/** Words of people who were not known yet: one is identified later. */
export async function identify({ play, at, pass, name }: Stage, { gil }: People): Promise<void> {
  const say = async (key: string, customer: object) => {
    pass({ minutes: 10 });
    const { feedback } = await play(DESK, 'submitFeedback', {
      ...{ customer, ifUnidentified: 'KEEP' },
      ...{ comment: 'Where is my ring?', occurredAt: at({ minutes: -1 }) },
    });
    return name(`unidentified ${key}`, feedback.customer.id);
  };
  const unidentifiedId = await say('gil', { handle: { system: 'x', value: '@gilg' } });
  await play(DESK, 'identifyCustomer', { unidentifiedId, customer: { id: gil }, reason: 'He said so' });
  await say('handle', { handle: { system: 'x', value: '@nobody' } });
  await say('email', { email: 'somebody@example.com' });
  await say('phone', { phone: '+44 7700 900177' });
  await play(DESK, 'updateCustomer', { customerId: gil, addHandles: [{ system: 'instagram', value: 'gil.grant' }] });
}
