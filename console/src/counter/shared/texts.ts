import type {
  CaseReason,
  Condition,
  EstimateAnswer,
  OfferKind,
  ServiceJobKind,
  ServiceJobStatus,
  WarrantyStatus,
} from 'customer-graph-client/console';
import { defineTexts } from '../../language/language.ts';

export const texts = defineTexts(
  {
    atStore: 'At the store',
    condition: 'Condition',
    findings: 'Findings',
    part: 'Part',
    note: 'Note',
    addFinding: 'Add a finding',
    removeFinding: (part: string) => (part === '' ? 'Remove this finding' : `Remove: ${part}`),
    customerIsHere: (store: string) => `The customer is here. It belongs to ${store}.`,
    noStore: 'Online',
    shortcuts: 'Shortcuts of one key',
    key: (name: string) => `Key ${name}`,
    done: 'Done.',
    optional: 'Optional',
    staffNote: 'For staff only',
  },
  {
    atStore: 'Im Laden',
    condition: 'Zustand',
    findings: 'Befunde',
    part: 'Teil',
    note: 'Notiz',
    addFinding: 'Befund hinzufügen',
    removeFinding: (part: string) => (part === '' ? 'Diesen Befund entfernen' : `Entfernen: ${part}`),
    customerIsHere: (store: string) => `Die Person ist hier. Es gehört zu ${store}.`,
    noStore: 'Online',
    shortcuts: 'Kürzel mit einer Taste',
    key: (name: string) => `Taste ${name}`,
    done: 'Erledigt.',
    optional: 'Freiwillig',
    staffNote: 'Nur für Mitarbeitende',
  },
);

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

export const caseReasonTexts = defineTexts(
  {
    DAMAGED_ITEM: 'Damaged item',
    WRONG_ITEM: 'Wrong item',
    LATE_DELIVERY: 'Late delivery',
    PRODUCT_QUALITY: 'Quality of a product',
    BILLING: 'Bill or payment',
    WARRANTY: 'Warranty',
    STAFF: 'Our staff',
    UNWANTED_CONTACT: 'Unwanted contact',
    WEBSITE: 'Website',
    LOST_RECORDS: 'Lost records',
    OTHER: 'Something else',
  } satisfies Record<CaseReason, string>,
  {
    DAMAGED_ITEM: 'Beschädigte Ware',
    WRONG_ITEM: 'Falsche Ware',
    LATE_DELIVERY: 'Späte Lieferung',
    PRODUCT_QUALITY: 'Qualität der Ware',
    BILLING: 'Rechnung oder Zahlung',
    WARRANTY: 'Garantie',
    STAFF: 'Unsere Mitarbeitenden',
    UNWANTED_CONTACT: 'Unerwünschte Werbung',
    WEBSITE: 'Website',
    LOST_RECORDS: 'Verlorene Daten',
    OTHER: 'Etwas anderes',
  },
);

export const offerKindTexts = defineTexts(
  {
    REPLACEMENT: 'Replacement',
    REFUND: 'Refund',
    DISCOUNT: 'Discount',
    REPAIR: 'Repair',
    GIFT: 'Gift',
    APOLOGY: 'Apology',
  } satisfies Record<OfferKind, string>,
  {
    REPLACEMENT: 'Ersatz',
    REFUND: 'Erstattung',
    DISCOUNT: 'Rabatt',
    REPAIR: 'Reparatur',
    GIFT: 'Geschenk',
    APOLOGY: 'Entschuldigung',
  },
);
