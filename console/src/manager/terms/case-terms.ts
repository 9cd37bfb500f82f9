import type { CaseReason, CaseStatus, Channel, PainDimension } from 'customer-graph-client/console';
import { defineTexts } from '../../language/language.ts';

/** A return has the reasons of cases, and one of its own. */
type Reason = CaseReason | 'CHANGED_MIND';

export const REASONS = defineTexts(
  {
    DAMAGED_ITEM: 'Damaged item',
    WRONG_ITEM: 'Wrong item',
    LATE_DELIVERY: 'Late delivery',
    PRODUCT_QUALITY: 'Quality',
    BILLING: 'Billing',
    WARRANTY: 'Warranty',
    STAFF: 'Staff',
    UNWANTED_CONTACT: 'Unwanted contact',
    WEBSITE: 'Website',
    LOST_RECORDS: 'Lost records',
    CHANGED_MIND: 'Changed mind',
    OTHER: 'Other',
  } satisfies Record<Reason, string>,
  {
    DAMAGED_ITEM: 'Beschädigte Ware',
    WRONG_ITEM: 'Falsche Ware',
    LATE_DELIVERY: 'Späte Lieferung',
    PRODUCT_QUALITY: 'Qualität',
    BILLING: 'Rechnung',
    WARRANTY: 'Garantie',
    STAFF: 'Personal',
    UNWANTED_CONTACT: 'Unerwünschter Kontakt',
    WEBSITE: 'Website',
    LOST_RECORDS: 'Verlorene Daten',
    CHANGED_MIND: 'Anders überlegt',
    OTHER: 'Anderes',
  },
);

export const CHANNELS = defineTexts(
  {
    STORE: 'Store',
    WEB: 'Web',
    APP: 'App',
    PHONE: 'Phone',
    EMAIL: 'Email',
    SMS: 'SMS',
    WHATSAPP: 'WhatsApp',
    CHAT: 'Chat',
    SOCIAL: 'Social network',
    REVIEW_SITE: 'Review site',
    SURVEY: 'Survey',
    POST: 'Post',
  } satisfies Record<Channel, string>,
  {
    STORE: 'Laden',
    WEB: 'Web',
    APP: 'App',
    PHONE: 'Telefon',
    EMAIL: 'E-Mail',
    SMS: 'SMS',
    WHATSAPP: 'WhatsApp',
    CHAT: 'Chat',
    SOCIAL: 'Soziales Netz',
    REVIEW_SITE: 'Bewertungsseite',
    SURVEY: 'Umfrage',
    POST: 'Post',
  },
);

export const ROOT_CAUSES = defineTexts(
  {
    SUPPLIER: 'Supplier',
    PRODUCT: 'Product',
    PACKAGING: 'Packaging',
    CARRIER: 'Carrier',
    STOCK: 'Stock',
    PRICING: 'Prices',
    SYSTEM: 'Systems',
    TRAINING: 'Training',
    PROCESS: 'Process',
    POLICY: 'Rules',
    COMMUNICATION: 'Communication',
    CUSTOMER: 'Customer',
    OTHER: 'Other',
  },
  {
    SUPPLIER: 'Lieferant',
    PRODUCT: 'Produkt',
    PACKAGING: 'Verpackung',
    CARRIER: 'Zusteller',
    STOCK: 'Lager',
    PRICING: 'Preise',
    SYSTEM: 'Systeme',
    TRAINING: 'Schulung',
    PROCESS: 'Ablauf',
    POLICY: 'Regeln',
    COMMUNICATION: 'Kommunikation',
    CUSTOMER: 'Kunde',
    OTHER: 'Anderes',
  },
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

export const CASE_STATUSES = defineTexts(
  {
    OPEN: 'Open',
    IN_PROGRESS: 'In progress',
    WAITING_ON_CUSTOMER: 'Waits on the customer',
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
