import { isDeepStrictEqual } from 'node:util';
import type { AudienceChange } from '../audience/context.ts';
import type { CallChange } from '../call/context.ts';
import type { ImportJobChange } from '../import-job/context.ts';
import type { InsightChange } from '../insight/context.ts';
import type { IntegrationChange } from '../integration/context.ts';
import type { MatchingChange } from '../matching/context.ts';
import type { MessageChange } from '../message/context.ts';
import type { PlaybookChange } from '../playbook/context.ts';
import type { PrivacyChange } from '../privacy/context.ts';
import type { SegmentChange } from '../segment/context.ts';
import type { ShopChange } from '../shop/context.ts';
import type { StaffChange } from '../staff/context.ts';
import { MAX_AUDITED_FIELDS } from './audit-entry.ts';

type Change =
  | AudienceChange
  | CallChange
  | ImportJobChange
  | InsightChange
  | IntegrationChange
  | MatchingChange
  | MessageChange
  | PlaybookChange
  | PrivacyChange
  | SegmentChange
  | ShopChange
  | StaffChange;
type Entity = Change['entity'];
type Images = { readonly before: object | null; readonly after: object };

/** How the changes of an entity are audited. `of` names the entity before its fields; null for the customer itself. */
type AuditRule = { readonly of: string | null; readonly customerIds: (image: object) => readonly string[] };

const ownedBy = (image: object): readonly string[] =>
  'customerId' in image && typeof image.customerId === 'string' ? [image.customerId] : [];
const isThe = (image: object): readonly string[] => ('id' in image && typeof image.id === 'string' ? [image.id] : []);
const isOf = (image: object): readonly string[] =>
  'records' in image && Array.isArray(image.records) ? image.records.map(String) : [];
const isAbout = (image: object): readonly string[] =>
  'customerIds' in image && Array.isArray(image.customerIds) ? image.customerIds.map(String) : [];

const owned = (of: string): AuditRule => ({ of, customerIds: ownedBy });
const ofNobody = (of: string): AuditRule => ({ of, customerIds: () => [] });

/**
 * Null: the change only follows from another change of the same command, such as a count, a lookup item or a check. A new
 * entity needs a line, so that nobody forgets the audit.
 */
const RULES: Readonly<Record<Entity, AuditRule | null>> = {
  appointment: owned('appointment'),
  attachment: owned('attachment'),
  audience: ofNobody('audience'),
  call: owned('call'),
  caseContact: owned('caseContact'),
  consent: owned('consent'),
  dataExport: owned('dataExport'),
  customer: { of: null, customerIds: isThe },
  feedback: owned('feedback'),
  guestErasure: ofNobody('guestErasure'),
  identityEvent: { of: 'identity', customerIds: isOf },
  importJob: ofNobody('importJob'),
  inspection: owned('inspection'),
  integration: ofNobody('integration'),
  interaction: owned('interaction'),
  kpiTarget: ofNobody('kpiTarget'),
  message: owned('message'),
  messageTemplate: ofNobody('messageTemplate'),
  order: owned('order'),
  orderReturn: owned('orderReturn'),
  playbook: ofNobody('playbook'),
  preferences: owned('preferences'),
  preventionAction: ofNobody('preventionAction'),
  segment: ofNobody('segment'),
  serviceCase: owned('serviceCase'),
  serviceJob: owned('serviceJob'),
  shop: ofNobody('shop'),
  shopErasure: ofNobody('shopErasure'),
  specialDays: ofNobody('specialDays'),
  staffMember: ofNobody('staffMember'),
  store: ofNobody('store'),
  warranty: owned('warranty'),
  warrantyClaim: owned('warrantyClaim'),
  warrantyPlan: ofNobody('warrantyPlan'),
  webhookDelivery: { of: 'webhookDelivery', customerIds: isAbout },
  activeCustomer: null,
  blocks: null,
  bookPage: null,
  commitment: null,
  countedScore: null,
  dailyUse: null,
  duplicates: null,
  feedbackLink: null,
  erasure: null,
  match: null,
  messageTemplateList: null,
  metrics: null,
  orderLines: null,
  overdueNotice: null,
  playbookFollowUp: null,
  playbookList: null,
  playbookNotification: null,
  segmentList: null,
  segmentMove: null,
  serial: null,
  staffRoster: null,
  unchangedCover: null,
  verifiedEmail: null,
};

/** Fields that change with every write, or that repeat other fields in another form. */
const BOOKKEEPING: ReadonlySet<string> = new Set([
  'id',
  'version',
  'revision',
  'updatedAt',
  'createdAt',
  'entries',
  'origins',
  'unverified',
]);

/** What a command changed: whose data, and the names of the changed fields. */
export type AuditedChanges = { readonly customerIds: readonly string[]; readonly fields: readonly string[] };

/**
 * The fields of the customer have their own names, such as `phones`. Others follow the name of their entity, such as
 * `order.status`; the name of an entity alone says that it is new.
 */
export function auditedChanges(changes: readonly Change[]): AuditedChanges {
  const audited = changes.flatMap((change) => {
    const rule = RULES[change.entity];
    return rule === null || !('after' in change) ? [] : [{ rule, before: change.before, after: change.after }];
  });
  return {
    customerIds: unique(
      audited.flatMap(({ rule, before, after }) => [
        ...rule.customerIds(after),
        ...(before === null ? [] : rule.customerIds(before)),
      ]),
    ),
    fields: unique(audited.flatMap(({ rule, ...images }) => fieldsOf(rule, images))).slice(0, MAX_AUDITED_FIELDS),
  };
}

function fieldsOf({ of }: AuditRule, { before, after }: Images): readonly string[] {
  if (before === null && of !== null) return [of];
  const [former, current] = [new Map(Object.entries(before ?? {})), new Map(Object.entries(after))];
  return [...new Set([...former.keys(), ...current.keys()])]
    .filter((name) => !BOOKKEEPING.has(name) && isChanged(former.get(name), current.get(name)))
    .map((name) => (of === null ? name : `${of}.${name}`));
}

/** Absent, null and empty are one: a new customer has no phones, and that is no change. */
const isChanged = (before: unknown, after: unknown): boolean =>
  !(isEmpty(before) && isEmpty(after)) && !isDeepStrictEqual(before, after);

const isEmpty = (value: unknown): boolean =>
  value == null || (typeof value === 'object' && Object.keys(value).length === 0);

const unique = (values: readonly string[]): readonly string[] => [...new Set(values)];
