import { v5 } from 'uuid';
import { ID_PREFIXES } from '../../domain/kernel/id.ts';

const NAMESPACE = '3a6c0c1e-6f7e-4d0a-9a53-5d1b0e1f7a42';

/** The same id for the same name, in any case: for a member of staff who is not saved. */
export const staffIdOfName = (name: string): string =>
  `${ID_PREFIXES.staffMember}_${v5(name.trim().normalize('NFKC').toLowerCase(), NAMESPACE)}`;
