import type {
  CaseReason,
  CaseStatus,
  OfferKind,
  OfferStatus,
  RootCauseCategory,
  Severity,
} from 'customer-graph-client/console';
import { defineTexts } from '../language/language.ts';

export const caseStatusTexts = defineTexts(
  {
    OPEN: 'Open',
    IN_PROGRESS: 'In progress',
    WAITING_ON_CUSTOMER: 'Waits for the customer',
    RESOLVED: 'Resolved',
    CLOSED: 'Closed',
  } satisfies Record<CaseStatus, string>,
  {
    OPEN: 'Offen',
    IN_PROGRESS: 'In Arbeit',
    WAITING_ON_CUSTOMER: 'Wartet auf den Kunden',
    RESOLVED: 'Gelöst',
    CLOSED: 'Geschlossen',
  },
);

export const severityTexts = defineTexts(
  { CRITICAL: 'Critical', HIGH: 'High', NORMAL: 'Normal', LOW: 'Low' } satisfies Record<Severity, string>,
  { CRITICAL: 'Kritisch', HIGH: 'Hoch', NORMAL: 'Normal', LOW: 'Gering' },
);

export const caseReasonTexts = defineTexts(
  {
    DAMAGED_ITEM: 'Damaged item',
    WRONG_ITEM: 'Wrong item',
    LATE_DELIVERY: 'Late delivery',
    PRODUCT_QUALITY: 'Quality of a product',
    BILLING: 'Bill',
    WARRANTY: 'Warranty',
    STAFF: 'Staff',
    UNWANTED_CONTACT: 'Unwanted contact',
    WEBSITE: 'Website',
    LOST_RECORDS: 'Lost records',
    OTHER: 'Something else',
  } satisfies Record<CaseReason, string>,
  {
    DAMAGED_ITEM: 'Beschädigte Ware',
    WRONG_ITEM: 'Falsche Ware',
    LATE_DELIVERY: 'Späte Lieferung',
    PRODUCT_QUALITY: 'Qualität einer Ware',
    BILLING: 'Rechnung',
    WARRANTY: 'Garantie',
    STAFF: 'Personal',
    UNWANTED_CONTACT: 'Unerwünschter Kontakt',
    WEBSITE: 'Webseite',
    LOST_RECORDS: 'Verlorene Unterlagen',
    OTHER: 'Etwas anderes',
  },
);

export const rootCauseTexts = defineTexts(
  {
    SUPPLIER: 'Supplier',
    PRODUCT: 'Product',
    PACKAGING: 'Packaging',
    CARRIER: 'Carrier',
    STOCK: 'Stock',
    PRICING: 'Prices',
    SYSTEM: 'Computer system',
    TRAINING: 'Training',
    PROCESS: 'Way of working',
    POLICY: 'Rules of the shop',
    COMMUNICATION: 'Communication',
    CUSTOMER: 'The customer',
    OTHER: 'Something else',
  } satisfies Record<RootCauseCategory, string>,
  {
    SUPPLIER: 'Lieferant',
    PRODUCT: 'Ware',
    PACKAGING: 'Verpackung',
    CARRIER: 'Paketdienst',
    STOCK: 'Bestand',
    PRICING: 'Preise',
    SYSTEM: 'Computersystem',
    TRAINING: 'Schulung',
    PROCESS: 'Ablauf',
    POLICY: 'Regeln des Geschäfts',
    COMMUNICATION: 'Verständigung',
    CUSTOMER: 'Kundin oder Kunde',
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
    DISCOUNT: 'Nachlass',
    REPAIR: 'Reparatur',
    GIFT: 'Geschenk',
    APOLOGY: 'Entschuldigung',
  },
);

export const offerStatusTexts = defineTexts(
  {
    OFFERED: 'Waits for an answer',
    ACCEPTED: 'Accepted, still owed',
    DECLINED: 'Declined',
    FULFILLED: 'Fulfilled',
    WITHDRAWN: 'Withdrawn',
  } satisfies Record<OfferStatus, string>,
  {
    OFFERED: 'Wartet auf Antwort',
    ACCEPTED: 'Angenommen, noch geschuldet',
    DECLINED: 'Abgelehnt',
    FULFILLED: 'Eingelöst',
    WITHDRAWN: 'Zurückgezogen',
  },
);
