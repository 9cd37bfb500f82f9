import type { Role } from '../../kernel/roles.ts';
import type { SourceIntegration } from './source-context.ts';

/** Decides which values count as unverified: what people type in a web shop is. */
const ROLES: Readonly<Record<NonNullable<SourceIntegration['system']>, Role>> = {
  SHOPIFY: 'commerce',
  WOOCOMMERCE: 'commerce',
  SQUARE: 'pos',
  ZENDESK: 'support',
  GENERIC: 'admin',
};

/** The role in which the source records of a system are applied. */
export const roleOf = (system: SourceIntegration['system']): Role => ROLES[system ?? 'GENERIC'];
