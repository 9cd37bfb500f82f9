import type { RfmSegment, ValueTier } from 'customer-graph-client/console';
import { defineTexts } from '../../language/language.ts';

export const TIERS = defineTexts(
  { PLATINUM: 'Platinum', GOLD: 'Gold', SILVER: 'Silver', BRONZE: 'Bronze', NONE: 'None yet' } satisfies Record<
    ValueTier,
    string
  >,
  { PLATINUM: 'Platin', GOLD: 'Gold', SILVER: 'Silber', BRONZE: 'Bronze', NONE: 'Noch keine' },
);

export const RFM_SEGMENTS = defineTexts(
  {
    CHAMPION: 'Champion',
    LOYAL: 'Loyal',
    PROMISING: 'Promising',
    NEW: 'New',
    NEEDS_ATTENTION: 'Needs attention',
    AT_RISK: 'At risk',
    CANNOT_LOSE: 'Must not be lost',
    HIBERNATING: 'Quiet for long',
    LOST: 'Lost',
  } satisfies Record<RfmSegment, string>,
  {
    CHAMPION: 'Spitze',
    LOYAL: 'Treu',
    PROMISING: 'Vielversprechend',
    NEW: 'Neu',
    NEEDS_ATTENTION: 'Braucht Aufmerksamkeit',
    AT_RISK: 'Gefährdet',
    CANNOT_LOSE: 'Darf nicht verloren gehen',
    HIBERNATING: 'Lange still',
    LOST: 'Verloren',
  },
);
