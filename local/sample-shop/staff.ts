import type { SaveStaffMemberInput } from '../../domain/staff/save-staff-member.ts';
import { STORES } from './shop.ts';

/** One person of each role: those who sign in at the console of this machine (`console/src/session/local-role.ts`). */
export const STAFF = [
  member(
    'Maya Brook',
    'CLERK',
    STORES.map(({ code }) => code),
  ),
  member('Sam Hill', 'SUPPORT'),
  member('Alex Stone', 'ADMIN'),
  member('Rin Sato', 'ANALYST'),
  member('Noor Haddad', 'MARKETING'),
];

function member(name: string, role: SaveStaffMemberInput['role'], stores: readonly string[] = []) {
  return { name, role, stores, email: `${name.toLowerCase().replace(' ', '.')}@finch.example` };
}
