import type { Actor } from '../recording.ts';
import type { People } from './people.ts';
import { ADMIN, ANALYST, dayOf, type Stage } from './stage.ts';

/** People of the shop: what one of them writes names the person. */
export async function saveStaff({ play, at, name }: Stage, { ann }: People): Promise<void> {
  const save = async (key: string, input: object) =>
    name(`staff ${key}`, (await play(ADMIN, 'saveStaffMember', input)).member.id);
  const staff = await save('clerk', { email: 'ida@example.com', name: 'Ida', role: 'CLERK', stores: ['york'] });
  const left = await save('left', { email: 'leo@example.com', name: 'Leo', role: 'CLERK', stores: ['york'] });
  await save('admin', { email: 'amy@example.com', name: 'Amy', role: 'ADMIN' });
  await play(ADMIN, 'saveStaffMember', { id: left, enabled: false });
  const ida: Actor = ['clerk', { staff, stores: ['york'], client: 'staff-app' }];
  await play(ida, 'recordInteraction', {
    ...{ customer: { id: ann }, type: 'STORE_VISIT', via: 'STORE', store: 'york', occurredAt: at() },
  });
}

/** What the shop does so that a problem does not come back. */
export async function prevent({ play, at, name }: Stage, caseId: string): Promise<void> {
  const pain = { by: 'ROOT_CAUSE', key: 'PACKAGING' };
  const save = async (key: string, input: object) =>
    name(`prevention ${key}`, (await play(ANALYST, 'savePreventionAction', input)).action.id);
  const box = { title: 'A thicker box', owner: 'Priya', dueOn: dayOf(at({ days: 30 })), pain, caseIds: [caseId] };
  const id = await save('done', box);
  await save('done', { id, status: 'DONE' });
  await save('planned', { ...box, title: 'A softer cloth' });
}
