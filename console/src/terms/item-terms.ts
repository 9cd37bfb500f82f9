import type {
  Condition,
  EstimateAnswer,
  ServiceJobKind,
  ServiceJobStatus,
  WarrantyStatus,
} from 'customer-graph-client/console';
import { defineTexts } from '../language/language.ts';

export const conditionTexts = defineTexts(
  { EXCELLENT: 'Excellent', GOOD: 'Good', FAIR: 'Fair', POOR: 'Poor', DAMAGED: 'Damaged' } satisfies Record<
    Condition,
    string
  >,
  {
    EXCELLENT: 'Ausgezeichnet',
    GOOD: 'Gut',
    FAIR: 'Mittel',
    POOR: 'Schlecht',
    DAMAGED: 'Beschädigt',
  },
);

export const jobKindTexts = defineTexts(
  {
    INSPECTION: 'Inspection',
    REPAIR: 'Repair',
    RESIZING: 'Resizing',
    CLEANING: 'Cleaning',
    ALTERATION: 'Alteration',
    ENGRAVING: 'Engraving',
    VALUATION: 'Valuation',
    OTHER: 'Other work',
  } satisfies Record<ServiceJobKind, string>,
  {
    INSPECTION: 'Inspektion',
    REPAIR: 'Reparatur',
    RESIZING: 'Größe ändern',
    CLEANING: 'Reinigung',
    ALTERATION: 'Umarbeitung',
    ENGRAVING: 'Gravur',
    VALUATION: 'Bewertung',
    OTHER: 'Andere Arbeit',
  },
);

export const jobStatusTexts = defineTexts(
  {
    RECEIVED: 'Received',
    IN_PROGRESS: 'In work',
    AWAITING_APPROVAL: 'Waits for an answer',
    AWAITING_PARTS: 'Waits for parts',
    READY: 'Ready to collect',
    RETURNED: 'Given back',
    CANCELLED: 'Cancelled, to give back',
  } satisfies Record<ServiceJobStatus, string>,
  {
    RECEIVED: 'Angenommen',
    IN_PROGRESS: 'In Arbeit',
    AWAITING_APPROVAL: 'Wartet auf Antwort',
    AWAITING_PARTS: 'Wartet auf Teile',
    READY: 'Abholbereit',
    RETURNED: 'Zurückgegeben',
    CANCELLED: 'Storniert, zurückzugeben',
  },
);

export const estimateAnswerTexts = defineTexts(
  { APPROVED: 'approved', DECLINED: 'declined' } satisfies Record<EstimateAnswer, string>,
  { APPROVED: 'angenommen', DECLINED: 'abgelehnt' },
);

export const coverStatusTexts = defineTexts(
  {
    ACTIVE: 'Active',
    INSPECTION_DUE: 'Inspection overdue',
    LAPSED: 'Lapsed',
    EXPIRED: 'Ended',
    VOID: 'Void',
  } satisfies Record<WarrantyStatus, string>,
  {
    ACTIVE: 'Aktiv',
    INSPECTION_DUE: 'Inspektion überfällig',
    LAPSED: 'Verfallen',
    EXPIRED: 'Abgelaufen',
    VOID: 'Ungültig',
  },
);
