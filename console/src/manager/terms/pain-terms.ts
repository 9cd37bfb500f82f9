import type { CaseReason, PainDimension } from 'customer-graph-client/console';
import { defineTexts } from '../../language/language.ts';
import { caseReasonTexts } from '../../terms/case-terms.ts';

/** A return has the reasons of cases, and one of its own. */
type Reason = CaseReason | 'CHANGED_MIND';

export const REASONS = defineTexts(
  { ...caseReasonTexts.en, CHANGED_MIND: 'Changed mind' } satisfies Record<Reason, string>,
  { ...caseReasonTexts.de, CHANGED_MIND: 'Anders überlegt' },
);

export const DIMENSIONS = defineTexts(
  {
    REASON: 'Reason',
    ROOT_CAUSE: 'Root cause',
    SKU: 'Article',
    STORE: 'Store',
    TOUCHPOINT: 'Touchpoint',
    CHANNEL: 'Channel',
  } satisfies Record<PainDimension, string>,
  {
    REASON: 'Grund',
    ROOT_CAUSE: 'Ursache',
    SKU: 'Artikel',
    STORE: 'Laden',
    TOUCHPOINT: 'Kontaktpunkt',
    CHANNEL: 'Kanal',
  },
);
