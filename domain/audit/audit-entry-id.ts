import { v5 } from 'uuid';
import { ID_PREFIXES } from '../kernel/id.ts';

/** The UUID namespace of ids that follow from an act and its customer. */
const AUDIT_NAMESPACE = '0b6c4d8a-5a0e-4d0c-9f6e-3d5a5b1c7e21';

/** A hash: the act may have a name that a client chose, such as an idempotency key. */
export const auditEntryId = (act: string, at: string, subject: string): string =>
  `${ID_PREFIXES.auditEntry}_${v5(JSON.stringify([act, at, subject]), AUDIT_NAMESPACE)}`;
