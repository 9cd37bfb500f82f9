// Generated from graphql/operations by `npm run codegen`. Do not edit.
import type { KnownOperation } from '../index.js';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type WorkList =
  | 'CASES'
  | 'COMMITMENTS'
  | 'FEEDBACK'
  | 'SERVICE_JOBS'
  | 'MATCHES';

export type UserErrorCode =
  | 'NOT_FOUND'
  | 'INVALID'
  /** The key leads to more than one customer. Ask which one, and send an id. */
  | 'AMBIGUOUS'
  | 'CONFLICT'
  | 'VERSION_CONFLICT'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'ALREADY_EXISTS'
  | 'NOT_ALLOWED'
  | 'LIMIT_EXCEEDED';

export type ViewerKind =
  | 'POS'
  | 'CLERK'
  | 'COMMERCE'
  | 'SUPPORT'
  | 'ANALYST'
  | 'MARKETING'
  | 'ADMIN'
  | 'CUSTOMER';

export type PostalAddressInput = {
  readonly lines: ReadonlyArray<string>;
  readonly locality?: string | null | undefined;
  readonly region?: string | null | undefined;
  readonly postalCode?: string | null | undefined;
  readonly country: string;
  readonly label?: string | null | undefined;
};

/** A customer's own token may leave out customerId. */
export type RequestErasureInput = {
  readonly idempotencyKey: string;
  readonly customerId?: string | null | undefined;
  /** 10 to 30. Fewer only with privacy:erase. */
  readonly delayDays?: number;
};

/** A customer's own token may leave out customerId. */
export type CancelErasureInput = {
  readonly idempotencyKey: string;
  readonly customerId?: string | null | undefined;
};

export type CancelOrderErasureInput = {
  readonly idempotencyKey: string;
  readonly orderId: string;
};

export type ImportFormat =
  | 'MUTATIONS_NDJSON'
  | 'SHOPIFY_CUSTOMERS_CSV'
  | 'SHOPIFY_ORDERS_CSV'
  | 'SQUARE_CUSTOMERS_CSV'
  | 'SQUARE_ITEMS_CSV'
  | 'WOOCOMMERCE_ORDERS_CSV'
  | 'ZENDESK_TICKETS_NDJSON'
  | 'CUSTOMERS_CSV'
  | 'ORDERS_CSV';

/** What happens when the graph refuses a row. SKIP leaves it out, STOP ends the import there. */
export type OnError =
  | 'SKIP'
  | 'STOP';

/** STOPPED: by onError. FAILED: the file is not of its format, or the work ended early; the report says why. */
export type ImportStatus =
  | 'RUNNING'
  | 'DONE'
  | 'STOPPED'
  | 'CANCELLED'
  | 'FAILED';

export type StartImportInput = {
  readonly idempotencyKey: string;
  readonly format: ImportFormat;
  /** The key of the file in the import bucket; locally its path. */
  readonly object: string;
  /** The code of the integration whose data the file holds. A format of another system needs one. */
  readonly integration?: string | null | undefined;
  readonly dryRun?: boolean;
  readonly onError?: OnError;
};

export type CancelImportInput = {
  readonly idempotencyKey: string;
  readonly jobId: string;
};

export type ResumeImportInput = {
  readonly idempotencyKey: string;
  readonly jobId: string;
};

/** GENERIC: any system that signs as the Standard Webhooks specification says, and sends source records in the form of docs/integrations.md. */
export type IntegrationSystem =
  | 'SHOPIFY'
  | 'SQUARE'
  | 'WOOCOMMERCE'
  | 'ZENDESK'
  | 'GENERIC';

export type IntegrationStoreInput = {
  readonly location: string;
  readonly store: string;
};

/** A code is 1 to 40 lower-case ASCII letters and digits, with - between them. */
export type SaveIntegrationInput = {
  readonly idempotencyKey: string;
  readonly expectedVersion?: number | null | undefined;
  readonly code: string;
  readonly system?: IntegrationSystem | null | undefined;
  readonly enabled?: boolean | null | undefined;
  readonly dryRun?: boolean | null | undefined;
  readonly stores?: ReadonlyArray<IntegrationStoreInput> | null | undefined;
};

/**
 * RECEIVED: stored, and not applied yet, or waiting for something that has not arrived. APPLIED: its effect is in the graph. IGNORED: not
 * used, by its topic or because the integration is not enabled. REJECTED: the payload or the graph refuses it. FAILED: every try
 * failed. DRY_RUN: it would be applied.
 */
export type WebhookDeliveryStatus =
  | 'RECEIVED'
  | 'APPLIED'
  | 'IGNORED'
  | 'REJECTED'
  | 'FAILED'
  | 'DRY_RUN';

/** `from` and `to` are days in the shop's time zone, both included. Without them, all that is kept. */
export type WebhookDeliveryFilter = {
  readonly integration?: string | null | undefined;
  readonly status?: ReadonlyArray<WebhookDeliveryStatus> | null | undefined;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  readonly topic?: string | null | undefined;
};

export type ReplayWebhookDeliveryInput = {
  readonly idempotencyKey: string;
  readonly deliveryId: string;
};

export type MessageKind =
  | 'CASE_UPDATE'
  | 'CASE_RESOLVED'
  | 'OFFER'
  | 'APPOINTMENT_CONFIRMED'
  | 'APPOINTMENT_REMINDER'
  | 'INSPECTION_DUE'
  | 'ITEM_READY'
  | 'ESTIMATE'
  | 'ORDER_LATE'
  | 'FEEDBACK_REQUEST'
  | 'CUSTOM'
  | 'ITEM_RECEIVED'
  | 'ITEM_PROMISE_CHANGED'
  | 'INSPECTION_OVERDUE'
  | 'CASE_OPENED';

/** A text that exists keeps what the input leaves out. */
export type SaveMessageTemplateInput = {
  readonly idempotencyKey: string;
  readonly expectedVersion?: number | null | undefined;
  /** A shop's own template of kind CUSTOM. */
  readonly code?: string | null | undefined;
  readonly kind: MessageKind;
  readonly channel: ContactChannel;
  readonly locale: string;
  readonly enabled?: boolean | null | undefined;
  readonly subject?: string | null | undefined;
  readonly body?: string | null | undefined;
};

/** The channels on which the shop can contact a person. The person can refuse each of them. */
export type ContactChannel =
  | 'EMAIL'
  | 'SMS'
  | 'PHONE'
  | 'POST'
  | 'PUSH'
  | 'WHATSAPP'
  | 'IN_PERSON';

export type Weekday =
  | 'MONDAY'
  | 'TUESDAY'
  | 'WEDNESDAY'
  | 'THURSDAY'
  | 'FRIDAY'
  | 'SATURDAY'
  | 'SUNDAY';

export type SaveShopInput = {
  readonly idempotencyKey: string;
  readonly name?: string | null | undefined;
  readonly currency?: string | null | undefined;
  readonly timeZone?: string | null | undefined;
  readonly defaultRegion?: string | null | undefined;
};

export type SaveStoreInput = {
  readonly idempotencyKey: string;
  readonly code: string;
  readonly name?: string | null | undefined;
  readonly timeZone?: string | null | undefined;
  readonly address?: PostalAddressInput | null | undefined;
  readonly phone?: string | null | undefined;
  readonly openingHours?: ReadonlyArray<OpeningHoursInput> | null | undefined;
  /** Replaces all special days of the store, including past ones; at most 400. */
  readonly specialDays?: ReadonlyArray<SpecialDayInput> | null | undefined;
  /** 5 to 480; the default is 30. */
  readonly appointmentMinutes?: number | null | undefined;
  /** 0 to 100; the default is 100. Set it, or visits at the same time are not limited to the places of the store. */
  readonly appointmentCapacity?: number | null | undefined;
};

export type SpecialDayInput = {
  readonly day: string;
  readonly name?: string | null | undefined;
  readonly hours: ReadonlyArray<DayHoursInput>;
};

/** If the closing time is not after the opening time, the hours end on the next day (18:00 to 02:00). Both 24:00 and 23:59 mean the end of the day. */
export type DayHoursInput = {
  readonly opens: string;
  readonly closes: string;
};

/** If the closing time is not after the opening time, the hours end on the next day (18:00 to 02:00). Both 24:00 and 23:59 mean the end of the day. */
export type OpeningHoursInput = {
  readonly day: Weekday;
  readonly opens: string;
  readonly closes: string;
};

export type StaffRole =
  | 'CLERK'
  | 'SUPPORT'
  | 'ANALYST'
  | 'MARKETING'
  | 'ADMIN';

/** Without `id`, it invites a person, who needs an email address, a name and a role. With `id`, fields that are left out stay. A clerk needs a store. At most 30 stores. */
export type SaveStaffMemberInput = {
  readonly idempotencyKey: string;
  readonly id?: string | null | undefined;
  readonly expectedVersion?: number | null | undefined;
  readonly email?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly role?: StaffRole | null | undefined;
  readonly stores?: ReadonlyArray<string> | null | undefined;
  readonly enabled?: boolean | null | undefined;
};

/** A new code needs name and durationMonths. An existing plan keeps the values of absent fields. Cover that is already sold keeps its terms. */
export type SaveWarrantyPlanInput = {
  readonly idempotencyKey: string;
  readonly code: string;
  readonly name?: string | null | undefined;
  readonly durationMonths?: number | null | undefined;
  readonly inspectionEveryMonths?: number | null | undefined;
  readonly graceDays?: number | null | undefined;
  readonly transferable?: boolean | null | undefined;
  readonly covers?: ReadonlyArray<string> | null | undefined;
  readonly excludes?: ReadonlyArray<string> | null | undefined;
};

export type AddressFieldsFragment = { readonly __typename: 'PostalAddress', readonly lines: ReadonlyArray<string>, readonly locality: string | null, readonly region: string | null, readonly postalCode: string | null, readonly country: string, readonly label: string | null };

export type ConsoleAuditEntryFragment = { readonly __typename: 'AuditEntry', readonly id: string, readonly customerId: string | null, readonly at: string, readonly by: string, readonly byStaffId: string | null, readonly action: string, readonly fields: ReadonlyArray<string>, readonly correlationId: string, readonly byStaff: { readonly __typename: 'StaffMember', readonly id: string, readonly name: string } | null };

export type ConsoleErasedOrderFragment = { readonly __typename: 'Order', readonly id: string, readonly number: string, readonly placedAt: string, readonly erasesAt: string | null };

export type ConsoleImportJobFragment = { readonly __typename: 'ImportJob', readonly id: string, readonly format: ImportFormat, readonly importStatus: ImportStatus, readonly dryRun: boolean, readonly rowsTotal: number | null, readonly rows: number, readonly applied: number, readonly skipped: number, readonly failed: number, readonly startedAt: string, readonly endedAt: string | null };

export type ConsoleIntegrationFragment = { readonly __typename: 'Integration', readonly id: string, readonly version: number, readonly code: string, readonly system: IntegrationSystem, readonly enabled: boolean, readonly dryRun: boolean, readonly webhookUrl: string, readonly stores: ReadonlyArray<{ readonly __typename: 'IntegrationStore', readonly location: string, readonly store: string }> };

export type ConsoleShopFragment = { readonly __typename: 'Shop', readonly name: string, readonly currency: string, readonly timeZone: string, readonly defaultRegion: string };

export type ConsoleStaffMemberFragment = { readonly __typename: 'StaffMember', readonly id: string, readonly version: number, readonly email: string | null, readonly name: string, readonly role: StaffRole, readonly stores: ReadonlyArray<string>, readonly enabled: boolean };

export type ConsoleWarrantyPlanFragment = { readonly __typename: 'WarrantyPlan', readonly code: string, readonly name: string, readonly durationMonths: number, readonly inspectionEveryMonths: number | null, readonly graceDays: number, readonly transferable: boolean, readonly covers: ReadonlyArray<string>, readonly excludes: ReadonlyArray<string> };

export type MessageTextFragment = { readonly __typename: 'MessageTemplate', readonly code: string | null, readonly kind: MessageKind, readonly channel: ContactChannel, readonly locale: string, readonly version: number, readonly enabled: boolean, readonly subject: string | null, readonly body: string };

export type NextPageFragment = { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null };

export type StoreFieldsFragment = { readonly __typename: 'Store', readonly code: string, readonly name: string, readonly timeZone: string, readonly phone: string | null, readonly appointmentMinutes: number, readonly appointmentCapacity: number, readonly address: { readonly __typename: 'PostalAddress', readonly lines: ReadonlyArray<string>, readonly locality: string | null, readonly region: string | null, readonly postalCode: string | null, readonly country: string, readonly label: string | null } | null, readonly openingHours: ReadonlyArray<{ readonly __typename: 'OpeningHours', readonly day: Weekday, readonly opens: string, readonly closes: string }> };

export type UserErrorFieldsFragment = { readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> };

export type WebhookDeliveryFieldsFragment = { readonly __typename: 'WebhookDelivery', readonly id: string, readonly integration: string, readonly topic: string, readonly externalId: string, readonly receivedAt: string, readonly deliveryStatus: WebhookDeliveryStatus, readonly attemptCount: number, readonly wrote: ReadonlyArray<string>, readonly problems: ReadonlyArray<{ readonly __typename: 'WebhookDeliveryProblem', readonly code: string, readonly path: string | null, readonly message: string }> };

export type ConsoleAuditLogQueryVariables = Exact<{
  customerId: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ConsoleAuditLogQuery = { readonly auditTrail: { readonly __typename: 'AuditConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'AuditEntry', readonly id: string, readonly customerId: string | null, readonly at: string, readonly by: string, readonly byStaffId: string | null, readonly action: string, readonly fields: ReadonlyArray<string>, readonly correlationId: string, readonly byStaff: { readonly __typename: 'StaffMember', readonly id: string, readonly name: string } | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type ConsoleCancelErasureMutationVariables = Exact<{
  input: CancelErasureInput;
}>;


export type ConsoleCancelErasureMutation = { readonly cancelErasure: { readonly __typename: 'ErasurePayload', readonly erasesAt: string | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleCancelImportMutationVariables = Exact<{
  input: CancelImportInput;
}>;


export type ConsoleCancelImportMutation = { readonly cancelImport: { readonly __typename: 'ImportJobPayload', readonly importJob: { readonly __typename: 'ImportJob', readonly id: string, readonly format: ImportFormat, readonly importStatus: ImportStatus, readonly dryRun: boolean, readonly rowsTotal: number | null, readonly rows: number, readonly applied: number, readonly skipped: number, readonly failed: number, readonly startedAt: string, readonly endedAt: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleCancelOrderErasureMutationVariables = Exact<{
  input: CancelOrderErasureInput;
}>;


export type ConsoleCancelOrderErasureMutation = { readonly cancelOrderErasure: { readonly __typename: 'OrderPayload', readonly order: { readonly __typename: 'Order', readonly id: string, readonly number: string, readonly placedAt: string, readonly erasesAt: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleImportJobQueryVariables = Exact<{
  id: string;
}>;


export type ConsoleImportJobQuery = { readonly node:
    | { readonly __typename: 'Attachment' }
    | { readonly __typename: 'Feedback' }
    | { readonly __typename: 'ServiceCase' }
    | { readonly __typename: 'ServiceJob' }
    | { readonly __typename: 'Inspection' }
    | { readonly __typename: 'WarrantyClaim' }
    | { readonly __typename: 'Audience' }
    | { readonly __typename: 'Call' }
    | { readonly __typename: 'Customer' }
    | { readonly __typename: 'Commitment' }
    | { readonly __typename: 'DataExport' }
    | { readonly __typename: 'Order' }
    | { readonly __typename: 'IdentityEvent' }
    | { readonly __typename: 'ImportJob', readonly reportUrl: string | null, readonly id: string, readonly format: ImportFormat, readonly importStatus: ImportStatus, readonly dryRun: boolean, readonly rowsTotal: number | null, readonly rows: number, readonly applied: number, readonly skipped: number, readonly failed: number, readonly startedAt: string, readonly endedAt: string | null }
    | { readonly __typename: 'Integration' }
    | { readonly __typename: 'WebhookDelivery' }
    | { readonly __typename: 'Interaction' }
    | { readonly __typename: 'Match' }
    | { readonly __typename: 'Message' }
    | { readonly __typename: 'OrderReturn' }
    | { readonly __typename: 'Playbook' }
    | { readonly __typename: 'ContactConsent' }
    | { readonly __typename: 'PreventionAction' }
    | { readonly __typename: 'Segment' }
    | { readonly __typename: 'StaffMember' }
    | { readonly __typename: 'Warranty' }
    | { readonly __typename: 'Appointment' }
   | null };

export type ConsoleImportJobsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ConsoleImportJobsQuery = { readonly importJobs: { readonly __typename: 'ImportJobConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'ImportJob', readonly id: string, readonly format: ImportFormat, readonly importStatus: ImportStatus, readonly dryRun: boolean, readonly rowsTotal: number | null, readonly rows: number, readonly applied: number, readonly skipped: number, readonly failed: number, readonly startedAt: string, readonly endedAt: string | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type ConsoleIntegrationsQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsoleIntegrationsQuery = { readonly integrations: ReadonlyArray<{ readonly __typename: 'Integration', readonly lastDeliveryAt: string | null, readonly failedToday: number, readonly id: string, readonly version: number, readonly code: string, readonly system: IntegrationSystem, readonly enabled: boolean, readonly dryRun: boolean, readonly webhookUrl: string, readonly stores: ReadonlyArray<{ readonly __typename: 'IntegrationStore', readonly location: string, readonly store: string }> }> | null };

export type ConsoleMessageTextsQueryVariables = Exact<{
  kind?: MessageKind | null | undefined;
  channel?: ContactChannel | null | undefined;
}>;


export type ConsoleMessageTextsQuery = { readonly messageTemplates: ReadonlyArray<{ readonly __typename: 'MessageTemplate', readonly code: string | null, readonly kind: MessageKind, readonly channel: ContactChannel, readonly locale: string, readonly version: number, readonly enabled: boolean, readonly subject: string | null, readonly body: string }> | null };

export type ConsoleOrderErasureQueryVariables = Exact<{
  orderId: string;
}>;


export type ConsoleOrderErasureQuery = { readonly order: { readonly __typename: 'Order', readonly id: string, readonly number: string, readonly placedAt: string, readonly erasesAt: string | null } | null };

export type ConsoleReplayWebhookDeliveryMutationVariables = Exact<{
  input: ReplayWebhookDeliveryInput;
}>;


export type ConsoleReplayWebhookDeliveryMutation = { readonly replayWebhookDelivery: { readonly __typename: 'WebhookDeliveryPayload', readonly delivery: { readonly __typename: 'WebhookDelivery', readonly id: string, readonly integration: string, readonly topic: string, readonly externalId: string, readonly receivedAt: string, readonly deliveryStatus: WebhookDeliveryStatus, readonly attemptCount: number, readonly wrote: ReadonlyArray<string>, readonly problems: ReadonlyArray<{ readonly __typename: 'WebhookDeliveryProblem', readonly code: string, readonly path: string | null, readonly message: string }> } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleRequestErasureMutationVariables = Exact<{
  input: RequestErasureInput;
}>;


export type ConsoleRequestErasureMutation = { readonly requestErasure: { readonly __typename: 'ErasurePayload', readonly erasesAt: string | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleResumeImportMutationVariables = Exact<{
  input: ResumeImportInput;
}>;


export type ConsoleResumeImportMutation = { readonly resumeImport: { readonly __typename: 'ImportJobPayload', readonly importJob: { readonly __typename: 'ImportJob', readonly id: string, readonly format: ImportFormat, readonly importStatus: ImportStatus, readonly dryRun: boolean, readonly rowsTotal: number | null, readonly rows: number, readonly applied: number, readonly skipped: number, readonly failed: number, readonly startedAt: string, readonly endedAt: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleSaveIntegrationMutationVariables = Exact<{
  input: SaveIntegrationInput;
}>;


export type ConsoleSaveIntegrationMutation = { readonly saveIntegration: { readonly __typename: 'IntegrationPayload', readonly integration: { readonly __typename: 'Integration', readonly id: string, readonly version: number, readonly code: string, readonly system: IntegrationSystem, readonly enabled: boolean, readonly dryRun: boolean, readonly webhookUrl: string, readonly stores: ReadonlyArray<{ readonly __typename: 'IntegrationStore', readonly location: string, readonly store: string }> } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleSaveMessageTextMutationVariables = Exact<{
  input: SaveMessageTemplateInput;
}>;


export type ConsoleSaveMessageTextMutation = { readonly saveMessageTemplate: { readonly __typename: 'MessageTemplatePayload', readonly template: { readonly __typename: 'MessageTemplate', readonly code: string | null, readonly kind: MessageKind, readonly channel: ContactChannel, readonly locale: string, readonly version: number, readonly enabled: boolean, readonly subject: string | null, readonly body: string } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleSaveShopMutationVariables = Exact<{
  input: SaveShopInput;
}>;


export type ConsoleSaveShopMutation = { readonly saveShop: { readonly __typename: 'ShopPayload', readonly shop: { readonly __typename: 'Shop', readonly name: string, readonly currency: string, readonly timeZone: string, readonly defaultRegion: string } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleSaveStaffMemberMutationVariables = Exact<{
  input: SaveStaffMemberInput;
}>;


export type ConsoleSaveStaffMemberMutation = { readonly saveStaffMember: { readonly __typename: 'StaffPayload', readonly member: { readonly __typename: 'StaffMember', readonly id: string, readonly version: number, readonly email: string | null, readonly name: string, readonly role: StaffRole, readonly stores: ReadonlyArray<string>, readonly enabled: boolean } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleSaveStoreMutationVariables = Exact<{
  input: SaveStoreInput;
}>;


export type ConsoleSaveStoreMutation = { readonly saveStore: { readonly __typename: 'ShopPayload', readonly shop: { readonly __typename: 'Shop', readonly name: string, readonly stores: ReadonlyArray<{ readonly __typename: 'Store', readonly code: string, readonly name: string, readonly timeZone: string, readonly phone: string | null, readonly appointmentMinutes: number, readonly appointmentCapacity: number, readonly address: { readonly __typename: 'PostalAddress', readonly lines: ReadonlyArray<string>, readonly locality: string | null, readonly region: string | null, readonly postalCode: string | null, readonly country: string, readonly label: string | null } | null, readonly openingHours: ReadonlyArray<{ readonly __typename: 'OpeningHours', readonly day: Weekday, readonly opens: string, readonly closes: string }> }> } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleSaveWarrantyPlanMutationVariables = Exact<{
  input: SaveWarrantyPlanInput;
}>;


export type ConsoleSaveWarrantyPlanMutation = { readonly saveWarrantyPlan: { readonly __typename: 'WarrantyPlanPayload', readonly plan: { readonly __typename: 'WarrantyPlan', readonly code: string, readonly name: string, readonly durationMonths: number, readonly inspectionEveryMonths: number | null, readonly graceDays: number, readonly transferable: boolean, readonly covers: ReadonlyArray<string>, readonly excludes: ReadonlyArray<string> } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleStaffQueryVariables = Exact<{
  text?: string | null | undefined;
  store?: string | null | undefined;
  enabled?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ConsoleStaffQuery = { readonly staff: { readonly __typename: 'StaffConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'StaffMember', readonly id: string, readonly version: number, readonly email: string | null, readonly name: string, readonly role: StaffRole, readonly stores: ReadonlyArray<string>, readonly enabled: boolean }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type ConsoleStaffAuditLogQueryVariables = Exact<{
  staffId: string;
  from: string;
  to: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ConsoleStaffAuditLogQuery = { readonly staffAuditTrail: { readonly __typename: 'AuditConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'AuditEntry', readonly id: string, readonly customerId: string | null, readonly at: string, readonly by: string, readonly byStaffId: string | null, readonly action: string, readonly fields: ReadonlyArray<string>, readonly correlationId: string, readonly byStaff: { readonly __typename: 'StaffMember', readonly id: string, readonly name: string } | null }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type ConsoleStartQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsoleStartQuery = { readonly viewer: { readonly __typename: 'Viewer', readonly clientId: string, readonly kind: ViewerKind, readonly scopes: ReadonlyArray<string>, readonly store: string | null, readonly stores: ReadonlyArray<string>, readonly staff: { readonly __typename: 'StaffMember', readonly id: string, readonly name: string } | null } | null, readonly shop: { readonly __typename: 'Shop', readonly name: string, readonly currency: string, readonly timeZone: string, readonly defaultRegion: string, readonly storePage: { readonly __typename: 'StoreConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Store', readonly code: string, readonly name: string, readonly timeZone: string }> } | null } | null };

export type ConsoleStartImportMutationVariables = Exact<{
  input: StartImportInput;
}>;


export type ConsoleStartImportMutation = { readonly startImport: { readonly __typename: 'ImportJobPayload', readonly importJob: { readonly __typename: 'ImportJob', readonly id: string, readonly format: ImportFormat, readonly importStatus: ImportStatus, readonly dryRun: boolean, readonly rowsTotal: number | null, readonly rows: number, readonly applied: number, readonly skipped: number, readonly failed: number, readonly startedAt: string, readonly endedAt: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly __typename: 'UserError', readonly code: UserErrorCode, readonly message: string, readonly path: ReadonlyArray<string> }> } | null };

export type ConsoleStoreQueryVariables = Exact<{
  code: string;
  from: string;
  to: string;
}>;


export type ConsoleStoreQuery = { readonly store: { readonly __typename: 'Store', readonly code: string, readonly name: string, readonly timeZone: string, readonly phone: string | null, readonly appointmentMinutes: number, readonly appointmentCapacity: number, readonly specialDays: ReadonlyArray<{ readonly __typename: 'SpecialDay', readonly day: string, readonly name: string | null, readonly hours: ReadonlyArray<{ readonly __typename: 'DayHours', readonly opens: string, readonly closes: string }> }> | null, readonly address: { readonly __typename: 'PostalAddress', readonly lines: ReadonlyArray<string>, readonly locality: string | null, readonly region: string | null, readonly postalCode: string | null, readonly country: string, readonly label: string | null } | null, readonly openingHours: ReadonlyArray<{ readonly __typename: 'OpeningHours', readonly day: Weekday, readonly opens: string, readonly closes: string }> } | null };

export type ConsoleStoresQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ConsoleStoresQuery = { readonly shop: { readonly __typename: 'Shop', readonly name: string, readonly storePage: { readonly __typename: 'StoreConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Store', readonly code: string, readonly name: string, readonly timeZone: string, readonly phone: string | null, readonly appointmentMinutes: number, readonly appointmentCapacity: number, readonly address: { readonly __typename: 'PostalAddress', readonly lines: ReadonlyArray<string>, readonly locality: string | null, readonly region: string | null, readonly postalCode: string | null, readonly country: string, readonly label: string | null } | null, readonly openingHours: ReadonlyArray<{ readonly __typename: 'OpeningHours', readonly day: Weekday, readonly opens: string, readonly closes: string }> }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } | null };

export type ConsoleWarrantyPlansQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsoleWarrantyPlansQuery = { readonly warrantyPlans: ReadonlyArray<{ readonly __typename: 'WarrantyPlan', readonly code: string, readonly name: string, readonly durationMonths: number, readonly inspectionEveryMonths: number | null, readonly graceDays: number, readonly transferable: boolean, readonly covers: ReadonlyArray<string>, readonly excludes: ReadonlyArray<string> }> | null };

export type ConsoleWebhookDeliveriesQueryVariables = Exact<{
  filter?: WebhookDeliveryFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ConsoleWebhookDeliveriesQuery = { readonly webhookDeliveries: { readonly __typename: 'WebhookDeliveryConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'WebhookDelivery', readonly id: string, readonly integration: string, readonly topic: string, readonly externalId: string, readonly receivedAt: string, readonly deliveryStatus: WebhookDeliveryStatus, readonly attemptCount: number, readonly wrote: ReadonlyArray<string>, readonly problems: ReadonlyArray<{ readonly __typename: 'WebhookDeliveryProblem', readonly code: string, readonly path: string | null, readonly message: string }> }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type ConsoleWebhookDeliveryQueryVariables = Exact<{
  id: string;
}>;


export type ConsoleWebhookDeliveryQuery = { readonly node:
    | { readonly __typename: 'Attachment' }
    | { readonly __typename: 'Feedback' }
    | { readonly __typename: 'ServiceCase' }
    | { readonly __typename: 'ServiceJob' }
    | { readonly __typename: 'Inspection' }
    | { readonly __typename: 'WarrantyClaim' }
    | { readonly __typename: 'Audience' }
    | { readonly __typename: 'Call' }
    | { readonly __typename: 'Customer' }
    | { readonly __typename: 'Commitment' }
    | { readonly __typename: 'DataExport' }
    | { readonly __typename: 'Order' }
    | { readonly __typename: 'IdentityEvent' }
    | { readonly __typename: 'ImportJob' }
    | { readonly __typename: 'Integration' }
    | { readonly __typename: 'WebhookDelivery', readonly payload: unknown, readonly id: string, readonly integration: string, readonly topic: string, readonly externalId: string, readonly receivedAt: string, readonly deliveryStatus: WebhookDeliveryStatus, readonly attemptCount: number, readonly wrote: ReadonlyArray<string>, readonly problems: ReadonlyArray<{ readonly __typename: 'WebhookDeliveryProblem', readonly code: string, readonly path: string | null, readonly message: string }> }
    | { readonly __typename: 'Interaction' }
    | { readonly __typename: 'Match' }
    | { readonly __typename: 'Message' }
    | { readonly __typename: 'OrderReturn' }
    | { readonly __typename: 'Playbook' }
    | { readonly __typename: 'ContactConsent' }
    | { readonly __typename: 'PreventionAction' }
    | { readonly __typename: 'Segment' }
    | { readonly __typename: 'StaffMember' }
    | { readonly __typename: 'Warranty' }
    | { readonly __typename: 'Appointment' }
   | null };

export type ConsoleWorkListVersionsQueryVariables = Exact<{
  store?: string | null | undefined;
}>;


export type ConsoleWorkListVersionsQuery = { readonly workListVersions: ReadonlyArray<{ readonly __typename: 'WorkListVersion', readonly list: WorkList, readonly version: string }> | null };

/** Who read or changed what about a customer. */
export declare const ConsoleAuditLogDocument: KnownOperation<ConsoleAuditLogQuery, ConsoleAuditLogQueryVariables>;
export declare const ConsoleCancelErasureDocument: KnownOperation<ConsoleCancelErasureMutation, ConsoleCancelErasureMutationVariables>;
export declare const ConsoleCancelImportDocument: KnownOperation<ConsoleCancelImportMutation, ConsoleCancelImportMutationVariables>;
export declare const ConsoleCancelOrderErasureDocument: KnownOperation<ConsoleCancelOrderErasureMutation, ConsoleCancelOrderErasureMutationVariables>;
/** To follow one import, with the report of what was not applied. */
export declare const ConsoleImportJobDocument: KnownOperation<ConsoleImportJobQuery, ConsoleImportJobQueryVariables>;
export declare const ConsoleImportJobsDocument: KnownOperation<ConsoleImportJobsQuery, ConsoleImportJobsQueryVariables>;
/** The systems that feed the graph, and how they do today. */
export declare const ConsoleIntegrationsDocument: KnownOperation<ConsoleIntegrationsQuery, ConsoleIntegrationsQueryVariables>;
/** What the shop says to its customers. */
export declare const ConsoleMessageTextsDocument: KnownOperation<ConsoleMessageTextsQuery, ConsoleMessageTextsQueryVariables>;
/** A guest's sale, and when its contact is erased because its web shop asked for it. */
export declare const ConsoleOrderErasureDocument: KnownOperation<ConsoleOrderErasureQuery, ConsoleOrderErasureQueryVariables>;
export declare const ConsoleReplayWebhookDeliveryDocument: KnownOperation<ConsoleReplayWebhookDeliveryMutation, ConsoleReplayWebhookDeliveryMutationVariables>;
export declare const ConsoleRequestErasureDocument: KnownOperation<ConsoleRequestErasureMutation, ConsoleRequestErasureMutationVariables>;
export declare const ConsoleResumeImportDocument: KnownOperation<ConsoleResumeImportMutation, ConsoleResumeImportMutationVariables>;
export declare const ConsoleSaveIntegrationDocument: KnownOperation<ConsoleSaveIntegrationMutation, ConsoleSaveIntegrationMutationVariables>;
export declare const ConsoleSaveMessageTextDocument: KnownOperation<ConsoleSaveMessageTextMutation, ConsoleSaveMessageTextMutationVariables>;
export declare const ConsoleSaveShopDocument: KnownOperation<ConsoleSaveShopMutation, ConsoleSaveShopMutationVariables>;
export declare const ConsoleSaveStaffMemberDocument: KnownOperation<ConsoleSaveStaffMemberMutation, ConsoleSaveStaffMemberMutationVariables>;
export declare const ConsoleSaveStoreDocument: KnownOperation<ConsoleSaveStoreMutation, ConsoleSaveStoreMutationVariables>;
export declare const ConsoleSaveWarrantyPlanDocument: KnownOperation<ConsoleSaveWarrantyPlanMutation, ConsoleSaveWarrantyPlanMutationVariables>;
export declare const ConsoleStaffDocument: KnownOperation<ConsoleStaffQuery, ConsoleStaffQueryVariables>;
/** What a member of staff read or changed. */
export declare const ConsoleStaffAuditLogDocument: KnownOperation<ConsoleStaffAuditLogQuery, ConsoleStaffAuditLogQueryVariables>;
/** Who signed in, and what the console needs to show times, money and stores. */
export declare const ConsoleStartDocument: KnownOperation<ConsoleStartQuery, ConsoleStartQueryVariables>;
export declare const ConsoleStartImportDocument: KnownOperation<ConsoleStartImportMutation, ConsoleStartImportMutationVariables>;
export declare const ConsoleStoreDocument: KnownOperation<ConsoleStoreQuery, ConsoleStoreQueryVariables>;
export declare const ConsoleStoresDocument: KnownOperation<ConsoleStoresQuery, ConsoleStoresQueryVariables>;
export declare const ConsoleWarrantyPlansDocument: KnownOperation<ConsoleWarrantyPlansQuery, ConsoleWarrantyPlansQueryVariables>;
export declare const ConsoleWebhookDeliveriesDocument: KnownOperation<ConsoleWebhookDeliveriesQuery, ConsoleWebhookDeliveriesQueryVariables>;
/** With what the system sent. */
export declare const ConsoleWebhookDeliveryDocument: KnownOperation<ConsoleWebhookDeliveryQuery, ConsoleWebhookDeliveryQueryVariables>;
/** Whether anything moved in the lists of a store, or of the whole shop: one small read every few seconds. */
export declare const ConsoleWorkListVersionsDocument: KnownOperation<ConsoleWorkListVersionsQuery, ConsoleWorkListVersionsQueryVariables>;
