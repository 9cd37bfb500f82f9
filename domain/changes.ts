import type { Customer } from './customer/customer.ts';
import type { Mailbox } from './customer/mailbox.ts';
import type { Metrics } from './customer/metrics.ts';
import type { Feedback } from './feedback/feedback.ts';
import type { KpiTarget } from './insight/kpi-target.ts';
import type { Interaction } from './interaction/interaction.ts';
import type { Blocks } from './matching/blocks.ts';
import type { ForgottenMatch, Match } from './matching/match.ts';
import type { Order, OrderLines } from './order/order.ts';
import type { OrderReturn } from './order/order-return.ts';
import type { Duplicates } from './person/duplicates.ts';
import type { IdentityEvent } from './person/identity-event.ts';
import type { Notice } from './playbook/notice.ts';
import type { Playbook, PlaybookList } from './playbook/playbook.ts';
import type { ContactConsent } from './preferences/consent.ts';
import type { Preferences } from './preferences/preferences.ts';
import type { Serial } from './serial/serial.ts';
import type { CaseContact, ServiceCase } from './service-case/service-case.ts';
import type { Shop, Store } from './shop/shop.ts';
import type { SpecialDays } from './shop/special-days.ts';
import type { Appointment } from './warranty/appointment.ts';
import type { Inspection } from './warranty/inspection.ts';
import type { BookPage } from './warranty/store-book.ts';
import type { Warranty } from './warranty/warranty.ts';
import type { WarrantyClaim } from './warranty/warranty-claim.ts';
import type { WarrantyPlan } from './warranty/warranty-plan.ts';

/** What a use case may change, by noun. A noun joins here with the feature that brings it. */
export type Entities = {
  appointment: Appointment;
  blocks: Blocks;
  bookPage: BookPage;
  caseContact: CaseContact;
  consent: ContactConsent;
  customer: Customer;
  duplicates: Duplicates;
  feedback: Feedback;
  identityEvent: IdentityEvent;
  inspection: Inspection;
  interaction: Interaction;
  kpiTarget: KpiTarget;
  mailbox: Mailbox;
  match: Match | ForgottenMatch;
  metrics: Metrics;
  notice: Notice;
  order: Order;
  orderLines: OrderLines;
  orderReturn: OrderReturn;
  playbook: Playbook;
  playbookList: PlaybookList;
  preferences: Preferences;
  serial: Serial;
  serviceCase: ServiceCase;
  shop: Shop;
  specialDays: SpecialDays;
  store: Store;
  warranty: Warranty;
  warrantyClaim: WarrantyClaim;
  warrantyPlan: WarrantyPlan;
};

/**
 * One thing as it was read and as it shall be. The store writes all of a use case's changes in one transaction, under
 * the condition that each thing is still as it was read (`before`; null: is not there yet).
 */
export type Change = { [N in keyof Entities]: ChangeOf<N> }[keyof Entities] | Standing | UnchangedCover;

export type ChangeOf<N extends keyof Entities> = {
  readonly noun: N;
  readonly before: Entities[N] | null;
  readonly after: Entities[N];
};

/**
 * Changes nothing, but holds the transaction to it that the customer still is there and active; where a version is
 * given, that nothing of the profile is another, and so that the same records are the person.
 */
export type Standing = { readonly noun: 'standing'; readonly customerId: string; readonly version?: number };

/** Changes nothing, but holds the transaction to it that the cover is still as it was read. */
export type UnchangedCover = { readonly noun: 'unchangedCover'; readonly warranty: Warranty };
