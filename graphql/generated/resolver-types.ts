// Generated from graphql/schema by `npm run codegen`. Do not edit.
import type { Json } from '../../domain/playbook/playbook.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Appointment as AppointmentEntity } from '../../domain/warranty/appointment.ts';
import type { AuditEntry as AuditEntryEntity } from '../../domain/audit/audit-entry.ts';
import type { Attachment as AttachmentEntity } from '../../domain/attachment/attachment.ts';
import type { Call as CallEntity, CallAttempt as CallAttemptEntity } from '../../domain/call/call.ts';
import type { CaseContact as CaseContactEntity, CaseReopening as CaseReopeningEntity, CaseStep as CaseStepEntity, CaseUpdate as CaseUpdateEntity, ResolutionOffer as ResolutionOfferEntity, ServiceCase as ServiceCaseEntity } from '../../domain/service-case/service-case.ts';
import type { Commitment as CommitmentEntity } from '../../domain/commitment/commitment.ts';
import type { ConsentAnswer as ConsentAnswerEntity } from '../../domain/preferences/consent.ts';
import type { ContactRules as ContactRulesEntity, Preferences as PreferencesEntity } from '../../domain/preferences/preferences.ts';
import type { Customer as CustomerEntity, PersonName as PersonNameEntity } from '../../domain/customer/customer.ts';
import type { Metrics as MetricsEntity } from '../../domain/profile/metrics.ts';
import type { Audience as AudienceEntity } from '../../domain/audience/audience.ts';
import type { ImportJob as ImportJobEntity } from '../../domain/import-job/import-job.ts';
import type { DataExport as DataExportEntity } from '../../domain/privacy/data-export.ts';
import type { Feedback as FeedbackEntity } from '../../domain/feedback/feedback.ts';
import type { IdentityEvent as IdentityEventEntity } from '../../domain/person/identity-event.ts';
import type { Inspection as InspectionEntity } from '../../domain/warranty/inspection.ts';
import type { Integration as IntegrationEntity } from '../../domain/integration/integration.ts';
import type { Interaction as InteractionEntity } from '../../domain/interaction/interaction.ts';
import type { Match as MatchEntity } from '../../domain/matching/match.ts';
import type { MatchEvidence as MatchEvidenceEntity } from '../../domain/matching/score/match-score.ts';
import type { MatchExplanation as MatchExplanationEntity } from '../../domain/matching/explain-match.ts';
import type { LearningRun } from '../../domain/matching/learning/match-model.ts';
import type { Message as MessageEntity } from '../../domain/message/message.ts';
import type { MessageTemplate as MessageTemplateEntity } from '../../domain/message/template.ts';
import type { Money as MoneyEntity } from '../../domain/kernel/money.ts';
import type { NextAction as NextActionEntity } from '../../domain/profile/next-action.ts';
import type { Order as OrderEntity, LineWithOrder as OrderLineEntity } from '../../domain/order/order.ts';
import type { OrderReturn as OrderReturnEntity } from '../../domain/order/order-return.ts';
import type { QueriedPainPoint as QueriedPainPointEntity } from '../../domain/insight/latest-pain.ts';
import type { PlannedAction as PlannedActionEntity, Playbook as PlaybookEntity, PlaybookAction as PlaybookActionEntity } from '../../domain/playbook/playbook.ts';
import type { PlaybookExplanation as PlaybookExplanationEntity } from '../../domain/playbook/explain-playbooks.ts';
import type { ExplainedAction as ExplainedActionEntity } from '../../domain/playbook/explain-action.ts';
import type { PlaybookFollowUp as PlaybookFollowUpEntity } from '../../domain/playbook/follow-up.ts';
import type { PreventionAction as PreventionActionEntity } from '../../domain/insight/prevention-action.ts';
import type { SaleMatch as SaleMatchEntity } from '../../domain/order/find-sales.ts';
import type { Segment as SegmentEntity } from '../../domain/segment/segment.ts';
import type { ServiceJob as ServiceJobEntity, ServiceJobStage as ServiceJobStageEntity } from '../../domain/service-job/service-job.ts';
import type { ShopErasure as ShopErasureEntity } from '../../domain/integration/shop-erasure.ts';
import type { ServiceJobPayload as ServiceJobPayloadSource } from '../service-job-payload.ts';
import type { ServiceKpis as ServiceKpisRow } from '../../domain/insight/service-kpis.ts';
import type { Shop as ShopEntity, Store as StoreEntity } from '../../domain/shop/shop.ts';
import type { StaffMember as StaffMemberEntity } from '../../domain/staff/staff-member.ts';
import type { HistoryEntry } from '../../domain/kernel/history.ts';
import type { Warranty as WarrantyEntity } from '../../domain/warranty/warranty.ts';
import type { WarrantyClaim as WarrantyClaimEntity } from '../../domain/warranty/warranty-claim.ts';
import type { WebhookDelivery as WebhookDeliveryEntity } from '../../domain/integration/webhook-delivery.ts';
import type { Context } from '../context.ts';
export type Maybe<T> = T | null | undefined;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An instant from 1850 to 2200 in ISO 8601 with an offset. Results are in UTC. */
  DateTime: { input: string; output: string; }
  /** A day from 1850 to 2200: YYYY-MM-DD. */
  Date: { input: string; output: string; }
  /** HH:MM, 24 hours. */
  LocalTime: { input: string; output: string; }
  /** IANA name, such as Europe/London. */
  TimeZone: { input: string; output: string; }
  /** A decimal number in a string, such as "12.50". The server refuses a JSON number, because it may have lost digits. */
  Decimal: { input: string; output: string; }
  EmailAddress: { input: string; output: string; }
  /** Stored and returned as E.164. An input may have any form that is a valid number in the shop's default region. */
  PhoneNumber: { input: string; output: string; }
  CurrencyCode: { input: string; output: string; }
  CountryCode: { input: string; output: string; }
  Locale: { input: string; output: string; }
  URL: { input: string; output: string; }
  JSON: { input: Json; output: Json; }
};

export type Mutation = {
  /** Announces one file: at most 10 MB of image/jpeg, image/png, image/webp, image/heic or application/pdf. POST `fields`, and the file as the last field `file`, as multipart/form-data to `uploadUrl` within 15 minutes. Until the file is there, the same call returns a new form for the same attachment. */
  readonly requestUpload?: Maybe<UploadPayload>;
  /** A file of the members who may be contacted now, for one channel and purpose: ids, names and the address of that channel, as CSV; with the count of each reason for which others were left out. One file of a segment and channel is made at a time, and 50 in a day (UTC). */
  readonly exportAudience?: Maybe<AudiencePayload>;
  /** Says that it was sent: a job records MARKETING_SENT for every member. Possible once, within 30 days. */
  readonly confirmAudienceSent?: Maybe<AudiencePayload>;
  /** Promises a call to a customer, or about a case of the customer, by a time. It is a commitment (CALL) until the customer is reached or the call is cancelled. */
  readonly promiseCall?: Maybe<CallPayload>;
  /**
   * What became of a call: REACHED ends it; NO_ANSWER, LEFT_MESSAGE and WRONG_NUMBER set the next time. Recorded as an interaction as
   * well. An attempt about a case is a contact of the case; one that reached the customer is its promised response.
   */
  readonly recordCall?: Maybe<CallPayload>;
  /** Another time or assignee, or cancelled with a reason. */
  readonly updateCall?: Maybe<CallPayload>;
  /** Creates a customer. If an exact key already belongs to a customer, returns that customer instead and fills in its empty fields (outcome MATCHED). */
  readonly registerCustomer?: Maybe<RegisterCustomerPayload>;
  readonly updateCustomer?: Maybe<CustomerPayload>;
  /** Starts a copy of everything held about a person, as one JSON document with the names of this schema. Three in a day. */
  readonly exportCustomer?: Maybe<ExportPayload>;
  /** Erases the person after a delay in which it can be cancelled. What the law makes the business keep stays, without the person. While it waits, nothing is added to the person, and the person is not merged. */
  readonly requestErasure?: Maybe<ErasurePayload>;
  /** Takes the request back. Once the erasure has begun, the customer is NOT_FOUND. */
  readonly cancelErasure?: Maybe<ErasurePayload>;
  /** Takes back that the contact of a guest's sale is erased, as its web shop asked. Once the erasure has begun, it is NOT_ALLOWED. */
  readonly cancelOrderErasure?: Maybe<OrderPayload>;
  /** Records a score, a review or a post from any channel. Playbooks react to it in the same call. */
  readonly submitFeedback?: Maybe<FeedbackPayload>;
  /**
   * Merges people without losing data: every record keeps its own history under the survivor, and old ids still resolve.
   * Each id stands for its whole person. If `mergePreview` returns a blocker, this mutation returns it as a user error and
   * writes nothing.
   */
  readonly mergeCustomers?: Maybe<MergePayload>;
  /**
   * Separates one record from its person. The record is as it was before the merge, plus everything written to it since. It is
   * never merged with the remaining records again. If it was the survivor, the oldest remaining record becomes the survivor.
   */
  readonly unmergeCustomer?: Maybe<UnmergePayload>;
  /** Imports a file from the stack's import bucket (locally: a path) in the background. docs/imports.md describes the formats. */
  readonly startImport?: Maybe<ImportJobPayload>;
  /** Takes effect between two rows. What was applied stays. */
  readonly cancelImport?: Maybe<ImportJobPayload>;
  /** Goes on where an import was stopped, was cancelled or failed, for six days after its start. No row is applied twice. */
  readonly resumeImport?: Maybe<ImportJobPayload>;
  /**
   * Creates an integration, or changes the given fields of one. A new one needs a system, which it keeps; it is enabled, and no dry
   * run, unless the input says so. `stores` replaces the whole list.
   */
  readonly saveIntegration?: Maybe<IntegrationPayload>;
  /** Applies a stored delivery again: harmless where it was applied already. It is RECEIVED until then. */
  readonly replayWebhookDelivery?: Maybe<WebhookDeliveryPayload>;
  readonly recordInteraction?: Maybe<InteractionPayload>;
  /** Records 1 to 25 interactions. Each has its own idempotency key, transaction and result; results are in the order of the inputs. */
  readonly recordInteractions?: Maybe<ReadonlyArray<InteractionPayload>>;
  /** Records that these two are different people. They are never suggested or merged again. */
  readonly rejectMatch?: Maybe<MatchPayload>;
  /** Queues a message. Where the customer may not be contacted now, it waits until it may (`notBefore`), takes an open channel, or is SUPPRESSED with the reasons. */
  readonly sendMessage?: Maybe<MessagePayload>;
  /** Stops a message that has not left. */
  readonly cancelMessage?: Maybe<MessagePayload>;
  /** Says what became of an UNCERTAIN message. One that did not arrive is sent once more. */
  readonly settleMessage?: Maybe<MessagePayload>;
  readonly saveMessageTemplate?: Maybe<MessageTemplatePayload>;
  /** Records a sale from any channel. A sale without a customer becomes a guest order, which can be found by its number and claimed later. */
  readonly recordOrder?: Maybe<OrderPayload>;
  /** Records the sales that a till made while it was offline: 1 to 25. Each has its own idempotency key, transaction and result; results are in the order of the inputs. */
  readonly recordOrders?: Maybe<ReadonlyArray<OrderPayload>>;
  /** Changes the status of an order. A change that the current status does not allow is NOT_ALLOWED. */
  readonly updateOrderStatus?: Maybe<OrderPayload>;
  /** Records returned goods, with their order if it is known. No more units of a line can be returned than were sold. The cover of returned items ends. */
  readonly recordReturn?: Maybe<ReturnPayload>;
  /** Sets a new promised time of delivery, with the reason. The newest promise decides whether the order is late. */
  readonly promiseDelivery?: Maybe<OrderPayload>;
  /** Assigns a guest order to the customer who bought it. */
  readonly claimOrder?: Maybe<OrderPayload>;
  readonly savePlaybook?: Maybe<PlaybookPayload>;
  /**
   * Records one answer for each channel and purpose. An answer never overwrites another: the history keeps all, and the
   * newest is in force. If `occurredAt` is later than the server's time, the server's time is used instead. If the key is an
   * email or a phone number that several people share, a refusal applies to all of them, because nobody knows which one
   * refused; every other answer is then AMBIGUOUS.
   */
  readonly setContactConsents?: Maybe<PreferencesPayload>;
  readonly setContactRules?: Maybe<PreferencesPayload>;
  readonly setTastes?: Maybe<PreferencesPayload>;
  /** Creates a prevention action, or changes the given fields of one. It is done on the day on which its status becomes DONE. */
  readonly savePreventionAction?: Maybe<PreventionActionPayload>;
  /** Creates a segment, or changes the given fields of one. At most 50 are enabled at once, of 200. A changed condition is built again, and the former members are shown until then. A disabled segment has no members. */
  readonly saveSegment?: Maybe<SegmentPayload>;
  readonly openCase?: Maybe<CasePayload>;
  /** Changes severity, reason, title and assignee. The assignee is the id of an enabled member of staff, or free text. A null assignee unassigns the case. */
  readonly updateCase?: Maybe<CasePayload>;
  /** Records a contact with the customer about the case. The first outbound contact stops the first-response clock. */
  readonly addCaseContact?: Maybe<CasePayload>;
  /** Posts an update that the customer can read, and promises when the next one follows. */
  readonly postCaseUpdate?: Maybe<CasePayload>;
  readonly completeCaseStep?: Maybe<CasePayload>;
  readonly offerResolution?: Maybe<CasePayload>;
  readonly answerOffer?: Maybe<CasePayload>;
  /** Records that the shop kept its offer, for example sent the replacement or paid the refund. */
  readonly fulfilOffer?: Maybe<CasePayload>;
  /** Resolves the case. It needs a root cause: why the problem happened, and what prevents it in future. */
  readonly resolveCase?: Maybe<CasePayload>;
  /** Records whether the customer accepts the resolution. If so, the case is closed; if not, it is reopened. */
  readonly confirmResolution?: Maybe<CasePayload>;
  readonly reopenCase?: Maybe<CasePayload>;
  /** Takes an item into custody. Its condition is written down before it leaves the customer's sight. */
  readonly receiveItem?: Maybe<ServiceJobPayload>;
  /** Moves the job on, promises another time with the reason, sets or withdraws an estimate, adds a note and files. A move that the states do not allow is NOT_ALLOWED. */
  readonly updateServiceJob?: Maybe<ServiceJobPayload>;
  /** The customer's answer to an estimate. */
  readonly answerEstimate?: Maybe<ServiceJobPayload>;
  /** The item goes back to the customer. For an item with cover, `inspection` records the visit in the same transaction, and the next inspection date follows. */
  readonly returnItem?: Maybe<ServiceJobPayload>;
  /**
   * Sets a target for a KPI by a day, such as a CSAT of 70 by new year. A KPI may have a target for each of several days. The target is for the
   * whole shop, a store, an agent, or an agent in a store. A second target of the same KPI and day for the same of these replaces
   * the first one, with its owner and start value.
   */
  readonly setKpiTarget?: Maybe<KpiTargetPayload>;
  readonly saveShop?: Maybe<ShopPayload>;
  readonly saveStore?: Maybe<ShopPayload>;
  /** Invites a person, or changes role and stores; a disabled one can sign in no more, from the next token on. */
  readonly saveStaffMember?: Maybe<StaffPayload>;
  /** Joins an unidentified record to the customer it belongs to: everything said under the handle stands in the customer's history from then on. Undo with unmergeCustomer. */
  readonly identifyCustomer?: Maybe<MergePayload>;
  readonly saveWarrantyPlan?: Maybe<WarrantyPlanPayload>;
  /** Registers cover for an item bought elsewhere or earlier. recordOrder itself starts the cover of an item sold with a plan. */
  readonly registerWarranty?: Maybe<WarrantyPayload>;
  /** Books an inspection of a covered item, within the store's opening hours and capacity. */
  readonly bookInspection?: Maybe<AppointmentPayload>;
  /** Books a visit for any purpose, such as advice, a fitting or a collection. For an inspection of a covered item, use bookInspection. */
  readonly bookAppointment?: Maybe<AppointmentPayload>;
  /** Changes the time, the store or the status: arrived, missed, cancelled. */
  readonly updateAppointment?: Maybe<AppointmentPayload>;
  /** Records an inspection, which sets the next inspection date. An appointment for the same day becomes DONE. */
  readonly recordInspection?: Maybe<InspectionPayload>;
  readonly fileWarrantyClaim?: Maybe<WarrantyClaimPayload>;
  readonly decideWarrantyClaim?: Maybe<WarrantyClaimPayload>;
  readonly transferWarranty?: Maybe<WarrantyPayload>;
  readonly voidWarranty?: Maybe<WarrantyPayload>;
  /** Brings back cover that lapsed or was voided, with the reason. Without `nextInspectionDue`, an inspection that is not due yet keeps its date, and a missed one can be made up within the grace days, at least two weeks. */
  readonly reinstateWarranty?: Maybe<WarrantyPayload>;
};


export type MutationRequestUploadArgs = {
  input: RequestUploadInput;
};


export type MutationExportAudienceArgs = {
  input: ExportAudienceInput;
};


export type MutationConfirmAudienceSentArgs = {
  input: ConfirmAudienceSentInput;
};


export type MutationPromiseCallArgs = {
  input: PromiseCallInput;
};


export type MutationRecordCallArgs = {
  input: RecordCallInput;
};


export type MutationUpdateCallArgs = {
  input: UpdateCallInput;
};


export type MutationRegisterCustomerArgs = {
  input: RegisterCustomerInput;
};


export type MutationUpdateCustomerArgs = {
  input: UpdateCustomerInput;
};


export type MutationExportCustomerArgs = {
  input: ExportCustomerInput;
};


export type MutationRequestErasureArgs = {
  input: RequestErasureInput;
};


export type MutationCancelErasureArgs = {
  input: CancelErasureInput;
};


export type MutationCancelOrderErasureArgs = {
  input: CancelOrderErasureInput;
};


export type MutationSubmitFeedbackArgs = {
  input: SubmitFeedbackInput;
};


export type MutationMergeCustomersArgs = {
  input: MergeCustomersInput;
};


export type MutationUnmergeCustomerArgs = {
  input: UnmergeCustomerInput;
};


export type MutationStartImportArgs = {
  input: StartImportInput;
};


export type MutationCancelImportArgs = {
  input: CancelImportInput;
};


export type MutationResumeImportArgs = {
  input: ResumeImportInput;
};


export type MutationSaveIntegrationArgs = {
  input: SaveIntegrationInput;
};


export type MutationReplayWebhookDeliveryArgs = {
  input: ReplayWebhookDeliveryInput;
};


export type MutationRecordInteractionArgs = {
  input: RecordInteractionInput;
};


export type MutationRecordInteractionsArgs = {
  inputs: ReadonlyArray<RecordInteractionInput>;
};


export type MutationRejectMatchArgs = {
  input: RejectMatchInput;
};


export type MutationSendMessageArgs = {
  input: SendMessageInput;
};


export type MutationCancelMessageArgs = {
  input: CancelMessageInput;
};


export type MutationSettleMessageArgs = {
  input: SettleMessageInput;
};


export type MutationSaveMessageTemplateArgs = {
  input: SaveMessageTemplateInput;
};


export type MutationRecordOrderArgs = {
  input: RecordOrderInput;
};


export type MutationRecordOrdersArgs = {
  inputs: ReadonlyArray<RecordOrderInput>;
};


export type MutationUpdateOrderStatusArgs = {
  input: UpdateOrderStatusInput;
};


export type MutationRecordReturnArgs = {
  input: RecordReturnInput;
};


export type MutationPromiseDeliveryArgs = {
  input: PromiseDeliveryInput;
};


export type MutationClaimOrderArgs = {
  input: ClaimOrderInput;
};


export type MutationSavePlaybookArgs = {
  input: SavePlaybookInput;
};


export type MutationSetContactConsentsArgs = {
  input: SetContactConsentsInput;
};


export type MutationSetContactRulesArgs = {
  input: SetContactRulesInput;
};


export type MutationSetTastesArgs = {
  input: SetTastesInput;
};


export type MutationSavePreventionActionArgs = {
  input: SavePreventionActionInput;
};


export type MutationSaveSegmentArgs = {
  input: SaveSegmentInput;
};


export type MutationOpenCaseArgs = {
  input: OpenCaseInput;
};


export type MutationUpdateCaseArgs = {
  input: UpdateCaseInput;
};


export type MutationAddCaseContactArgs = {
  input: AddCaseContactInput;
};


export type MutationPostCaseUpdateArgs = {
  input: PostCaseUpdateInput;
};


export type MutationCompleteCaseStepArgs = {
  input: CompleteCaseStepInput;
};


export type MutationOfferResolutionArgs = {
  input: OfferResolutionInput;
};


export type MutationAnswerOfferArgs = {
  input: AnswerOfferInput;
};


export type MutationFulfilOfferArgs = {
  input: FulfilOfferInput;
};


export type MutationResolveCaseArgs = {
  input: ResolveCaseInput;
};


export type MutationConfirmResolutionArgs = {
  input: ConfirmResolutionInput;
};


export type MutationReopenCaseArgs = {
  input: ReopenCaseInput;
};


export type MutationReceiveItemArgs = {
  input: ReceiveItemInput;
};


export type MutationUpdateServiceJobArgs = {
  input: UpdateServiceJobInput;
};


export type MutationAnswerEstimateArgs = {
  input: AnswerEstimateInput;
};


export type MutationReturnItemArgs = {
  input: ReturnItemInput;
};


export type MutationSetKpiTargetArgs = {
  input: SetKpiTargetInput;
};


export type MutationSaveShopArgs = {
  input: SaveShopInput;
};


export type MutationSaveStoreArgs = {
  input: SaveStoreInput;
};


export type MutationSaveStaffMemberArgs = {
  input: SaveStaffMemberInput;
};


export type MutationIdentifyCustomerArgs = {
  input: IdentifyCustomerInput;
};


export type MutationSaveWarrantyPlanArgs = {
  input: SaveWarrantyPlanInput;
};


export type MutationRegisterWarrantyArgs = {
  input: RegisterWarrantyInput;
};


export type MutationBookInspectionArgs = {
  input: BookInspectionInput;
};


export type MutationBookAppointmentArgs = {
  input: BookAppointmentInput;
};


export type MutationUpdateAppointmentArgs = {
  input: UpdateAppointmentInput;
};


export type MutationRecordInspectionArgs = {
  input: RecordInspectionInput;
};


export type MutationFileWarrantyClaimArgs = {
  input: FileWarrantyClaimInput;
};


export type MutationDecideWarrantyClaimArgs = {
  input: DecideWarrantyClaimInput;
};


export type MutationTransferWarrantyArgs = {
  input: TransferWarrantyInput;
};


export type MutationVoidWarrantyArgs = {
  input: VoidWarrantyInput;
};


export type MutationReinstateWarrantyArgs = {
  input: ReinstateWarrantyInput;
};

/** A photo or a document. A token sees what it uploaded, and what hangs on an object that it may see. */
export type Attachment = Node & {
  readonly id: Scalars['ID']['output'];
  readonly contentType: Scalars['String']['output'];
  readonly byteSize: Scalars['Int']['output'];
  /** Without path, and without characters that could deceive a reader. */
  readonly fileName?: Maybe<Scalars['String']['output']>;
  readonly attachmentStatus: AttachmentStatus;
  readonly createdAt: Scalars['DateTime']['output'];
  /** Signed each time it is read, and valid for 10 minutes. Null until the file is there and its content is what it claims to be. A browser that opens it saves the file; an <img> shows it. */
  readonly url?: Maybe<Scalars['URL']['output']>;
};

/** `byteSize` is the exact size of the file, and `contentType` its type: a file that differs is refused. */
export type RequestUploadInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly contentType: Scalars['String']['input'];
  readonly byteSize: Scalars['Int']['input'];
  readonly fileName?: InputMaybe<Scalars['String']['input']>;
};

/** `uploadUrl` and `fields` are null when the file is there already. */
export type UploadPayload = {
  readonly attachment?: Maybe<Attachment>;
  readonly uploadUrl?: Maybe<Scalars['URL']['output']>;
  readonly fields?: Maybe<ReadonlyArray<UploadField>>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type UploadField = {
  readonly name: Scalars['String']['output'];
  readonly value: Scalars['String']['output'];
};

/** AWAITED: no file is there yet; it runs out after a day. CHECKING: the file is there. READY: its content is what it claims to be. REFUSED: it is not. What hangs on nothing runs out after 7 days. */
export type AttachmentStatus =
  | 'AWAITED'
  | 'CHECKING'
  | 'READY'
  | 'REFUSED';

export type Feedback = Node & TimelineEntry & {
  readonly attachments?: Maybe<ReadonlyArray<Maybe<Attachment>>>;
  readonly id: Scalars['ID']['output'];
  readonly occurredAt: Scalars['DateTime']['output'];
  readonly recordedAt: Scalars['DateTime']['output'];
  readonly summary: Scalars['String']['output'];
  readonly customer?: Maybe<Customer>;
  readonly metric?: Maybe<FeedbackMetric>;
  readonly score?: Maybe<Scalars['Int']['output']>;
  readonly comment?: Maybe<Scalars['String']['output']>;
  /** The author if no customer is known: a social media handle or a reviewer's name. */
  readonly handle?: Maybe<Scalars['String']['output']>;
  readonly source: SourceSystem;
  readonly via?: Maybe<Channel>;
  readonly touchpoint?: Maybe<Scalars['String']['output']>;
  readonly store?: Maybe<Scalars['String']['output']>;
  readonly skus: ReadonlyArray<Scalars['String']['output']>;
  readonly order?: Maybe<Order>;
  readonly warranty?: Maybe<Warranty>;
  readonly serviceCase?: Maybe<ServiceCase>;
};

/** Customers see their own cases: promises, updates, offers and resolutions, but no internal fields. */
export type ServiceCase = Node & TimelineEntry & {
  /** At most 10. The customer of the case sees them. */
  readonly attachments?: Maybe<ReadonlyArray<Maybe<Attachment>>>;
  /** What happened, in the words of who raised it. */
  readonly details?: Maybe<Scalars['String']['output']>;
  readonly messages?: Maybe<MessageConnection>;
  readonly id: Scalars['ID']['output'];
  readonly version: Scalars['Int']['output'];
  readonly occurredAt: Scalars['DateTime']['output'];
  readonly summary: Scalars['String']['output'];
  readonly customer?: Maybe<Customer>;
  readonly caseStatus: CaseStatus;
  readonly severity: Severity;
  readonly caseReason: CaseReason;
  readonly title: Scalars['String']['output'];
  readonly via?: Maybe<Channel>;
  readonly touchpoint?: Maybe<Scalars['String']['output']>;
  readonly store?: Maybe<Scalars['String']['output']>;
  readonly skus: ReadonlyArray<Scalars['String']['output']>;
  readonly openedAt: Scalars['DateTime']['output'];
  readonly openedBy?: Maybe<Scalars['String']['output']>;
  readonly assignee?: Maybe<Scalars['String']['output']>;
  /** The person who opened it; null if nobody had signed in. */
  readonly openedByStaff?: Maybe<StaffMember>;
  /** Null if the assignee is free text. */
  readonly assigneeStaff?: Maybe<StaffMember>;
  /** The promised times, and when they were met. The clocks stop while the case waits on the customer or is resolved. */
  readonly firstResponseDueAt: Scalars['DateTime']['output'];
  readonly firstRespondedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly resolutionDueAt: Scalars['DateTime']['output'];
  readonly resolvedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly breached?: Maybe<Scalars['Boolean']['output']>;
  /** Updates for the customer, newest first. */
  readonly updates: ReadonlyArray<CaseUpdate>;
  readonly nextUpdateDueAt?: Maybe<Scalars['DateTime']['output']>;
  readonly steps?: Maybe<ReadonlyArray<CaseStep>>;
  readonly contacts?: Maybe<CaseContactConnection>;
  readonly offers: ReadonlyArray<ResolutionOffer>;
  readonly rootCause?: Maybe<RootCause>;
  /** The note of the latest resolution. */
  readonly resolutionNote?: Maybe<Scalars['String']['output']>;
  /** True if the first contact resolved the case and it was not reopened since then. */
  readonly firstContactResolution?: Maybe<Scalars['Boolean']['output']>;
  readonly reopenCount: Scalars['Int']['output'];
  readonly confirmed?: Maybe<Scalars['Boolean']['output']>;
  /** The customer's comment on the resolution. */
  readonly confirmationComment?: Maybe<Scalars['String']['output']>;
  /** Every reopening of the case, oldest first. */
  readonly reopenings?: Maybe<ReadonlyArray<CaseReopening>>;
  readonly order?: Maybe<Order>;
  readonly warranty?: Maybe<Warranty>;
  readonly feedback?: Maybe<ReadonlyArray<Feedback>>;
};


/** Customers see their own cases: promises, updates, offers and resolutions, but no internal fields. */
export type ServiceCaseMessagesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Customers see their own cases: promises, updates, offers and resolutions, but no internal fields. */
export type ServiceCaseContactsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Customers see their own jobs: promises, estimates and photos, but no internal fields. */
export type ServiceJob = Node & TimelineEntry & {
  /** The photos of the intake and of the work. The customer sees them. */
  readonly attachments?: Maybe<ReadonlyArray<Maybe<Attachment>>>;
  readonly id: Scalars['ID']['output'];
  readonly version: Scalars['Int']['output'];
  /** The time of the receipt. */
  readonly occurredAt: Scalars['DateTime']['output'];
  readonly summary: Scalars['String']['output'];
  readonly jobKind: ServiceJobKind;
  readonly jobStatus: ServiceJobStatus;
  /** True until returnItem, whatever the status: a cancelled job still owes the item. */
  readonly inCustody: Scalars['Boolean']['output'];
  /** The store that received the item. */
  readonly store?: Maybe<Scalars['String']['output']>;
  readonly tag: Scalars['String']['output'];
  readonly customer?: Maybe<Customer>;
  /** The cover of the item, if it belongs to the customer. */
  readonly warranty?: Maybe<Warranty>;
  /** The sale of the item, if it is known. */
  readonly order?: Maybe<Order>;
  readonly sku?: Maybe<Scalars['String']['output']>;
  readonly description: Scalars['String']['output'];
  readonly serialNumber?: Maybe<Scalars['String']['output']>;
  readonly conditionAtIntake: Condition;
  readonly findingsAtIntake: ReadonlyArray<Finding>;
  readonly receivedAt: Scalars['DateTime']['output'];
  readonly receivedBy?: Maybe<Scalars['String']['output']>;
  /** The person who received it; null if nobody had signed in. */
  readonly receivedByStaff?: Maybe<StaffMember>;
  /** The promise in force. */
  readonly promisedBy?: Maybe<Scalars['DateTime']['output']>;
  /** All promised times, oldest first. `because` is the reason why the next one replaced it. */
  readonly promises: ReadonlyArray<ServiceJobPromise>;
  readonly estimate?: Maybe<Money>;
  readonly estimateAnswer?: Maybe<EstimateAnswer>;
  /** Everything that happened, oldest first. A stage with the status of the one before it is a note. */
  readonly stages: ReadonlyArray<ServiceJobStage>;
  /** Since when the item waits to be collected; null unless it is ready or was collected. */
  readonly readyAt?: Maybe<Scalars['DateTime']['output']>;
  readonly returnedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who took the item home, if it was not the customer. */
  readonly returnedTo?: Maybe<Scalars['String']['output']>;
  /** The inspection that was recorded with the return. */
  readonly inspection?: Maybe<Inspection>;
  /** The last change by another store than the job's; null if there is none. */
  readonly customerPresence?: Maybe<CustomerPresence>;
};

export type Inspection = TimelineEntry & Node & {
  readonly attachments?: Maybe<ReadonlyArray<Maybe<Attachment>>>;
  readonly summary: Scalars['String']['output'];
  readonly id: Scalars['ID']['output'];
  readonly warranty?: Maybe<Warranty>;
  readonly occurredAt: Scalars['DateTime']['output'];
  readonly recordedAt: Scalars['DateTime']['output'];
  readonly store?: Maybe<Scalars['String']['output']>;
  readonly associate?: Maybe<Scalars['String']['output']>;
  /** The person who recorded it; null if nobody had signed in. */
  readonly associateStaff?: Maybe<StaffMember>;
  readonly condition: Condition;
  readonly findings: ReadonlyArray<Finding>;
  readonly note?: Maybe<Scalars['String']['output']>;
  readonly photos: ReadonlyArray<Scalars['URL']['output']>;
  /** What is better, worse or new since the previous visit. */
  readonly changes: ReadonlyArray<ConditionChange>;
};

export type WarrantyClaim = TimelineEntry & Node & {
  readonly attachments?: Maybe<ReadonlyArray<Maybe<Attachment>>>;
  readonly occurredAt: Scalars['DateTime']['output'];
  readonly summary: Scalars['String']['output'];
  readonly id: Scalars['ID']['output'];
  readonly warranty?: Maybe<Warranty>;
  readonly filedAt: Scalars['DateTime']['output'];
  readonly description: Scalars['String']['output'];
  readonly claimStatus: ClaimStatus;
  readonly decidedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly decision?: Maybe<Scalars['String']['output']>;
  /** The people who filed and decided it; null if nobody had signed in. */
  readonly filedByStaff?: Maybe<StaffMember>;
  readonly decidedByStaff?: Maybe<StaffMember>;
};

/** A score needs its metric. Without a score and a metric, the comment is required. */
export type SubmitFeedbackInput = {
  /** At most 10 uploads of the same caller (of staff, with a token of staff) that hang on nothing yet. So everywhere. */
  readonly attachments?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly idempotencyKey: Scalars['String']['input'];
  readonly customer?: InputMaybe<CustomerKey>;
  readonly handle?: InputMaybe<Scalars['String']['input']>;
  readonly metric?: InputMaybe<FeedbackMetric>;
  readonly score?: InputMaybe<Scalars['Int']['input']>;
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  readonly occurredAt: Scalars['DateTime']['input'];
  readonly via?: InputMaybe<Channel>;
  readonly touchpoint?: InputMaybe<Scalars['String']['input']>;
  readonly store?: InputMaybe<Scalars['String']['input']>;
  readonly skus?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly orderId?: InputMaybe<Scalars['ID']['input']>;
  readonly warrantyId?: InputMaybe<Scalars['ID']['input']>;
  readonly caseId?: InputMaybe<Scalars['ID']['input']>;
  readonly ifUnidentified: IfUnidentified;
};

export type OpenCaseInput = {
  readonly attachments?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly details?: InputMaybe<Scalars['String']['input']>;
  readonly idempotencyKey: Scalars['String']['input'];
  readonly customer?: InputMaybe<CustomerKey>;
  readonly title: Scalars['String']['input'];
  readonly reason: CaseReason;
  readonly severity?: InputMaybe<Severity>;
  readonly via?: InputMaybe<Channel>;
  readonly touchpoint?: InputMaybe<Scalars['String']['input']>;
  readonly store?: InputMaybe<Scalars['String']['input']>;
  readonly skus?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly occurredAt: Scalars['DateTime']['input'];
  readonly orderId?: InputMaybe<Scalars['ID']['input']>;
  readonly warrantyId?: InputMaybe<Scalars['ID']['input']>;
  readonly ifUnidentified: IfUnidentified;
  /** The same as details. Give one of the two. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
};

export type RecordInspectionInput = {
  readonly attachments?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly idempotencyKey: Scalars['String']['input'];
  readonly warrantyId: Scalars['ID']['input'];
  readonly occurredAt: Scalars['DateTime']['input'];
  readonly store?: InputMaybe<Scalars['String']['input']>;
  readonly associate?: InputMaybe<Scalars['String']['input']>;
  readonly condition: Condition;
  readonly findings?: InputMaybe<ReadonlyArray<FindingInput>>;
  readonly note?: InputMaybe<Scalars['String']['input']>;
  readonly photos?: InputMaybe<ReadonlyArray<Scalars['URL']['input']>>;
};

export type FileWarrantyClaimInput = {
  readonly attachments?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly idempotencyKey: Scalars['String']['input'];
  readonly warrantyId: Scalars['ID']['input'];
  readonly occurredAt: Scalars['DateTime']['input'];
  readonly description: Scalars['String']['input'];
};

export type AddCaseContactInput = {
  /** They hang on the case, and its customer sees them. */
  readonly attachments?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly idempotencyKey: Scalars['String']['input'];
  readonly caseId: Scalars['ID']['input'];
  readonly occurredAt: Scalars['DateTime']['input'];
  readonly via: Channel;
  readonly direction: Direction;
  readonly note?: InputMaybe<Scalars['String']['input']>;
  readonly agent?: InputMaybe<Scalars['String']['input']>;
  readonly waitForCustomer: Scalars['Boolean']['input'];
};

export type Query = {
  /** Files of members of segments, newest first: those of one segment, or all. */
  readonly audiences?: Maybe<AudienceConnection>;
  /** Who read or changed what about this customer, newest first, under all records of the person. It is some seconds late. */
  readonly auditTrail?: Maybe<AuditConnection>;
  /** What one member of staff read or changed on these days of the shop, oldest first. It is some seconds late. */
  readonly staffAuditTrail?: Maybe<AuditConnection>;
  /**
   * What the shop owes and has not done yet, the most urgent first. A page may be short although more follow: ask until
   * `hasNextPage` is false.
   */
  readonly commitments?: Maybe<CommitmentConnection>;
  /**
   * A version of each list: of a store (ONLINE: of no store), or of the whole shop. It moves within seconds whenever something in the list does, and may
   * move for some seconds more: read the list again when it differs from the last one. Eventually consistent, one small read.
   * MATCHES belong to the whole shop.
   */
  readonly workListVersions?: Maybe<ReadonlyArray<WorkListVersion>>;
  readonly node?: Maybe<Node>;
  /** The caller and its scopes. */
  readonly viewer?: Maybe<Viewer>;
  /** The person, by the id of any of its records. */
  readonly customer?: Maybe<Customer>;
  /** The first lookup of a till, a shop page or a support desk. An email, a phone number, a receipt or a serial number may lead to several people; every other key leads to at most one. */
  readonly customersBy?: Maybe<ReadonlyArray<Customer>>;
  /** People, best match first, by what a clerk knows: part of a name, a postcode, the last digits of a phone number, an email, a receipt number or a serial number. */
  readonly searchCustomers?: Maybe<CustomerSearchConnection>;
  /** The customer that the token belongs to. */
  readonly me?: Maybe<Customer>;
  /** Sales of an item with this serial number, newest first, including those of guests. A serial number is unique only within one product, so send the sku if you know it. */
  readonly ordersBySerialNumber?: Maybe<ReadonlyArray<Order>>;
  /** Guest orders with this contact, newest first. */
  readonly ordersByContact?: Maybe<OrderConnection>;
  /**
   * The result of a merge, field by field, and what blocks it. Nothing changes. Each id stands for its whole person.
   * At most 10 others.
   */
  readonly mergePreview?: Maybe<MergePreview>;
  /** The imports of files, the newest first. */
  readonly importJobs?: Maybe<ImportJobConnection>;
  /** The customers with the highest value: by what they have spent, what they are expected to spend, or the number of orders. A large shop lists the best 10,000, and those of the same value. */
  readonly bestCustomers?: Maybe<CustomerConnection>;
  /** The systems that feed the graph, by their codes: at most 50. */
  readonly integrations?: Maybe<ReadonlyArray<Integration>>;
  /** What these systems delivered, the newest first. A page may be short although more follow: go on from its endCursor. */
  readonly webhookDeliveries?: Maybe<WebhookDeliveryConnection>;
  /** Pairs of records that are probably one person and wait for a decision, highest probability first. */
  readonly matchQueue?: Maybe<MatchConnection>;
  /** The matcher's score and decision for two records as they are now, with reasons. Nothing changes. */
  readonly matchExplanation?: Maybe<MatchExplanation>;
  /** The last time that the matcher learned from the shop's own records, once a month; null: it never has. */
  readonly matchLearning?: Maybe<MatchLearning>;
  readonly message?: Maybe<Message>;
  /** Messages of which nobody knows whether they left: a sender was stopped at the wrong moment. The oldest first. A report of the provider or `settleMessage` takes them off this list. */
  readonly uncertainMessages?: Maybe<MessageConnection>;
  /** The texts of the shop, and the starter texts that it has not replaced (version 0). */
  readonly messageTemplates?: Maybe<ReadonlyArray<MessageTemplate>>;
  /** The text that would be sent, in the customer's language. Nothing is sent. */
  readonly messagePreview?: Maybe<MessagePreview>;
  readonly order?: Maybe<Order>;
  /** The sales with this receipt number, of any customer. There is one, unless the receipt has no store and several stores use the number. */
  readonly ordersByReceipt?: Maybe<ReadonlyArray<Order>>;
  /** Finds a sale without its receipt: the sales of one store on one day in the store's time zone, filtered by what the customer remembers. */
  readonly salesOn?: Maybe<OrderConnection>;
  /**
   * The most frequent problems and their trend: complaints, low scores and returns by one dimension.
   * Each case is a complaint. A low score is NPS up to 6, CSAT and stars up to 2, or CES from 5. A return counts once for
   * each sku. At most 366 days; `first` is at most 100.
   * `where` narrows the problems to those that also have this key. It is kept for these pairs, asked for from either side: STORE
   * with REASON, ROOT_CAUSE or SKU; SKU with REASON or ROOT_CAUSE; TOUCHPOINT with REASON or ROOT_CAUSE. Others are NOT_ALLOWED.
   * A pair counts the first ten skus of a problem.
   */
  readonly painPoints?: Maybe<ReadonlyArray<PainPoint>>;
  /**
   * How customers move from one touchpoint to the next, and how many stop there.
   * A step counts on the day on which it begins, each time that a customer takes it.
   * At most 366 days. Returns the 100 most frequent steps.
   * `store` and `via` leave those steps that begin with a visit in the store or on the channel, wherever they lead.
   */
  readonly journey?: Maybe<ReadonlyArray<JourneyStep>>;
  readonly playbooks?: Maybe<ReadonlyArray<Playbook>>;
  /** The actions that the saved playbooks, or the draft, would take for this event, and the facts that cause them. Nothing changes. */
  readonly playbookPreview?: Maybe<ReadonlyArray<PlannedAction>>;
  /** The same for every saved playbook, or for the draft, also for those that would do nothing, and why not. Nothing changes. The event may name the `id` of what happened, so that messages about it can be judged. */
  readonly playbookExplanations?: Maybe<ReadonlyArray<PlaybookExplanation>>;
  /** Answers the question of Customer.contactDecision for up to 100 people. A campaign asks it before it sends. */
  readonly contactDecisions?: Maybe<ReadonlyArray<Maybe<ContactDecision>>>;
  /** What is done so that pain points stop, the action that is due first first. Without `status`, the actions in all states. */
  readonly preventionActions?: Maybe<PreventionActionConnection>;
  /**
   * Finds sales without their receipt, best match first: over up to 31 days and several stores, by item, amount, card,
   * associate and the guest's contact. Each call reads at most 12 partitions and 2,000 sales; `truncated` says that there was more.
   */
  readonly findSales?: Maybe<SaleMatches>;
  /** Groups of customers, those that are disabled too, in the order of their creation. */
  readonly segments?: Maybe<ReadonlyArray<Segment>>;
  /** How many customers a condition selects, estimated from a sample with its 95 % interval, and up to 20 of them; nothing is saved. */
  readonly segmentPreview?: Maybe<SegmentPreview>;
  readonly serviceCase?: Maybe<ServiceCase>;
  /**
   * Cases, the one with the earliest due promise first. Without a status filter, the cases that wait for the shop. To get the
   * cases that wait on the customer, filter by that status; they come last, by their resolution due time.
   */
  readonly caseQueue?: Maybe<ServiceCaseConnection>;
  /**
   * Cases that have all of these traits in common, newest first, such as the eight behind a pain point. The days are those of
   * the shop's time zone on which customers raised the cases. A page may be short, or empty, although more follow: ask until
   * `hasNextPage` is false.
   */
  readonly cases?: Maybe<ServiceCaseConnection>;
  readonly serviceJob?: Maybe<ServiceJob>;
  /** By the tag on the bag. Tags are unique in a store while the item is in custody; afterwards, they are free again. */
  readonly serviceJobByTag?: Maybe<ServiceJob>;
  /** The jobs of an item, newest first: with exactly this serial number, or if there are none, with the same letters and digits. */
  readonly serviceJobsBySerialNumber?: Maybe<ReadonlyArray<ServiceJob>>;
  /** Items in custody, the one promised first on top. Where jobs out of custody are asked for, the jobs of the days from..to in the order of receipt. In a shop with more than 100 stores, name one. */
  readonly serviceJobs?: Maybe<ServiceJobConnection>;
  /**
   * Service KPIs, one row for each period. Every KPI has the number of cases or answers that it is based on, and its target.
   * Rates are in percent. Feedback counts on its own day. A case, with all its later changes, counts on the day it was opened.
   * Churn, repeat purchase and lifetime value cover all customers; they are empty for a touchpoint, a store or an agent.
   * An agent is the id of a member of staff, also of one who left, or the free text of an assignee: its cases, and the feedback
   * about them. An agent can be narrowed by a store, but not by a touchpoint.
   */
  readonly serviceKpis?: Maybe<ReadonlyArray<ServiceKpis>>;
  readonly shop?: Maybe<Shop>;
  /** The store with this code, or null. */
  readonly store?: Maybe<Store>;
  /** Members of staff in the order of their names. `text` is the start of a name or of one of its words; with the scope shop:admin, it may be a whole email address. `enabled: null` returns former members too. */
  readonly staff?: Maybe<StaffConnection>;
  /**
   * Feedback of everybody, newest first: what the desk reads in the morning. A page may be short, or empty, although more
   * follows: ask until `hasNextPage` is false.
   */
  readonly feedback?: Maybe<FeedbackConnection>;
  readonly warranty?: Maybe<Warranty>;
  readonly warrantyBySerialNumber?: Maybe<Warranty>;
  /** Warranties with their next inspection due in the days from..to (at most 92), soonest first: the shop's call list. */
  readonly inspectionsDue?: Maybe<WarrantyConnection>;
  /** The appointments of a store, in order of time. */
  readonly appointments?: Maybe<AppointmentConnection>;
  /** Free times of a store, within its opening hours and capacity. The span is at most 31 days. */
  readonly appointmentSlots?: Maybe<ReadonlyArray<AppointmentSlot>>;
  readonly warrantyPlans?: Maybe<ReadonlyArray<WarrantyPlan>>;
};


export type QueryAudiencesArgs = {
  segmentId?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryAuditTrailArgs = {
  customerId: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryStaffAuditTrailArgs = {
  staffId: Scalars['ID']['input'];
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryCommitmentsArgs = {
  filter?: InputMaybe<CommitmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryWorkListVersionsArgs = {
  store?: InputMaybe<Scalars['String']['input']>;
};


export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCustomerArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCustomersByArgs = {
  key: CustomerKey;
};


export type QuerySearchCustomersArgs = {
  text: Scalars['String']['input'];
  includeUnidentified?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryOrdersBySerialNumberArgs = {
  serialNumber: Scalars['String']['input'];
  sku?: InputMaybe<Scalars['String']['input']>;
};


export type QueryOrdersByContactArgs = {
  contact: ContactKey;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryMergePreviewArgs = {
  survivor: Scalars['ID']['input'];
  others: ReadonlyArray<Scalars['ID']['input']>;
};


export type QueryImportJobsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryBestCustomersArgs = {
  by?: InputMaybe<ValueMeasure>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryWebhookDeliveriesArgs = {
  filter?: InputMaybe<WebhookDeliveryFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryMatchQueueArgs = {
  minScore?: InputMaybe<Scalars['Float']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryMatchExplanationArgs = {
  left: Scalars['ID']['input'];
  right: Scalars['ID']['input'];
};


export type QueryMessageArgs = {
  id: Scalars['ID']['input'];
};


export type QueryUncertainMessagesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryMessageTemplatesArgs = {
  kind?: InputMaybe<MessageKind>;
  channel?: InputMaybe<ContactChannel>;
};


export type QueryMessagePreviewArgs = {
  input: MessagePreviewInput;
};


export type QueryOrderArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOrdersByReceiptArgs = {
  receipt: ReceiptInput;
};


export type QuerySalesOnArgs = {
  store: Scalars['String']['input'];
  day: Scalars['Date']['input'];
  filter?: InputMaybe<SaleFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryPainPointsArgs = {
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
  by: PainDimension;
  where?: InputMaybe<PainKeyInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryJourneyArgs = {
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
  store?: InputMaybe<Scalars['String']['input']>;
  via?: InputMaybe<Channel>;
};


export type QueryPlaybookPreviewArgs = {
  input: PlaybookPreviewInput;
};


export type QueryPlaybookExplanationsArgs = {
  input: PlaybookPreviewInput;
};


export type QueryContactDecisionsArgs = {
  customerIds: ReadonlyArray<Scalars['ID']['input']>;
  channel: ContactChannel;
  purpose: ContactPurpose;
  sku?: InputMaybe<Scalars['String']['input']>;
  category?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<Scalars['DateTime']['input']>;
};


export type QueryPreventionActionsArgs = {
  status?: InputMaybe<ReadonlyArray<PreventionStatus>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryFindSalesArgs = {
  input: FindSalesInput;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QuerySegmentPreviewArgs = {
  condition: Scalars['JSON']['input'];
};


export type QueryServiceCaseArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCaseQueueArgs = {
  filter?: InputMaybe<CaseFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryCasesArgs = {
  filter: CaseSearch;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryServiceJobArgs = {
  id: Scalars['ID']['input'];
};


export type QueryServiceJobByTagArgs = {
  store: Scalars['String']['input'];
  tag: Scalars['String']['input'];
};


export type QueryServiceJobsBySerialNumberArgs = {
  serialNumber: Scalars['String']['input'];
  sku?: InputMaybe<Scalars['String']['input']>;
};


export type QueryServiceJobsArgs = {
  filter?: InputMaybe<ServiceJobFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryServiceKpisArgs = {
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
  by?: InputMaybe<Period>;
  touchpoint?: InputMaybe<Scalars['String']['input']>;
  store?: InputMaybe<Scalars['String']['input']>;
  agent?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryStoreArgs = {
  code: Scalars['String']['input'];
};


export type QueryStaffArgs = {
  store?: InputMaybe<Scalars['String']['input']>;
  text?: InputMaybe<Scalars['String']['input']>;
  enabled?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryFeedbackArgs = {
  filter?: InputMaybe<FeedbackFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryWarrantyArgs = {
  id: Scalars['ID']['input'];
};


export type QueryWarrantyBySerialNumberArgs = {
  serialNumber: Scalars['String']['input'];
  sku?: InputMaybe<Scalars['String']['input']>;
};


export type QueryInspectionsDueArgs = {
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
  store?: InputMaybe<Scalars['String']['input']>;
  booked?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryAppointmentsArgs = {
  store: Scalars['String']['input'];
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
  status?: InputMaybe<ReadonlyArray<AppointmentStatus>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryAppointmentSlotsArgs = {
  store: Scalars['String']['input'];
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
  minutes?: InputMaybe<Scalars['Int']['input']>;
};

/** The product that is offered: who bought it, or something of its category, a short time ago is left out. */
export type ExportAudienceInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly segmentId: Scalars['ID']['input'];
  readonly channel: ContactChannel;
  readonly purpose: ContactPurpose;
  readonly sku?: InputMaybe<Scalars['String']['input']>;
  readonly category?: InputMaybe<Scalars['String']['input']>;
};

/** occurredAt is not before the request of the audience. */
export type ConfirmAudienceSentInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly audienceId: Scalars['ID']['input'];
  readonly occurredAt: Scalars['DateTime']['input'];
};

/** Ask again by node(id:) until it is READY; the link is signed again each time it is read. */
export type Audience = Node & {
  readonly id: Scalars['ID']['output'];
  /** FAILED if the segment got another condition or was disabled while the file was made, or if somebody was erased: export it again. EXPIRED after seven days, or when somebody is erased who may be in the file. */
  readonly exportStatus: ExportStatus;
  readonly requestedAt: Scalars['DateTime']['output'];
  /** The people in the file; null until it is READY. */
  readonly members?: Maybe<Scalars['Int']['output']>;
  /** Who was left out: a person with two reasons counts for both. Null until it is READY. */
  readonly excluded?: Maybe<ReadonlyArray<AudienceExclusion>>;
  /** Good for minutes; null unless the audience is READY. */
  readonly url?: Maybe<Scalars['URL']['output']>;
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was sent, as somebody said; null until then. */
  readonly sentAt?: Maybe<Scalars['DateTime']['output']>;
};

export type AudienceExclusion = {
  readonly code: ContactObjectionCode;
  readonly count: Scalars['Int']['output'];
};

export type AudiencePayload = {
  readonly audience?: Maybe<Audience>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type AudienceConnection = {
  readonly edges: ReadonlyArray<AudienceEdge>;
  readonly nodes: ReadonlyArray<Audience>;
  readonly pageInfo: PageInfo;
};

export type AudienceEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: Audience;
};

/** One act of one caller on the data of one customer. It has ids and names of fields, never a value of them. */
export type AuditEntry = {
  readonly id: Scalars['ID']['output'];
  /** The record that the act was about. Null where it was about no customer, such as `saveShop`. */
  readonly customerId?: Maybe<Scalars['ID']['output']>;
  readonly at: Scalars['DateTime']['output'];
  /** The permanent name of the calling system, such as `till-york`, or of the job, such as `matcher`. */
  readonly by: Scalars['String']['output'];
  /** The member of staff behind the token. Null for a machine and for a customer. */
  readonly byStaff?: Maybe<StaffMember>;
  /** The id of that member of staff, also for callers who may not see the member. */
  readonly byStaffId?: Maybe<Scalars['ID']['output']>;
  /** The mutation, such as `updateCustomer`. For a read, `read:` and the root fields, such as `read:customer`. */
  readonly action: Scalars['String']['output'];
  /** The names of what was read or changed: `phones` is of the customer, `order.status` of an order, `order` alone is a new order. `...` stands for more names than fit. */
  readonly fields: ReadonlyArray<Scalars['String']['output']>;
  /** The id of the request, as its log lines have it. */
  readonly correlationId: Scalars['String']['output'];
};

export type AuditConnection = {
  readonly edges: ReadonlyArray<AuditEdge>;
  readonly nodes: ReadonlyArray<AuditEntry>;
  readonly pageInfo: PageInfo;
};

export type AuditEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: AuditEntry;
};

/** New kinds may be added. */
export type NextActionKind =
  | 'ITEM_READY'
  | 'ESTIMATE_TO_APPROVE'
  /** Cover that lapsed, until the day on which it would have ended: `reinstateWarranty` brings it back. */
  | 'COVER_LAPSED'
  | 'CLAIM_TO_DECIDE'
  /** An offer that the customer accepted and that nobody has fulfilled. OFFER_PENDING waits for the answer. */
  | 'OFFER_TO_FULFIL'
  | 'OPEN_CASE'
  | 'OFFER_PENDING'
  | 'UPDATE_PROMISED'
  | 'REVIEW_DUPLICATE'
  | 'INSPECTION_OVERDUE'
  | 'BOOK_INSPECTION'
  | 'APPOINTMENT_TODAY'
  | 'CONFIRM_CONTACT_DETAILS'
  /** A promised call, until it is made. */
  | 'CALL_BACK';

/** A promised call. For staff only. */
export type Call = Node & {
  readonly id: Scalars['ID']['output'];
  readonly version: Scalars['Int']['output'];
  readonly customer?: Maybe<Customer>;
  readonly serviceCase?: Maybe<ServiceCase>;
  /** When the call is owed next; after its end, when it was owed last. */
  readonly dueAt: Scalars['DateTime']['output'];
  readonly note?: Maybe<Scalars['String']['output']>;
  /** The name of a member of staff, or free text; null: nobody. */
  readonly assignee?: Maybe<Scalars['String']['output']>;
  readonly store?: Maybe<Scalars['String']['output']>;
  /** The oldest first, whenever they were recorded. */
  readonly attempts: ReadonlyArray<CallAttempt>;
  /** When the customer was reached, or the call was cancelled; null while it is owed. */
  readonly doneAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why the call was cancelled; null if it was not. */
  readonly cancelledBecause?: Maybe<Scalars['String']['output']>;
};

export type CallAttempt = {
  readonly at: Scalars['DateTime']['output'];
  readonly outcome: CallOutcome;
  readonly note?: Maybe<Scalars['String']['output']>;
  /** The person who recorded it; null if nobody had signed in. */
  readonly by?: Maybe<Scalars['String']['output']>;
};

/** WRONG_NUMBER: the customer still waits. Ask for another number, and cancel the call only with a reason. */
export type CallOutcome =
  | 'REACHED'
  | 'NO_ANSWER'
  | 'LEFT_MESSAGE'
  | 'WRONG_NUMBER';

/** A case must belong to the customer. The assignee is the id of an enabled member of staff, or free text. The store is the caller's own, if it is absent. */
export type PromiseCallInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly customer: CustomerKey;
  readonly caseId?: InputMaybe<Scalars['ID']['input']>;
  readonly dueAt: Scalars['DateTime']['input'];
  readonly note?: InputMaybe<Scalars['String']['input']>;
  readonly assignee?: InputMaybe<Scalars['String']['input']>;
  readonly store?: InputMaybe<Scalars['String']['input']>;
};

/**
 * Without `nextAt`, the next time is some time after the attempt, when the store is open (without opening hours, from 9:00 to 18:00)
 * and the customer does not want quiet. Attempts may arrive in any order.
 */
export type RecordCallInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly callId: Scalars['ID']['input'];
  readonly occurredAt: Scalars['DateTime']['input'];
  readonly outcome: CallOutcome;
  readonly note?: InputMaybe<Scalars['String']['input']>;
  readonly nextAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Absent fields stay as they are. A null assignee unassigns the call. */
export type UpdateCallInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly callId: Scalars['ID']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly dueAt?: InputMaybe<Scalars['DateTime']['input']>;
  readonly assignee?: InputMaybe<Scalars['String']['input']>;
  readonly cancelledBecause?: InputMaybe<Scalars['String']['input']>;
};

export type CallPayload = {
  readonly call?: Maybe<Call>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type WorkList =
  | 'CASES'
  | 'COMMITMENTS'
  | 'FEEDBACK'
  | 'SERVICE_JOBS'
  | 'MATCHES';

/** The version is opaque: compare it with an earlier one of the same list and store. */
export type WorkListVersion = {
  readonly list: WorkList;
  readonly version: Scalars['String']['output'];
};

export type Customer = Node & {
  /** What the shop owes this person. A customer's own token does not see CASE_STEP and PREVENTION. */
  readonly commitments?: Maybe<CommitmentConnection>;
  readonly id: Scalars['ID']['output'];
  /** The number of changes of all records of the person. */
  readonly version: Scalars['Int']['output'];
  readonly status: CustomerStatus;
  readonly name?: Maybe<PersonName>;
  readonly emails: ReadonlyArray<EmailContact>;
  readonly phones: ReadonlyArray<PhoneContact>;
  readonly addresses: ReadonlyArray<PostalAddress>;
  readonly birthDate?: Maybe<Scalars['Date']['output']>;
  readonly locale?: Maybe<Scalars['Locale']['output']>;
  readonly loyalty?: Maybe<Loyalty>;
  /** The ids of this person in the systems that feed the graph. */
  readonly externalIds: ReadonlyArray<ExternalId>;
  /** The shop's own data about a customer, by name; at most 50. */
  readonly attributes: ReadonlyArray<Attribute>;
  /** What the staff should do now for this customer, most urgent first. Computed from the customer's head, without a further read. */
  readonly nextActions?: Maybe<ReadonlyArray<NextAction>>;
  readonly createdAt: Scalars['DateTime']['output'];
  readonly updatedAt: Scalars['DateTime']['output'];
  /** When the person will be erased; null unless somebody requested it. */
  readonly erasesAt?: Maybe<Scalars['DateTime']['output']>;
  readonly feedback?: Maybe<FeedbackConnection>;
  readonly claimableOrders?: Maybe<OrderConnection>;
  readonly identity?: Maybe<Identity>;
  readonly insights?: Maybe<CustomerInsights>;
  readonly interactions?: Maybe<InteractionConnection>;
  readonly orders?: Maybe<OrderConnection>;
  /** What playbooks do later, and how it ended, newest first. */
  readonly playbookFollowUps?: Maybe<PlaybookFollowUpConnection>;
  readonly preferences?: Maybe<Preferences>;
  /**
   * May we contact this person on this channel, for this purpose, about this product, at this time? The answer lists every
   * reason against it, and when each reason ends. Marketing needs a granted consent; only a denial stops service messages.
   * For a time in the past, the consents of that time decide. Contact rules have no history, so today's rules apply.
   */
  readonly contactDecision?: Maybe<ContactDecision>;
  /** The enabled segments that the person is a member of. */
  readonly segments?: Maybe<ReadonlyArray<Segment>>;
  readonly cases?: Maybe<ServiceCaseConnection>;
  /** All items that the customer ever left, the one received last first. */
  readonly serviceJobs?: Maybe<ServiceJobConnection>;
  /**
   * The customer journey: everything that happened with this person, newest first. A caller sees the kinds that its scopes
   * allow. Customers see their own orders, returns, inspections, claims, consents and items in custody.
   */
  readonly timeline?: Maybe<TimelineConnection>;
  /** False: known by a handle, a visitor id or a guest's contact alone. Left out of rankings, segments and search unless asked for. */
  readonly identified: Scalars['Boolean']['output'];
  /** At most 20 of the customer's own, and those of the records that were identified as the customer. */
  readonly handles: ReadonlyArray<Handle>;
  readonly warranties?: Maybe<WarrantyConnection>;
};


export type CustomerCommitmentsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type CustomerFeedbackArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type CustomerClaimableOrdersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type CustomerInteractionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<InteractionFilter>;
};


export type CustomerOrdersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OrderFilter>;
};


export type CustomerPlaybookFollowUpsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type CustomerContactDecisionArgs = {
  channel: ContactChannel;
  purpose: ContactPurpose;
  sku?: InputMaybe<Scalars['String']['input']>;
  category?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<Scalars['DateTime']['input']>;
};


export type CustomerCasesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  status?: InputMaybe<ReadonlyArray<CaseStatus>>;
};


export type CustomerServiceJobsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  status?: InputMaybe<ReadonlyArray<ServiceJobStatus>>;
};


export type CustomerTimelineArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TimelineFilter>;
};


export type CustomerWarrantiesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  status?: InputMaybe<ReadonlyArray<WarrantyStatus>>;
};

/** CASE_UPDATE is a word that was promised (nextUpdateDueAt); OFFER_FULFILMENT an accepted offer that nobody has fulfilled; ITEM_READY an item that waits to be collected. */
export type CommitmentKind =
  | 'FIRST_RESPONSE'
  | 'RESOLUTION'
  | 'CASE_UPDATE'
  | 'CASE_STEP'
  | 'OFFER_FULFILMENT'
  | 'CLAIM_DECISION'
  | 'ITEM_PROMISED'
  | 'ITEM_READY'
  | 'CALL'
  | 'PREVENTION'
  | 'ORDER_DELIVERY'
  | 'PRIVACY_REQUEST';

/** It exists while it is owed. Its version counts its own changes, not those of what it is about. */
export type Commitment = Node & {
  readonly id: Scalars['ID']['output'];
  readonly version: Scalars['Int']['output'];
  readonly commitmentKind: CommitmentKind;
  /** One line that a person can read. */
  readonly what: Scalars['String']['output'];
  readonly dueAt: Scalars['DateTime']['output'];
  readonly overdue: Scalars['Boolean']['output'];
  readonly store?: Maybe<Scalars['String']['output']>;
  /** The name or the text that stands in what owes it; null if nobody is assigned. */
  readonly assignee?: Maybe<Scalars['String']['output']>;
  readonly customer?: Maybe<Customer>;
  /** The case, claim, order or other thing that owes it; null if your token may not see it. */
  readonly about?: Maybe<Node>;
};

/** Each field that is given must fit. `store` ONLINE means without a store. The assignee is the id of a member of staff, or a name: that of a member of staff, or free text, exactly as it stands there. `dueBefore` leaves that time itself out. */
export type CommitmentFilter = {
  readonly kinds?: InputMaybe<ReadonlyArray<CommitmentKind>>;
  readonly store?: InputMaybe<Scalars['String']['input']>;
  readonly assignee?: InputMaybe<Scalars['String']['input']>;
  readonly unassigned?: InputMaybe<Scalars['Boolean']['input']>;
  readonly dueBefore?: InputMaybe<Scalars['DateTime']['input']>;
  readonly overdueOnly?: InputMaybe<Scalars['Boolean']['input']>;
};

export type CommitmentConnection = {
  readonly edges: ReadonlyArray<CommitmentEdge>;
  readonly nodes: ReadonlyArray<Commitment>;
  readonly pageInfo: PageInfo;
};

export type CommitmentEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: Commitment;
};

export type Node = {
  readonly id: Scalars['ID']['output'];
};

export type Money = {
  readonly amount: Scalars['Decimal']['output'];
  readonly currency: Scalars['CurrencyCode']['output'];
};

export type MoneyInput = {
  readonly amount: Scalars['Decimal']['input'];
  readonly currency: Scalars['CurrencyCode']['input'];
};

export type PageInfo = {
  readonly hasNextPage: Scalars['Boolean']['output'];
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  readonly startCursor?: Maybe<Scalars['String']['output']>;
  readonly endCursor?: Maybe<Scalars['String']['output']>;
};

export type UserError = {
  readonly code: UserErrorCode;
  readonly message: Scalars['String']['output'];
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

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

export type Viewer = {
  readonly clientId: Scalars['String']['output'];
  readonly kind: ViewerKind;
  readonly scopes: ReadonlyArray<Scalars['String']['output']>;
  readonly store?: Maybe<Scalars['String']['output']>;
  /** The person who signed in; null for a machine, a till without a person, and a customer. */
  readonly staff?: Maybe<StaffMember>;
  /** The stores that the caller writes for; empty: it is bound to none. A till writes for its own store only. */
  readonly stores: ReadonlyArray<Scalars['String']['output']>;
};

export type ViewerKind =
  | 'POS'
  | 'CLERK'
  | 'COMMERCE'
  | 'SUPPORT'
  | 'ANALYST'
  | 'MARKETING'
  | 'ADMIN'
  | 'CUSTOMER';

/** The kind of system that a record comes from. */
export type SourceSystem =
  | 'POS'
  | 'ECOMMERCE'
  | 'SUPPORT'
  | 'MARKETING'
  | 'IMPORT'
  | 'OTHER';

/** The channel where something happened. */
export type Channel =
  | 'STORE'
  | 'WEB'
  | 'APP'
  | 'PHONE'
  | 'EMAIL'
  | 'SMS'
  | 'WHATSAPP'
  | 'CHAT'
  | 'SOCIAL'
  | 'REVIEW_SITE'
  | 'SURVEY'
  | 'POST';

export type CustomerKey =
  { readonly id: Scalars['ID']['input']; readonly email?: never; readonly phone?: never; readonly loyaltyNumber?: never; readonly externalId?: never; readonly receipt?: never; readonly serialNumber?: never; readonly handle?: never; }
  |  { readonly id?: never; readonly email: Scalars['EmailAddress']['input']; readonly phone?: never; readonly loyaltyNumber?: never; readonly externalId?: never; readonly receipt?: never; readonly serialNumber?: never; readonly handle?: never; }
  |  { readonly id?: never; readonly email?: never; readonly phone: Scalars['PhoneNumber']['input']; readonly loyaltyNumber?: never; readonly externalId?: never; readonly receipt?: never; readonly serialNumber?: never; readonly handle?: never; }
  |  { readonly id?: never; readonly email?: never; readonly phone?: never; readonly loyaltyNumber: Scalars['String']['input']; readonly externalId?: never; readonly receipt?: never; readonly serialNumber?: never; readonly handle?: never; }
  |  { readonly id?: never; readonly email?: never; readonly phone?: never; readonly loyaltyNumber?: never; readonly externalId: ExternalIdInput; readonly receipt?: never; readonly serialNumber?: never; readonly handle?: never; }
  |  /** The number printed on a receipt or an order confirmation. */
  { readonly id?: never; readonly email?: never; readonly phone?: never; readonly loyaltyNumber?: never; readonly externalId?: never; readonly receipt: ReceiptInput; readonly serialNumber?: never; readonly handle?: never; }
  |  /** The serial number of an item that the customer owns. */
  { readonly id?: never; readonly email?: never; readonly phone?: never; readonly loyaltyNumber?: never; readonly externalId?: never; readonly receipt?: never; readonly serialNumber: Scalars['String']['input']; readonly handle?: never; }
  |  /** A handle on a social network or review site, or a web visitor's anonymous id: system such as x, instagram, trustpilot, web. */
  { readonly id?: never; readonly email?: never; readonly phone?: never; readonly loyaltyNumber?: never; readonly externalId?: never; readonly receipt?: never; readonly serialNumber?: never; readonly handle: HandleInput; };

export type ExternalIdInput = {
  readonly system: Scalars['String']['input'];
  readonly value: Scalars['String']['input'];
};

/** Each store has its own number series. Without a store, the number must occur only once. */
export type ReceiptInput = {
  readonly number: Scalars['String']['input'];
  readonly store?: InputMaybe<Scalars['String']['input']>;
  readonly source?: InputMaybe<SourceSystem>;
};

export type CustomerStatus =
  | 'ACTIVE'
  | 'ERASURE_PENDING'
  | 'ERASED';

export type PersonName = {
  readonly given?: Maybe<Scalars['String']['output']>;
  readonly family?: Maybe<Scalars['String']['output']>;
  /** The name that the person wants to be called. */
  readonly preferred?: Maybe<Scalars['String']['output']>;
  /** How to pronounce the name, in the person's own words. */
  readonly pronunciation?: Maybe<Scalars['String']['output']>;
  /** The name to show: preferred, or else given and family. */
  readonly display: Scalars['String']['output'];
};

export type EmailContact = {
  readonly address: Scalars['EmailAddress']['output'];
  readonly label?: Maybe<Scalars['String']['output']>;
  readonly verified: Scalars['Boolean']['output'];
  readonly primary: Scalars['Boolean']['output'];
  /** When mail to this address came back for good. Nothing is sent there until somebody removes it and adds it again. */
  readonly undeliverableSince?: Maybe<Scalars['DateTime']['output']>;
};

export type PhoneContact = {
  readonly number: Scalars['PhoneNumber']['output'];
  readonly label?: Maybe<Scalars['String']['output']>;
  readonly verified: Scalars['Boolean']['output'];
  readonly primary: Scalars['Boolean']['output'];
};

export type PostalAddress = {
  readonly lines: ReadonlyArray<Scalars['String']['output']>;
  readonly locality?: Maybe<Scalars['String']['output']>;
  readonly region?: Maybe<Scalars['String']['output']>;
  readonly postalCode?: Maybe<Scalars['String']['output']>;
  readonly country: Scalars['CountryCode']['output'];
  readonly label?: Maybe<Scalars['String']['output']>;
};

export type Loyalty = {
  readonly number: Scalars['String']['output'];
  readonly tier?: Maybe<Scalars['String']['output']>;
  readonly points?: Maybe<Scalars['Int']['output']>;
  readonly memberSince?: Maybe<Scalars['Date']['output']>;
};

export type ExternalId = {
  readonly system: Scalars['String']['output'];
  readonly value: Scalars['String']['output'];
};

export type Attribute = {
  readonly name: Scalars['String']['output'];
  readonly value: Scalars['String']['output'];
};

export type NextAction = {
  readonly kind: NextActionKind;
  readonly message: Scalars['String']['output'];
  readonly dueAt?: Maybe<Scalars['DateTime']['output']>;
  readonly subject?: Maybe<Node>;
};

export type CustomerConnection = {
  readonly edges: ReadonlyArray<CustomerEdge>;
  readonly nodes: ReadonlyArray<Customer>;
  readonly pageInfo: PageInfo;
};

export type CustomerEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: Customer;
};

export type CustomerSearchConnection = {
  readonly edges: ReadonlyArray<CustomerSearchEdge>;
  readonly nodes: ReadonlyArray<Customer>;
  readonly pageInfo: PageInfo;
};

export type CustomerSearchEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: Customer;
  readonly matchedOn: ReadonlyArray<Scalars['String']['output']>;
};

export type PersonNameInput = {
  readonly given?: InputMaybe<Scalars['String']['input']>;
  readonly family?: InputMaybe<Scalars['String']['input']>;
  readonly preferred?: InputMaybe<Scalars['String']['input']>;
  readonly pronunciation?: InputMaybe<Scalars['String']['input']>;
};

export type EmailContactInput = {
  readonly address: Scalars['EmailAddress']['input'];
  readonly label?: InputMaybe<Scalars['String']['input']>;
  readonly verified: Scalars['Boolean']['input'];
  readonly primary: Scalars['Boolean']['input'];
};

export type PhoneContactInput = {
  readonly number: Scalars['PhoneNumber']['input'];
  readonly label?: InputMaybe<Scalars['String']['input']>;
  readonly verified: Scalars['Boolean']['input'];
  readonly primary: Scalars['Boolean']['input'];
};

export type PostalAddressInput = {
  readonly lines: ReadonlyArray<Scalars['String']['input']>;
  readonly locality?: InputMaybe<Scalars['String']['input']>;
  readonly region?: InputMaybe<Scalars['String']['input']>;
  readonly postalCode?: InputMaybe<Scalars['String']['input']>;
  readonly country: Scalars['CountryCode']['input'];
  readonly label?: InputMaybe<Scalars['String']['input']>;
};

export type LoyaltyInput = {
  readonly number: Scalars['String']['input'];
  readonly tier?: InputMaybe<Scalars['String']['input']>;
  readonly points?: InputMaybe<Scalars['Int']['input']>;
  readonly memberSince?: InputMaybe<Scalars['Date']['input']>;
};

export type AttributeInput = {
  readonly name: Scalars['String']['input'];
  /** Null removes it. */
  readonly value?: InputMaybe<Scalars['String']['input']>;
};

export type RegisterCustomerInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly name?: InputMaybe<PersonNameInput>;
  readonly emails?: InputMaybe<ReadonlyArray<EmailContactInput>>;
  readonly phones?: InputMaybe<ReadonlyArray<PhoneContactInput>>;
  readonly addresses?: InputMaybe<ReadonlyArray<PostalAddressInput>>;
  readonly birthDate?: InputMaybe<Scalars['Date']['input']>;
  readonly locale?: InputMaybe<Scalars['Locale']['input']>;
  readonly loyalty?: InputMaybe<LoyaltyInput>;
  readonly externalIds?: InputMaybe<ReadonlyArray<ExternalIdInput>>;
  readonly attributes?: InputMaybe<ReadonlyArray<AttributeInput>>;
  readonly handles?: InputMaybe<ReadonlyArray<HandleInput>>;
};

export type UpdateCustomerInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly name?: InputMaybe<PersonNameInput>;
  /** Replaces all emails. To change one, use addEmails and removeEmails. */
  readonly emails?: InputMaybe<ReadonlyArray<EmailContactInput>>;
  readonly addEmails?: InputMaybe<ReadonlyArray<EmailContactInput>>;
  readonly removeEmails?: InputMaybe<ReadonlyArray<Scalars['EmailAddress']['input']>>;
  readonly phones?: InputMaybe<ReadonlyArray<PhoneContactInput>>;
  readonly addPhones?: InputMaybe<ReadonlyArray<PhoneContactInput>>;
  readonly removePhones?: InputMaybe<ReadonlyArray<Scalars['PhoneNumber']['input']>>;
  readonly addresses?: InputMaybe<ReadonlyArray<PostalAddressInput>>;
  readonly birthDate?: InputMaybe<Scalars['Date']['input']>;
  readonly locale?: InputMaybe<Scalars['Locale']['input']>;
  readonly loyalty?: InputMaybe<LoyaltyInput>;
  readonly externalIds?: InputMaybe<ReadonlyArray<ExternalIdInput>>;
  /** Sets the attributes in the list and leaves the others unchanged. */
  readonly attributes?: InputMaybe<ReadonlyArray<AttributeInput>>;
  /** The customer keeps its other handles. */
  readonly addHandles?: InputMaybe<ReadonlyArray<HandleInput>>;
  readonly removeHandles?: InputMaybe<ReadonlyArray<HandleInput>>;
};

export type RegisterCustomerPayload = {
  readonly customer?: Maybe<Customer>;
  readonly outcome?: Maybe<RegisterOutcome>;
  /** The parts of the input that the mutation could not apply. The rest was recorded. */
  readonly warnings: ReadonlyArray<UserError>;
  readonly userErrors: ReadonlyArray<UserError>;
  /** Guest orders with a verified contact of this customer, for claimOrder. */
  readonly claimable?: Maybe<ReadonlyArray<Order>>;
};

export type RegisterOutcome =
  | 'CREATED'
  | 'MATCHED';

export type CustomerPayload = {
  readonly customer?: Maybe<Customer>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A customer's own token may leave out customerId. */
export type ExportCustomerInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
};

/** Ask again by node(id:) until it is READY. */
export type DataExport = Node & {
  readonly id: Scalars['ID']['output'];
  readonly exportStatus: ExportStatus;
  readonly requestedAt: Scalars['DateTime']['output'];
  /** Where to download the document. Signed again each time it is read, and good for minutes; null unless the export is READY. */
  readonly url?: Maybe<Scalars['URL']['output']>;
  /** Until when the document can be downloaded; null until it is ready. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
};

export type ExportStatus =
  | 'RUNNING'
  | 'READY'
  | 'FAILED'
  | 'EXPIRED';

export type ExportPayload = {
  readonly dataExport?: Maybe<DataExport>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type Order = Node & TimelineEntry & {
  /** When the contact of this guest's sale will be erased; null unless its web shop asked for it. `cancelOrderErasure` takes it back. */
  readonly erasesAt?: Maybe<Scalars['DateTime']['output']>;
  readonly id: Scalars['ID']['output'];
  readonly version: Scalars['Int']['output'];
  /** The number on the receipt or confirmation, unique within its source, its store, and the system that issued it: two web shops may both have a 1001. */
  readonly number: Scalars['String']['output'];
  readonly source: SourceSystem;
  readonly store?: Maybe<Scalars['String']['output']>;
  readonly associate?: Maybe<Scalars['String']['output']>;
  /** The person who recorded it; null if nobody had signed in. */
  readonly associateStaff?: Maybe<StaffMember>;
  /** Null for a guest order and for an erased person. */
  readonly customer?: Maybe<Customer>;
  /** The contact details that a guest left with the sale. */
  readonly contact?: Maybe<OrderContact>;
  readonly status: OrderStatus;
  readonly placedAt: Scalars['DateTime']['output'];
  readonly recordedAt: Scalars['DateTime']['output'];
  readonly promisedBy?: Maybe<Scalars['DateTime']['output']>;
  readonly fulfilledAt?: Maybe<Scalars['DateTime']['output']>;
  readonly deliveredAt?: Maybe<Scalars['DateTime']['output']>;
  readonly lines?: Maybe<OrderLineConnection>;
  readonly lineCount: Scalars['Int']['output'];
  /** True if prices include tax. */
  readonly taxIncluded: Scalars['Boolean']['output'];
  readonly subtotal: Money;
  readonly discount: Money;
  readonly shipping: Money;
  readonly tax: Money;
  /** Cash rounding. */
  readonly rounding: Money;
  readonly total: Money;
  readonly paymentLast4?: Maybe<Scalars['String']['output']>;
  /** How total and tip were paid; empty if the sale did not say. */
  readonly tenders: ReadonlyArray<Tender>;
  /** Not part of total or lifetimeValue. */
  readonly tip: Money;
  /** The return that these goods were taken in exchange for; null until the return is recorded. */
  readonly exchangeOf?: Maybe<OrderReturn>;
  /** The offers of service cases that this sale fulfilled. */
  readonly redeems?: Maybe<ReadonlyArray<ResolutionOffer>>;
  /** The last change by another store than the order's; null if there is none. */
  readonly customerPresence?: Maybe<CustomerPresence>;
  /** All promised times, oldest first. */
  readonly promises: ReadonlyArray<DeliveryPromise>;
  /** The returns of this order, newest first. */
  readonly returns?: Maybe<ReadonlyArray<OrderReturn>>;
  /** The total less refunds. */
  readonly netTotal: Money;
  readonly shipTo?: Maybe<PostalAddress>;
  /** Signed link of one feedback, for the receipt, such as in a QR code; CSAT unless said otherwise. Anyone who opens it within 30 days gives one score or reports a problem, without signing in. Null for an erased person. */
  readonly feedbackUrl?: Maybe<Scalars['URL']['output']>;
  readonly occurredAt: Scalars['DateTime']['output'];
  readonly summary: Scalars['String']['output'];
};


export type OrderLinesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type OrderFeedbackUrlArgs = {
  metric?: InputMaybe<FeedbackMetric>;
};

/** A customer's own token may leave out customerId. */
export type RequestErasureInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  /** 10 to 30. Fewer only with privacy:erase. */
  readonly delayDays: Scalars['Int']['input'];
};

/** A customer's own token may leave out customerId. */
export type CancelErasureInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
};

export type CancelOrderErasureInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly orderId: Scalars['ID']['input'];
};

export type ErasurePayload = {
  readonly customer?: Maybe<Customer>;
  readonly erasesAt?: Maybe<Scalars['DateTime']['output']>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** CSAT 1 to 5, CES 1 to 7 (1 = least effort), NPS 0 to 10, STARS 1 to 5. */
export type FeedbackMetric =
  | 'CSAT'
  | 'CES'
  | 'NPS'
  | 'STARS';

export type FeedbackConnection = {
  readonly edges: ReadonlyArray<FeedbackEdge>;
  readonly nodes: ReadonlyArray<Feedback>;
  readonly pageInfo: PageInfo;
};

export type FeedbackEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: Feedback;
};

export type FeedbackPayload = {
  readonly feedback?: Maybe<Feedback>;
  /** At most one: a second action of a playbook changes the case that the first one opened. */
  readonly openedCases?: Maybe<ReadonlyArray<ServiceCase>>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type ContactKey =
  { readonly email: Scalars['EmailAddress']['input']; readonly phone?: never; }
  |  { readonly email?: never; readonly phone: Scalars['PhoneNumber']['input']; };

export type Identity = {
  /** The records that belong to this person, the survivor first. */
  readonly records: ReadonlyArray<IdentityRecord>;
  readonly history?: Maybe<IdentityEventConnection>;
  /** Matches of this person that wait for a decision, highest probability first. */
  readonly duplicates?: Maybe<ReadonlyArray<Match>>;
  /** The records that were identified as this person. They hold only what was said. */
  readonly unidentified: ReadonlyArray<IdentityRecord>;
};


export type IdentityHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type IdentityDuplicatesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** One record of a person, with its own values only. */
export type IdentityRecord = {
  readonly id: Scalars['ID']['output'];
  readonly name?: Maybe<PersonName>;
  readonly emails: ReadonlyArray<EmailContact>;
  readonly phones: ReadonlyArray<PhoneContact>;
  readonly addresses: ReadonlyArray<PostalAddress>;
  readonly externalIds: ReadonlyArray<ExternalId>;
  /** When the record joined this person. For the survivor, when it was created. */
  readonly joinedAt: Scalars['DateTime']['output'];
  readonly survivor: Scalars['Boolean']['output'];
  readonly handles: ReadonlyArray<Handle>;
};

export type MergePreview = {
  /**
   * One entry for each value: the name and the other single values, and each entry of a list. Without pii:read, the value of
   * the date of birth is null; without customers:read, the values of attributes are null.
   */
  readonly fields: ReadonlyArray<MergedField>;
  readonly blockers: ReadonlyArray<MergeBlocker>;
  readonly records: Scalars['Int']['output'];
  /** Without cancelled orders. */
  readonly orders: Scalars['Int']['output'];
  /** Counts at most 1,000 of each record. */
  readonly warranties: Scalars['Int']['output'];
  /** Counts at most 1,000 of each record. */
  readonly interactions: Scalars['Int']['output'];
};

/** The record that a field's value comes from, and the rule that chose it. */
export type MergedField = {
  /** The name of the field in Customer. A part of a name that comes from another record is `name.preferred` and so on. */
  readonly field: Scalars['String']['output'];
  readonly value?: Maybe<Scalars['String']['output']>;
  readonly fromRecord?: Maybe<Scalars['ID']['output']>;
  /**
   * MOST_RECENT_FIRST_HAND (names only): the latest name that the customer, a till or a support desk stated, or that is in
   * a record with a verified contact. MOST_RECENT_VERIFIED: the latest value of a record with a verified contact; for a
   * contact, the latest one that is verified itself. SOURCE_PRIORITY: the first of SUPPORT, POS, ECOMMERCE, MARKETING,
   * IMPORT, OTHER. COMPLETENESS: the value with the most parts. MOST_RECENT: the latest value. FIRST_RECORD: no other rule
   * prefers one value. ONLY_VALUE: there is no other value. UNION: the list holds the values of all records. NO_VALUE: no
   * record has a value.
   */
  readonly rule: Scalars['String']['output'];
};

export type MergeBlocker = {
  readonly code: MergeBlockerCode;
  readonly message: Scalars['String']['output'];
};

export type MergeBlockerCode =
  | 'ERASURE_PENDING'
  /** Two of the records were unmerged or rejected. */
  | 'REJECTED_BEFORE'
  /** More than 10. */
  | 'TOO_MANY_RECORDS'
  /** Two different loyalty numbers, or two ids in one external system. */
  | 'CONFLICTING_EXACT_KEY'
  /** Two of the ids already belong to one person. */
  | 'SAME_RECORD'
  /** One of them is an unidentified record: use identifyCustomer. */
  | 'UNIDENTIFIED';

/** A decision about which records are one person. It appears in the history of each of these records. */
export type IdentityEvent = Node & TimelineEntry & {
  readonly id: Scalars['ID']['output'];
  readonly occurredAt: Scalars['DateTime']['output'];
  readonly summary: Scalars['String']['output'];
  readonly eventKind: IdentityEventKind;
  /** MERGED: all records of the person, the survivor first. UNMERGED: the separated record, then the remaining ones. REJECTED: the two records. */
  readonly records: ReadonlyArray<Scalars['ID']['output']>;
  /** The client that made the decision. */
  readonly by: Scalars['String']['output'];
  /** The person who decided it; null for a machine. */
  readonly byStaff?: Maybe<StaffMember>;
  readonly automatic: Scalars['Boolean']['output'];
  readonly matchScore?: Maybe<Scalars['Float']['output']>;
  readonly reason?: Maybe<Scalars['String']['output']>;
};

export type IdentityEventKind =
  | 'MERGED'
  | 'UNMERGED'
  | 'REJECTED';

export type IdentityEventConnection = {
  readonly edges: ReadonlyArray<IdentityEventEdge>;
  readonly nodes: ReadonlyArray<IdentityEvent>;
  readonly pageInfo: PageInfo;
};

export type IdentityEventEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: IdentityEvent;
};

export type MergeCustomersInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly survivor: Scalars['ID']['input'];
  readonly others: ReadonlyArray<Scalars['ID']['input']>;
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

export type UnmergeCustomerInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly recordId: Scalars['ID']['input'];
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

export type MergePayload = {
  readonly customer?: Maybe<Customer>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type UnmergePayload = {
  readonly survivor?: Maybe<Customer>;
  readonly restored?: Maybe<Customer>;
  readonly userErrors: ReadonlyArray<UserError>;
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

export type ImportJob = Node & {
  readonly id: Scalars['ID']['output'];
  readonly format: ImportFormat;
  readonly importStatus: ImportStatus;
  /** True: everything is checked, and nothing is written. */
  readonly dryRun: Scalars['Boolean']['output'];
  /** Null until the whole file is read once. */
  readonly rowsTotal?: Maybe<Scalars['Int']['output']>;
  /** Rows that are done: applied, skipped or failed. */
  readonly rows: Scalars['Int']['output'];
  /** The graph holds what these rows say, since this import or since before. */
  readonly applied: Scalars['Int']['output'];
  /** These rows say nothing that the graph stores, or refer to a thing that has not arrived yet. */
  readonly skipped: Scalars['Int']['output'];
  /** The graph refuses these rows. */
  readonly failed: Scalars['Int']['output'];
  /** How many seconds figures, segments and events were behind what is written, when a worker last saved its progress. An import slows down from 60 seconds on. Null where it is unknown. */
  readonly projectorLagSeconds?: Maybe<Scalars['Int']['output']>;
  readonly startedAt: Scalars['DateTime']['output'];
  /** Null while it runs. */
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Every row that was not applied, as CSV: its number, key, code and reason. Signed again each time it is read; null where there is no such row, and while it runs. */
  readonly reportUrl?: Maybe<Scalars['URL']['output']>;
};

/** STOPPED: by onError. FAILED: the file is not of its format, or the work ended early; the report says why. */
export type ImportStatus =
  | 'RUNNING'
  | 'DONE'
  | 'STOPPED'
  | 'CANCELLED'
  | 'FAILED';

export type StartImportInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly format: ImportFormat;
  /** The key of the file in the import bucket; locally its path. */
  readonly object: Scalars['String']['input'];
  /** The code of the integration whose data the file holds. A format of another system needs one. */
  readonly integration?: InputMaybe<Scalars['String']['input']>;
  readonly dryRun: Scalars['Boolean']['input'];
  readonly onError: OnError;
};

export type CancelImportInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly jobId: Scalars['ID']['input'];
};

export type ResumeImportInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly jobId: Scalars['ID']['input'];
};

export type ImportJobPayload = {
  readonly importJob?: Maybe<ImportJob>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type ImportJobConnection = {
  readonly edges: ReadonlyArray<ImportJobEdge>;
  readonly nodes: ReadonlyArray<ImportJob>;
  readonly pageInfo: PageInfo;
};

export type ImportJobEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: ImportJob;
};

/** The counts are updated in the same transaction as the event that changes them, so they are always current. Predictions are computed from them as of now. */
export type CustomerInsights = {
  readonly orderCount: Scalars['Int']['output'];
  readonly returnCount: Scalars['Int']['output'];
  readonly firstOrderAt?: Maybe<Scalars['DateTime']['output']>;
  readonly lastOrderAt?: Maybe<Scalars['DateTime']['output']>;
  /** Exact sums less returns, one row for each currency. */
  readonly spent: ReadonlyArray<Money>;
  /** In the shop's currency: orders in that currency, and orders in other currencies at their exchangeRate. */
  readonly lifetimeValue?: Maybe<Money>;
  readonly averageOrderValue?: Maybe<Money>;
  /** Recency, frequency and monetary value, each from 1 to 5 compared with all customers who bought. 5 is the fifth of them that bought most recently, most often, or for the most money. */
  readonly rfm?: Maybe<Rfm>;
  /** By lifetimeValue among all customers who bought: PLATINUM is the top 1 %, GOLD the next 9 %, SILVER the next 20 %, BRONZE all others. NONE: the customer bought nothing. */
  readonly tier: ValueTier;
  /** BG/NBD model: the probability that the person is still a customer, and the orders expected within `days` (0 to 3650). Null if the person has not bought anything. */
  readonly aliveProbability?: Maybe<Scalars['Float']['output']>;
  readonly expectedOrders?: Maybe<Scalars['Float']['output']>;
  /** With the Gamma-Gamma model: the expected value of these orders. */
  readonly predictedValue?: Maybe<Money>;
  readonly latestCsat?: Maybe<Scalars['Int']['output']>;
  readonly latestCes?: Maybe<Scalars['Int']['output']>;
  readonly latestNps?: Maybe<Scalars['Int']['output']>;
  readonly openCases: Scalars['Int']['output'];
};


/** The counts are updated in the same transaction as the event that changes them, so they are always current. Predictions are computed from them as of now. */
export type CustomerInsightsExpectedOrdersArgs = {
  days?: InputMaybe<Scalars['Int']['input']>;
};


/** The counts are updated in the same transaction as the event that changes them, so they are always current. Predictions are computed from them as of now. */
export type CustomerInsightsPredictedValueArgs = {
  days?: InputMaybe<Scalars['Int']['input']>;
};

export type Rfm = {
  readonly recency: Scalars['Int']['output'];
  readonly frequency: Scalars['Int']['output'];
  readonly monetary: Scalars['Int']['output'];
  readonly segment: RfmSegment;
};

/** By recency, then by frequency and monetary value together. Recent customers range from NEW to CHAMPION. The others are the more urgent, the more value there is to lose. */
export type RfmSegment =
  | 'CHAMPION'
  | 'LOYAL'
  | 'PROMISING'
  | 'NEW'
  | 'NEEDS_ATTENTION'
  | 'AT_RISK'
  | 'CANNOT_LOSE'
  | 'HIBERNATING'
  | 'LOST';

export type ValueTier =
  | 'PLATINUM'
  | 'GOLD'
  | 'SILVER'
  | 'BRONZE'
  | 'NONE';

/** LIFETIME_VALUE and PREDICTED_VALUE are in the shop's currency. PREDICTED_VALUE is for one year ahead, computed last night. Only customers who bought something are ranked. */
export type ValueMeasure =
  | 'LIFETIME_VALUE'
  | 'PREDICTED_VALUE'
  | 'ORDER_COUNT';

/** GENERIC: any system that signs as the Standard Webhooks specification says, and sends source records in the form of docs/integrations.md. */
export type IntegrationSystem =
  | 'SHOPIFY'
  | 'SQUARE'
  | 'WOOCOMMERCE'
  | 'ZENDESK'
  | 'GENERIC';

export type Integration = Node & {
  readonly id: Scalars['ID']['output'];
  readonly version: Scalars['Int']['output'];
  /** The part of the webhook's URL that names it. The external ids of its customers have it as their system. */
  readonly code: Scalars['String']['output'];
  readonly system: IntegrationSystem;
  /** False: its deliveries are kept as IGNORED, and can be replayed later. */
  readonly enabled: Scalars['Boolean']['output'];
  /** True: everything is checked and logged, nothing is written. */
  readonly dryRun: Scalars['Boolean']['output'];
  /** Where the system sends its webhooks. */
  readonly webhookUrl: Scalars['URL']['output'];
  /** Which of the system's locations is which store. */
  readonly stores: ReadonlyArray<IntegrationStore>;
  readonly lastDeliveryAt?: Maybe<Scalars['DateTime']['output']>;
  /** How many of the deliveries received today, in the shop's time zone, are FAILED; at most 1,000. */
  readonly failedToday: Scalars['Int']['output'];
  /** What came of it when the system asked to forget a shop that left it, such as Shopify's shop/redact; null: it did not. */
  readonly shopErasure?: Maybe<ShopErasure>;
};

/** Everybody that the integration alone brought is erased; what it brought of people that others know too is detached from it. */
export type ShopErasure = {
  readonly requestedAt: Scalars['DateTime']['output'];
  /** People whose erasure was asked for. Each can be taken back by `cancelErasure`. */
  readonly erasing: Scalars['Int']['output'];
  /** People that others know too, and who stay, without the integration's ids and links. */
  readonly detached: Scalars['Int']['output'];
  /** Sales of guests that lost their contact, ten days after the request unless the integration is enabled again by then. */
  readonly guestSales: Scalars['Int']['output'];
  /** Null until the job is done, about ten days after the request. */
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
};

export type IntegrationStore = {
  readonly location: Scalars['String']['output'];
  readonly store: Scalars['String']['output'];
};

export type IntegrationStoreInput = {
  readonly location: Scalars['String']['input'];
  readonly store: Scalars['String']['input'];
};

/** A code is 1 to 40 lower-case ASCII letters and digits, with - between them. */
export type SaveIntegrationInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly code: Scalars['String']['input'];
  readonly system?: InputMaybe<IntegrationSystem>;
  readonly enabled?: InputMaybe<Scalars['Boolean']['input']>;
  readonly dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  readonly stores?: InputMaybe<ReadonlyArray<IntegrationStoreInput>>;
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

export type WebhookDelivery = Node & {
  readonly id: Scalars['ID']['output'];
  /** The code of its integration. */
  readonly integration: Scalars['String']['output'];
  /** In the words of its system. */
  readonly topic: Scalars['String']['output'];
  /** The system's id of the delivery. One that is sent again is the same delivery. */
  readonly externalId: Scalars['String']['output'];
  readonly receivedAt: Scalars['DateTime']['output'];
  readonly deliveryStatus: WebhookDeliveryStatus;
  readonly attemptCount: Scalars['Int']['output'];
  /** Ids of what it wrote. */
  readonly wrote: ReadonlyArray<Scalars['ID']['output']>;
  /** Code, path in the payload, and a sentence: what to mend at the source. */
  readonly problems: ReadonlyArray<WebhookDeliveryProblem>;
  /** As received; a text where it is no JSON. Null once a person in it is erased. */
  readonly payload?: Maybe<Scalars['JSON']['output']>;
};

export type WebhookDeliveryProblem = {
  readonly code: Scalars['String']['output'];
  readonly path?: Maybe<Scalars['String']['output']>;
  readonly message: Scalars['String']['output'];
};

/** `from` and `to` are days in the shop's time zone, both included. Without them, all that is kept. */
export type WebhookDeliveryFilter = {
  readonly integration?: InputMaybe<Scalars['String']['input']>;
  readonly status?: InputMaybe<ReadonlyArray<WebhookDeliveryStatus>>;
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  readonly to?: InputMaybe<Scalars['Date']['input']>;
  readonly topic?: InputMaybe<Scalars['String']['input']>;
};

export type WebhookDeliveryConnection = {
  readonly edges: ReadonlyArray<WebhookDeliveryEdge>;
  readonly nodes: ReadonlyArray<WebhookDelivery>;
  readonly pageInfo: PageInfo;
};

export type WebhookDeliveryEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: WebhookDelivery;
};

export type ReplayWebhookDeliveryInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly deliveryId: Scalars['ID']['input'];
};

export type IntegrationPayload = {
  readonly integration?: Maybe<Integration>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type WebhookDeliveryPayload = {
  readonly delivery?: Maybe<WebhookDelivery>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type InteractionType =
  | 'STORE_VISIT'
  | 'CALL'
  | 'MESSAGE'
  | 'SOCIAL_POST'
  | 'WEB_VISIT'
  | 'PRODUCT_VIEWED'
  | 'CART_ABANDONED'
  | 'CHECKOUT_STARTED'
  | 'REVIEW'
  | 'COMPLAINT'
  | 'MARKETING_SENT'
  | 'NOTE';

export type Direction =
  | 'INBOUND'
  | 'OUTBOUND';

export type Sentiment =
  | 'POSITIVE'
  | 'NEUTRAL'
  | 'NEGATIVE';

export type Interaction = Node & TimelineEntry & {
  readonly id: Scalars['ID']['output'];
  readonly occurredAt: Scalars['DateTime']['output'];
  readonly recordedAt: Scalars['DateTime']['output'];
  readonly summary: Scalars['String']['output'];
  readonly type: InteractionType;
  readonly via?: Maybe<Channel>;
  readonly direction: Direction;
  readonly source: SourceSystem;
  /** The place in the customer journey: storefront, checkout, delivery, counter, repair desk ... A visit without a touchpoint counts at its channel. */
  readonly touchpoint?: Maybe<Scalars['String']['output']>;
  /** The person who recorded it; null if nobody had signed in. */
  readonly agentStaff?: Maybe<StaffMember>;
  readonly store?: Maybe<Scalars['String']['output']>;
  readonly agent?: Maybe<Scalars['String']['output']>;
  readonly subject?: Maybe<Scalars['String']['output']>;
  readonly body?: Maybe<Scalars['String']['output']>;
  readonly sentiment?: Maybe<Sentiment>;
  readonly skus: ReadonlyArray<Scalars['String']['output']>;
  readonly order?: Maybe<Order>;
  readonly warranty?: Maybe<Warranty>;
  readonly customer?: Maybe<Customer>;
};

export type InteractionConnection = {
  readonly edges: ReadonlyArray<InteractionEdge>;
  readonly nodes: ReadonlyArray<Interaction>;
  readonly pageInfo: PageInfo;
};

export type InteractionEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: Interaction;
};

export type InteractionFilter = {
  readonly types?: InputMaybe<ReadonlyArray<InteractionType>>;
  readonly via?: InputMaybe<ReadonlyArray<Channel>>;
  readonly touchpoint?: InputMaybe<Scalars['String']['input']>;
  readonly sentiment?: InputMaybe<ReadonlyArray<Sentiment>>;
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  readonly to?: InputMaybe<Scalars['DateTime']['input']>;
};

export type RecordInteractionInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly customer: CustomerKey;
  readonly type: InteractionType;
  readonly via?: InputMaybe<Channel>;
  readonly direction: Direction;
  readonly occurredAt: Scalars['DateTime']['input'];
  readonly touchpoint?: InputMaybe<Scalars['String']['input']>;
  readonly store?: InputMaybe<Scalars['String']['input']>;
  readonly agent?: InputMaybe<Scalars['String']['input']>;
  readonly subject?: InputMaybe<Scalars['String']['input']>;
  readonly body?: InputMaybe<Scalars['String']['input']>;
  readonly sentiment?: InputMaybe<Sentiment>;
  readonly skus?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly orderId?: InputMaybe<Scalars['ID']['input']>;
  readonly warrantyId?: InputMaybe<Scalars['ID']['input']>;
  readonly ifUnidentified: IfUnidentified;
};

export type InteractionPayload = {
  readonly interaction?: Maybe<Interaction>;
  /** The parts of the input that the mutation could not apply. The rest was recorded. */
  readonly warnings: ReadonlyArray<UserError>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What the matcher learned from the shop's own records, or why it learned nothing. */
export type MatchLearning = {
  readonly at: Scalars['DateTime']['output'];
  /** The version of the weights that it learned; null: the weights before stay in use. */
  readonly learned?: Maybe<Scalars['Int']['output']>;
  /** Why the weights before stay in use; null: new ones were learned. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** Records of the shop, without erased and unidentified ones. Of a large table an estimate. */
  readonly records: Scalars['Int']['output'];
  /** Records that were compared. */
  readonly sampled: Scalars['Int']['output'];
  /** Pairs of records that were compared. */
  readonly pairs: Scalars['Int']['output'];
  /** Pairs that are one person, as an estimate for all records. */
  readonly matches: Scalars['Int']['output'];
  /** Pairs about which a person decided: merged, rejected or unmerged. */
  readonly decisions: Scalars['Int']['output'];
  /** The estimated share of one person among the pairs that reach the threshold for merges, from 0 to 1; null: no pair reaches it. */
  readonly precision?: Maybe<Scalars['Float']['output']>;
  /** The same by the weights before. */
  readonly precisionBefore?: Maybe<Scalars['Float']['output']>;
  /** Why scores are not calibrated by what people decided; null: they are. */
  readonly uncalibratedBecause?: Maybe<Scalars['String']['output']>;
};

export type RejectMatchInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly left: Scalars['ID']['input'];
  readonly right: Scalars['ID']['input'];
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

export type MatchPayload = {
  readonly match?: Maybe<Match>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Two records that may be one person. Each of them resolves to its person. */
export type Match = Node & {
  readonly id: Scalars['ID']['output'];
  readonly left?: Maybe<Customer>;
  readonly right?: Maybe<Customer>;
  /** The probability from 0 to 1 that both are one person. */
  readonly score: Scalars['Float']['output'];
  /** The reasons for and against the match, each with its weight in bits. */
  readonly evidence: ReadonlyArray<MatchEvidence>;
  readonly matchStatus: MatchStatus;
};

export type MatchStatus =
  | 'SUGGESTED'
  | 'MERGED'
  | 'REJECTED';

export type MatchEvidence = {
  /** The evidence in words. It also says if only the customer or a web shop stated the value that agrees. */
  readonly message: Scalars['String']['output'];
  readonly field: Scalars['String']['output'];
  readonly agreement: Agreement;
  readonly weight: Scalars['Float']['output'];
};

export type MatchExplanation = {
  /** The probability from 0 to 1 that both are one person. */
  readonly score: Scalars['Float']['output'];
  readonly evidence: ReadonlyArray<MatchEvidence>;
  /** MERGED: they are one person, or would be merged automatically. null: the matcher does not suggest the pair. */
  readonly decision?: Maybe<MatchStatus>;
  /** The reason for the decision. It names what contradicts or what is missing, and repeats no value. */
  readonly because: Scalars['String']['output'];
};

export type Agreement =
  | 'EXACT'
  | 'CLOSE'
  | 'DIFFERENT'
  | 'MISSING';

export type MatchConnection = {
  readonly edges: ReadonlyArray<MatchEdge>;
  readonly nodes: ReadonlyArray<Match>;
  readonly pageInfo: PageInfo;
};

export type MatchEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: Match;
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

/** QUEUED: about to leave. WAITING: for `notBefore`. SUPPRESSED: it must not be sent. FAILED: the provider refused it. UNCERTAIN: nobody knows whether it left. */
export type MessageStatus =
  | 'QUEUED'
  | 'WAITING'
  | 'SENT'
  | 'DELIVERED'
  | 'BOUNCED'
  | 'COMPLAINED'
  | 'SUPPRESSED'
  | 'FAILED'
  | 'CANCELLED'
  | 'UNCERTAIN';

/** What the shop says to the customer by email or SMS. */
export type Message = Node & TimelineEntry & {
  readonly id: Scalars['ID']['output'];
  readonly occurredAt: Scalars['DateTime']['output'];
  readonly summary: Scalars['String']['output'];
  readonly messageKind: MessageKind;
  readonly sentVia?: Maybe<ContactChannel>;
  readonly messagePurpose: ContactPurpose;
  readonly messageStatus: MessageStatus;
  readonly subject?: Maybe<Scalars['String']['output']>;
  readonly body?: Maybe<Scalars['String']['output']>;
  readonly customer?: Maybe<Customer>;
  /** The case, appointment, cover or order that it is about. */
  readonly about?: Maybe<Node>;
  readonly notBefore?: Maybe<Scalars['DateTime']['output']>;
  /** Why it was not sent, or not yet. */
  readonly objections: ReadonlyArray<ContactObjection>;
  readonly deliverySteps: ReadonlyArray<MessageStep>;
};

export type MessageStep = {
  readonly status: MessageStatus;
  readonly at: Scalars['DateTime']['output'];
  readonly note?: Maybe<Scalars['String']['output']>;
};

/** One text for a kind, a channel and a locale, with {{placeholders}} of Mustache. docs/messages.md lists them; another one is INVALID. */
export type MessageTemplate = {
  readonly code?: Maybe<Scalars['String']['output']>;
  readonly kind: MessageKind;
  readonly channel: ContactChannel;
  readonly locale: Scalars['Locale']['output'];
  readonly version: Scalars['Int']['output'];
  readonly enabled: Scalars['Boolean']['output'];
  readonly subject?: Maybe<Scalars['String']['output']>;
  readonly body: Scalars['String']['output'];
};

export type MessageConnection = {
  readonly edges: ReadonlyArray<MessageEdge>;
  readonly nodes: ReadonlyArray<Message>;
  readonly pageInfo: PageInfo;
};

export type MessageEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: Message;
};

export type CaseUpdate = {
  /** The message with this update; null if none was written. */
  readonly sentAs?: Maybe<Message>;
  readonly id: Scalars['ID']['output'];
  readonly at: Scalars['DateTime']['output'];
  readonly message: Scalars['String']['output'];
  readonly via?: Maybe<Channel>;
  readonly byStaff?: Maybe<StaffMember>;
};

export type SendMessageInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly customer: CustomerKey;
  readonly kind: MessageKind;
  readonly about?: InputMaybe<Scalars['ID']['input']>;
  readonly channel?: InputMaybe<ContactChannel>;
  /** Follows from the kind; CUSTOM needs it. SERVICE and TRANSACTIONAL need cases:write as well. */
  readonly purpose?: InputMaybe<ContactPurpose>;
  /** Of a text that the shop saved, of kind CUSTOM; in place of subject and body. */
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly subject?: InputMaybe<Scalars['String']['input']>;
  readonly body?: InputMaybe<Scalars['String']['input']>;
  readonly notBefore?: InputMaybe<Scalars['DateTime']['input']>;
};

export type CancelMessageInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly messageId: Scalars['ID']['input'];
};

export type SettleMessageInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly messageId: Scalars['ID']['input'];
  readonly arrived: Scalars['Boolean']['input'];
};

export type MessagePreviewInput = {
  readonly customer: CustomerKey;
  readonly kind: MessageKind;
  readonly about?: InputMaybe<Scalars['ID']['input']>;
  readonly channel: ContactChannel;
  /** Of a text that the shop saved, of kind CUSTOM. */
  readonly code?: InputMaybe<Scalars['String']['input']>;
};

export type MessagePreview = {
  readonly subject?: Maybe<Scalars['String']['output']>;
  readonly body: Scalars['String']['output'];
  readonly locale: Scalars['Locale']['output'];
};

/** A text that exists keeps what the input leaves out. */
export type SaveMessageTemplateInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** A shop's own template of kind CUSTOM. */
  readonly code?: InputMaybe<Scalars['String']['input']>;
  readonly kind: MessageKind;
  readonly channel: ContactChannel;
  readonly locale: Scalars['Locale']['input'];
  readonly enabled?: InputMaybe<Scalars['Boolean']['input']>;
  readonly subject?: InputMaybe<Scalars['String']['input']>;
  readonly body?: InputMaybe<Scalars['String']['input']>;
};

export type MessagePayload = {
  readonly message?: Maybe<Message>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type MessageTemplatePayload = {
  readonly template?: Maybe<MessageTemplate>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A change of what belongs to another store, for a customer who stood before the one who made it. */
export type CustomerPresence = {
  readonly store?: Maybe<Scalars['String']['output']>;
  readonly at: Scalars['DateTime']['output'];
};

export type OrderFilter = {
  readonly status?: InputMaybe<ReadonlyArray<OrderStatus>>;
  readonly source?: InputMaybe<ReadonlyArray<SourceSystem>>;
  readonly placedFrom?: InputMaybe<Scalars['DateTime']['input']>;
  readonly placedTo?: InputMaybe<Scalars['DateTime']['input']>;
  readonly sku?: InputMaybe<Scalars['String']['input']>;
};

export type SaleFilter = {
  readonly sku?: InputMaybe<Scalars['String']['input']>;
  readonly totalFrom?: InputMaybe<Scalars['Decimal']['input']>;
  readonly totalTo?: InputMaybe<Scalars['Decimal']['input']>;
  readonly paymentLast4?: InputMaybe<Scalars['String']['input']>;
};

export type OrderStatus =
  | 'PLACED'
  | 'PAID'
  | 'FULFILLED'
  | 'DELIVERED'
  | 'CANCELLED';

export type OrderContact = {
  readonly name?: Maybe<Scalars['String']['output']>;
  readonly email?: Maybe<Scalars['EmailAddress']['output']>;
  readonly phone?: Maybe<Scalars['PhoneNumber']['output']>;
};

export type OrderLine = {
  readonly id: Scalars['ID']['output'];
  readonly sku: Scalars['String']['output'];
  readonly description: Scalars['String']['output'];
  readonly category?: Maybe<Scalars['String']['output']>;
  readonly quantity: Scalars['Int']['output'];
  /** Rounded to the decimals of the currency. */
  readonly unitPrice: Money;
  /** With all its decimals, at most six. */
  readonly unitPriceExact: Scalars['Decimal']['output'];
  /** Only for goods sold by measure. The unit price is then for one unit of measure. */
  readonly measure?: Maybe<Measure>;
  readonly discount: Money;
  readonly total: Money;
  readonly serialNumbers: ReadonlyArray<Scalars['String']['output']>;
  readonly returnedQuantity: Scalars['Int']['output'];
  readonly warranties?: Maybe<ReadonlyArray<Warranty>>;
};

export type Measure = {
  readonly amount: Scalars['Decimal']['output'];
  readonly unit: Scalars['String']['output'];
};

export type Tender = {
  readonly kind: TenderKind;
  /** Negative for change given to the customer. */
  readonly amount: Money;
  readonly last4?: Maybe<Scalars['String']['output']>;
  readonly reference?: Maybe<Scalars['String']['output']>;
};

export type TenderKind =
  | 'CASH'
  | 'CARD'
  | 'WALLET'
  | 'GIFT_CARD'
  | 'STORE_CREDIT'
  | 'BANK_TRANSFER'
  | 'ON_ACCOUNT'
  | 'LOYALTY'
  | 'OTHER';

export type DeliveryPromise = {
  readonly promisedBy: Scalars['DateTime']['output'];
  readonly setAt: Scalars['DateTime']['output'];
  /** Why the next promise replaced this one; null for the newest. */
  readonly because?: Maybe<Scalars['String']['output']>;
};

export type OrderLineConnection = {
  readonly edges: ReadonlyArray<OrderLineEdge>;
  readonly nodes: ReadonlyArray<OrderLine>;
  readonly pageInfo: PageInfo;
};

export type OrderLineEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: OrderLine;
};

export type OrderReturn = Node & TimelineEntry & {
  /** The person who recorded it; null if nobody had signed in. */
  readonly associateStaff?: Maybe<StaffMember>;
  readonly id: Scalars['ID']['output'];
  readonly returnNumber?: Maybe<Scalars['String']['output']>;
  readonly source: SourceSystem;
  readonly store?: Maybe<Scalars['String']['output']>;
  readonly occurredAt: Scalars['DateTime']['output'];
  readonly recordedAt: Scalars['DateTime']['output'];
  readonly returnReason: ReturnReason;
  readonly note?: Maybe<Scalars['String']['output']>;
  readonly returnedLines: ReadonlyArray<ReturnLine>;
  readonly refund: Money;
  /** Cash rounding, part of the refund. */
  readonly rounding: Money;
  /** How the refund was paid; empty if the return did not say. */
  readonly tenders: ReadonlyArray<Tender>;
  /** The sales of goods that the customer took in exchange. */
  readonly exchangedFor?: Maybe<ReadonlyArray<Order>>;
  readonly order?: Maybe<Order>;
  readonly customer?: Maybe<Customer>;
  readonly summary: Scalars['String']['output'];
};

export type ReturnLine = {
  readonly sku: Scalars['String']['output'];
  readonly quantity: Scalars['Int']['output'];
  readonly orderLineId?: Maybe<Scalars['ID']['output']>;
  readonly serialNumbers: ReadonlyArray<Scalars['String']['output']>;
};

export type ReturnReason =
  | 'DAMAGED'
  | 'WRONG_ITEM'
  | 'NOT_AS_DESCRIBED'
  | 'LATE'
  | 'CHANGED_MIND'
  | 'WARRANTY'
  | 'OTHER'
  /** A refund without returned goods; its lines are empty. */
  | 'GOODWILL';

export type OrderConnection = {
  readonly edges: ReadonlyArray<OrderEdge>;
  readonly nodes: ReadonlyArray<Order>;
  readonly pageInfo: PageInfo;
};

export type OrderEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: Order;
};

export type RecordOrderInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly number: Scalars['String']['input'];
  readonly source: SourceSystem;
  readonly store?: InputMaybe<Scalars['String']['input']>;
  readonly associate?: InputMaybe<Scalars['String']['input']>;
  readonly customer?: InputMaybe<CustomerKey>;
  /** What to do if no customer has this key. By default the sale is recorded as a guest order, so that it is never lost. */
  readonly ifUnknown: IfUnknown;
  readonly contact?: InputMaybe<OrderContactInput>;
  readonly status: OrderStatus;
  readonly placedAt: Scalars['DateTime']['input'];
  readonly promisedBy?: InputMaybe<Scalars['DateTime']['input']>;
  /** An order has one currency, and 1 to 2000 lines. */
  readonly currency: Scalars['CurrencyCode']['input'];
  /** The value of one unit of the order's currency in the shop's currency. Without it, lifetimeValue does not count an order in another currency. */
  readonly exchangeRate?: InputMaybe<Scalars['Decimal']['input']>;
  readonly lines: ReadonlyArray<OrderLineInput>;
  readonly taxIncluded: Scalars['Boolean']['input'];
  readonly discount: Scalars['Decimal']['input'];
  readonly shipping: Scalars['Decimal']['input'];
  readonly tax: Scalars['Decimal']['input'];
  readonly rounding: Scalars['Decimal']['input'];
  /** Optional. It must equal the lines less discounts, plus shipping and rounding, and plus tax if prices do not include it. */
  readonly total?: InputMaybe<Scalars['Decimal']['input']>;
  readonly paymentLast4?: InputMaybe<Scalars['String']['input']>;
  /** How the order was paid. If present, the sum must equal total plus tip. */
  readonly tenders?: InputMaybe<ReadonlyArray<TenderInput>>;
  /** Not part of total or lifetimeValue. */
  readonly tip: Scalars['Decimal']['input'];
  /** The return that these goods were taken in exchange for. It may be recorded after the sale. */
  readonly exchangeOf?: InputMaybe<ReturnKey>;
  /** Accepted offers of this customer that the sale fulfils, for example with a discount or a replacement. At most 10. */
  readonly redeems?: InputMaybe<ReadonlyArray<OfferKeyInput>>;
  readonly shipTo?: InputMaybe<PostalAddressInput>;
};

export type TenderInput = {
  readonly kind: TenderKind;
  readonly amount: Scalars['Decimal']['input'];
  readonly last4?: InputMaybe<Scalars['String']['input']>;
  readonly reference?: InputMaybe<Scalars['String']['input']>;
};

export type MeasureInput = {
  readonly amount: Scalars['Decimal']['input'];
  readonly unit: Scalars['String']['input'];
};

/** A till that is offline does not know the id yet. It can send the idempotency key or the number of the return instead. */
export type ReturnKey =
  { readonly id: Scalars['ID']['input']; readonly idempotencyKey?: never; readonly number?: never; }
  |  { readonly id?: never; readonly idempotencyKey: Scalars['String']['input']; readonly number?: never; }
  |  { readonly id?: never; readonly idempotencyKey?: never; readonly number: ReceiptInput; };

/** If the offer is no longer valid, the sale is still recorded, with a warning. */
export type OfferKeyInput = {
  readonly caseId: Scalars['ID']['input'];
  readonly offerId: Scalars['ID']['input'];
};

export type PromiseDeliveryInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly orderId: Scalars['ID']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly promisedBy: Scalars['DateTime']['input'];
  readonly because?: InputMaybe<Scalars['String']['input']>;
  /** For what belongs to another store than yours: true if the customer stands before you. It is stored with the change. */
  readonly customerPresent?: InputMaybe<Scalars['Boolean']['input']>;
};

export type IfUnknown =
  | 'KEEP_AS_GUEST'
  | 'REJECT';

export type OrderContactInput = {
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly email?: InputMaybe<Scalars['EmailAddress']['input']>;
  readonly phone?: InputMaybe<Scalars['PhoneNumber']['input']>;
};

export type OrderLineInput = {
  readonly sku: Scalars['String']['input'];
  readonly description: Scalars['String']['input'];
  readonly category?: InputMaybe<Scalars['String']['input']>;
  readonly quantity: Scalars['Int']['input'];
  readonly unitPrice: Scalars['Decimal']['input'];
  readonly discount: Scalars['Decimal']['input'];
  readonly serialNumbers?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** For goods sold by measure, such as 0.53 m. The quantity is then 1, and unitPrice is for one unit of measure. */
  readonly measure?: InputMaybe<MeasureInput>;
  /** The total of the line as the till printed it. Required if unitPrice has more decimals than the currency (at most 6) or the line has a measure. It may differ from the product by one minor unit for each piece. */
  readonly total?: InputMaybe<Scalars['Decimal']['input']>;
  /** The code of a warranty plan sold with the line. Cover starts automatically, with one warranty for each unit. */
  readonly warrantyPlan?: InputMaybe<Scalars['String']['input']>;
};

export type UpdateOrderStatusInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly orderId: Scalars['ID']['input'];
  readonly status: OrderStatus;
  readonly occurredAt: Scalars['DateTime']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** For what belongs to another store than yours: true if the customer stands before you. It is stored with the change. */
  readonly customerPresent?: InputMaybe<Scalars['Boolean']['input']>;
};

export type RecordReturnInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly number?: InputMaybe<Scalars['String']['input']>;
  readonly source: SourceSystem;
  readonly store?: InputMaybe<Scalars['String']['input']>;
  readonly associate?: InputMaybe<Scalars['String']['input']>;
  /** The sale, by id or by receipt. Leave out both if the sale is not known. */
  readonly orderId?: InputMaybe<Scalars['ID']['input']>;
  readonly receipt?: InputMaybe<ReceiptInput>;
  readonly customer?: InputMaybe<CustomerKey>;
  readonly occurredAt: Scalars['DateTime']['input'];
  readonly reason: ReturnReason;
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** None for GOODWILL, otherwise 1 or more. */
  readonly lines: ReadonlyArray<ReturnLineInput>;
  readonly refund: MoneyInput;
  /** The cash rounding of the refund. Each partial refund may be rounded. All refunds together may exceed the amount paid by at most the sum of their roundings. */
  readonly rounding: Scalars['Decimal']['input'];
  /** As in recordOrder, for a refund in another currency if the sale is not known. */
  readonly exchangeRate?: InputMaybe<Scalars['Decimal']['input']>;
  /** How the refund was paid. If present, the sum must equal the refund. */
  readonly tenders?: InputMaybe<ReadonlyArray<TenderInput>>;
};

export type ReturnLineInput = {
  readonly orderLineId?: InputMaybe<Scalars['ID']['input']>;
  readonly sku: Scalars['String']['input'];
  readonly quantity: Scalars['Int']['input'];
  readonly serialNumbers?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

export type ClaimOrderInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly orderId: Scalars['ID']['input'];
  readonly customer: CustomerKey;
};

export type OrderPayload = {
  readonly order?: Maybe<Order>;
  /** The parts of the input that the mutation could not apply, such as an unusable contact or an offer that is no longer valid. The rest was recorded. */
  readonly warnings: ReadonlyArray<UserError>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type ReturnPayload = {
  readonly orderReturn?: Maybe<OrderReturn>;
  /** The parts of the input that the mutation could not apply, such as an unusable customer key. The rest was recorded. */
  readonly warnings: ReadonlyArray<UserError>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** One key of a dimension, such as the root cause PACKAGING. Upper and lower case mean the same in skus and touchpoints. */
export type PainKeyInput = {
  readonly by: PainDimension;
  readonly key: Scalars['String']['input'];
};

export type PainDimension =
  | 'TOUCHPOINT'
  | 'REASON'
  | 'SKU'
  | 'STORE'
  | 'CHANNEL'
  | 'ROOT_CAUSE';

export type PainPoint = {
  readonly key: Scalars['String']['output'];
  readonly complaints: Scalars['Int']['output'];
  readonly lowScores: Scalars['Int']['output'];
  readonly returns: Scalars['Int']['output'];
  /**
   * Customers with a problem here who have not bought since then, for longer than the churn threshold. A customer counts
   * where the latest problem was. A merged person is one customer. With `where`, the latest
   * five problems of a customer count.
   */
  readonly customersLost: Scalars['Int']['output'];
  /** The share of all problems in this dimension, from 0 to 1. */
  readonly share: Scalars['Float']['output'];
  /** The change from the preceding period of equal length: 0.25 is a quarter more. */
  readonly trend?: Maybe<Scalars['Float']['output']>;
  /** The latest cases that count here, at most 20, newest first. They are among the latest 1,000 cases of these days; `cases` finds all. */
  readonly latestCases?: Maybe<ReadonlyArray<ServiceCase>>;
  /** The feedback with the latest low scores that count here, at most 20, newest first. They are among the latest 1,000 of these days. */
  readonly latestFeedback?: Maybe<ReadonlyArray<Feedback>>;
};

export type JourneyStep = {
  readonly from: Scalars['String']['output'];
  readonly to?: Maybe<Scalars['String']['output']>;
  /** The number of times that customers took the step: two if one customer took it twice. A merged person is one customer. An unidentified record is one until somebody identifies it. */
  readonly customers: Scalars['Int']['output'];
  readonly medianHours?: Maybe<Scalars['Float']['output']>;
  /** Of those who came to `from`, on each day once: the share that bought within 30 days, from 0 to 1. Null where nobody is counted, such as in days before this figure existed. */
  readonly conversion?: Maybe<Scalars['Float']['output']>;
  /** Of the same: the share that came back to it on a later day. */
  readonly repeatVisits?: Maybe<Scalars['Float']['output']>;
  /** Carts that customers filled, or began to pay, at `from`. Carts that are too new to be abandoned are left out. */
  readonly carts: Scalars['Int']['output'];
  /** Carts without an order of the same person within the shop's time, a day unless configured. */
  readonly abandonedCarts: Scalars['Int']['output'];
};

/** Actions of a playbook that follow later than their event: those with one delay, all of them or none. */
export type PlaybookFollowUp = {
  readonly id: Scalars['ID']['output'];
  /** When it was planned. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** The name that the playbook had then. */
  readonly playbook: Scalars['String']['output'];
  readonly trigger: PlaybookTrigger;
  readonly actions: ReadonlyArray<PlaybookAction>;
  /** The order, cover, visit, item or case that the event is about. */
  readonly about?: Maybe<Node>;
  readonly dueAt: Scalars['DateTime']['output'];
  readonly followUpStatus: PlaybookFollowUpStatus;
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it was cancelled or failed. */
  readonly endedBecause?: Maybe<Scalars['String']['output']>;
};

/** CANCELLED: what it was about is over, or the playbook is off. FAILED: it could not be done. */
export type PlaybookFollowUpStatus =
  | 'PENDING'
  | 'DONE'
  | 'CANCELLED'
  | 'FAILED';

export type PlaybookFollowUpConnection = {
  readonly edges: ReadonlyArray<PlaybookFollowUpEdge>;
  readonly nodes: ReadonlyArray<PlaybookFollowUp>;
  readonly pageInfo: PageInfo;
};

export type PlaybookFollowUpEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: PlaybookFollowUp;
};

/** An automation rule: a trigger, a condition on the event and the customer's head, and the actions to take. */
export type Playbook = Node & {
  readonly id: Scalars['ID']['output'];
  readonly version: Scalars['Int']['output'];
  readonly name: Scalars['String']['output'];
  readonly enabled: Scalars['Boolean']['output'];
  readonly trigger: PlaybookTrigger;
  /** A rule of the json-rules-engine format. */
  readonly condition: Scalars['JSON']['output'];
  readonly actions: ReadonlyArray<PlaybookAction>;
};

export type PlaybookTrigger =
  | 'FEEDBACK_RECEIVED'
  | 'INTERACTION_RECORDED'
  | 'RETURN_RECORDED'
  | 'ORDER_LATE'
  | 'INSPECTION_OVERDUE'
  | 'CASE_REOPENED'
  | 'CASE_BREACHED'
  /** Its status becomes DELIVERED. */
  | 'ORDER_DELIVERED'
  | 'CASE_RESOLVED'
  | 'ITEM_READY'
  /** The customer has it back, finished or not. */
  | 'ITEM_RETURNED'
  /** A person or a customer opened it. A case that a playbook opens does not cause this. */
  | 'CASE_OPENED'
  /** Booked, or booked for another time or place. */
  | 'APPOINTMENT_BOOKED'
  /** It begins within 24 hours, and was booked earlier than that. */
  | 'APPOINTMENT_SOON'
  /** Due within 30 days, and no visit is booked. */
  | 'INSPECTION_DUE_SOON'
  /** What is owed of a commitment is not done in time, noticed within two minutes. Not for a first response, a resolution or a delivery: they have CASE_BREACHED and ORDER_LATE. */
  | 'COMMITMENT_OVERDUE'
  /** The customer became a member of a segment, but not by a build, a merge or its undoing. The event has segmentId and segment, its name. */
  | 'SEGMENT_ENTERED';

/** Each kind uses its own fields. OPEN_CASE: severity, reason, title. RAISE_SEVERITY: severity, or the next higher one without it. ADD_STEP: title, dueInMinutes. OFFER: offer, and value or percent. INFORM_CUSTOMER: message, via. NOTIFY: topic. ASK_FEEDBACK: metric; it sends a link to the page for feedback, if the person agreed to research and was not asked in the last 30 days. SEND_MESSAGE: messageKind, whose text must fit the trigger, or message and purpose; via EMAIL or SMS. ASSIGN: assignee of the case. Each takes delayMinutes. */
export type PlaybookAction = {
  readonly kind: PlaybookActionKind;
  readonly severity?: Maybe<Severity>;
  readonly reason?: Maybe<CaseReason>;
  readonly title?: Maybe<Scalars['String']['output']>;
  readonly dueInMinutes?: Maybe<Scalars['Int']['output']>;
  readonly offer?: Maybe<OfferKind>;
  readonly value?: Maybe<Money>;
  readonly percent?: Maybe<Scalars['Int']['output']>;
  readonly message?: Maybe<Scalars['String']['output']>;
  readonly via?: Maybe<Channel>;
  readonly topic?: Maybe<Scalars['String']['output']>;
  readonly metric?: Maybe<FeedbackMetric>;
  readonly messageKind?: Maybe<MessageKind>;
  readonly purpose?: Maybe<ContactPurpose>;
  readonly assignee?: Maybe<Scalars['String']['output']>;
  /** Later than the event. */
  readonly delayMinutes?: Maybe<Scalars['Int']['output']>;
};

export type PlaybookActionKind =
  | 'OPEN_CASE'
  | 'RAISE_SEVERITY'
  | 'ADD_STEP'
  | 'OFFER'
  | 'INFORM_CUSTOMER'
  | 'NOTIFY'
  | 'ASK_FEEDBACK'
  | 'SEND_MESSAGE'
  | 'ASSIGN';

export type PlannedAction = {
  readonly playbook: Scalars['String']['output'];
  readonly action: PlaybookAction;
  readonly because: ReadonlyArray<Scalars['String']['output']>;
};

export type PlaybookPreviewInput = {
  readonly draft?: InputMaybe<PlaybookDraftInput>;
  readonly trigger: PlaybookTrigger;
  readonly customer: CustomerKey;
  readonly event: Scalars['JSON']['input'];
};

export type PlaybookDraftInput = {
  readonly name: Scalars['String']['input'];
  readonly trigger: PlaybookTrigger;
  readonly condition: Scalars['JSON']['input'];
  readonly actions: ReadonlyArray<PlaybookActionInput>;
};

/** A new playbook needs a draft. An existing playbook keeps the values of absent fields. */
export type SavePlaybookInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly enabled?: InputMaybe<Scalars['Boolean']['input']>;
  readonly draft?: InputMaybe<PlaybookDraftInput>;
};

export type PlaybookActionInput = {
  readonly kind: PlaybookActionKind;
  readonly severity?: InputMaybe<Severity>;
  readonly reason?: InputMaybe<CaseReason>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
  readonly dueInMinutes?: InputMaybe<Scalars['Int']['input']>;
  readonly offer?: InputMaybe<OfferKind>;
  readonly value?: InputMaybe<MoneyInput>;
  readonly percent?: InputMaybe<Scalars['Int']['input']>;
  readonly message?: InputMaybe<Scalars['String']['input']>;
  readonly via?: InputMaybe<Channel>;
  readonly topic?: InputMaybe<Scalars['String']['input']>;
  readonly metric?: InputMaybe<FeedbackMetric>;
  readonly messageKind?: InputMaybe<MessageKind>;
  /** Of a SEND_MESSAGE with a message of its own. MARKETING, which needs a consent, unless said otherwise; SERVICE and TRANSACTIONAL need cases:write. */
  readonly purpose?: InputMaybe<ContactPurpose>;
  /** The id of a member of staff, or free text. */
  readonly assignee?: InputMaybe<Scalars['String']['input']>;
  readonly delayMinutes?: InputMaybe<Scalars['Int']['input']>;
};

export type PlaybookPayload = {
  readonly playbook?: Maybe<Playbook>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type PlaybookExplanation = {
  readonly playbook: Scalars['String']['output'];
  readonly enabled: Scalars['Boolean']['output'];
  /** Whether at least one of its actions would be done. */
  readonly acts: Scalars['Boolean']['output'];
  /** The comparisons that make its condition hold. */
  readonly because: ReadonlyArray<Scalars['String']['output']>;
  /** Another trigger, it is off, or the comparisons that do not hold. */
  readonly becauseNot: ReadonlyArray<Scalars['String']['output']>;
  /** What would become of each action; empty where the condition does not hold. */
  readonly actions: ReadonlyArray<ExplainedAction>;
};

export type ExplainedAction = {
  readonly action: PlaybookAction;
  readonly acts: Scalars['Boolean']['output'];
  /** When it happens, or when the message may leave, such as after the quiet hours; null: at once, or never. */
  readonly notBefore?: Maybe<Scalars['DateTime']['output']>;
  /** Why it would not be done. */
  readonly becauseNot: ReadonlyArray<Scalars['String']['output']>;
  /** What the contact decision says against the message. */
  readonly objections: ReadonlyArray<ContactObjection>;
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

export type ContactPurpose =
  | 'MARKETING'
  | 'SERVICE'
  | 'TRANSACTIONAL'
  | 'RESEARCH';

export type ConsentStatus =
  | 'GRANTED'
  | 'DENIED'
  | 'UNKNOWN';

export type Preferences = {
  readonly version: Scalars['Int']['output'];
  /** The answer in force for each channel and purpose that has one. */
  readonly consents: ReadonlyArray<ContactConsent>;
  readonly consentHistory?: Maybe<ContactConsentConnection>;
  readonly rules: ContactRules;
  readonly tastes: Tastes;
};


export type PreferencesConsentHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type ContactConsent = Node & TimelineEntry & {
  readonly id: Scalars['ID']['output'];
  readonly channel: ContactChannel;
  readonly purpose: ContactPurpose;
  readonly consent: ConsentStatus;
  readonly occurredAt: Scalars['DateTime']['output'];
  readonly source: SourceSystem;
  /** What the person saw or said, such as the version of the form or the id of the call. */
  readonly evidence?: Maybe<Scalars['String']['output']>;
  readonly summary: Scalars['String']['output'];
};

export type ContactConsentConnection = {
  readonly edges: ReadonlyArray<ContactConsentEdge>;
  readonly nodes: ReadonlyArray<ContactConsent>;
  readonly pageInfo: PageInfo;
};

export type ContactConsentEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: ContactConsent;
};

export type ContactRules = {
  readonly preferredChannel?: Maybe<ContactChannel>;
  readonly timeZone: Scalars['TimeZone']['output'];
  /** No contact between these times in the person's time zone. The span may cross midnight. */
  readonly quietFrom?: Maybe<Scalars['LocalTime']['output']>;
  readonly quietTo?: Maybe<Scalars['LocalTime']['output']>;
  /** The maximum number of marketing contacts in any 7 days. */
  readonly weeklyCap?: Maybe<Scalars['Int']['output']>;
  readonly pausedUntil?: Maybe<Scalars['DateTime']['output']>;
};

/** The person's likes and dislikes by topic, such as metal, brand or room, and the person's sizes. */
export type Tastes = {
  readonly likes: ReadonlyArray<Taste>;
  readonly dislikes: ReadonlyArray<Taste>;
  readonly sizes: ReadonlyArray<Size>;
};

export type Taste = {
  readonly topic: Scalars['String']['output'];
  readonly value: Scalars['String']['output'];
};

export type Size = {
  readonly of: Scalars['String']['output'];
  readonly value: Scalars['String']['output'];
};

export type ContactDecision = {
  readonly allowed: Scalars['Boolean']['output'];
  readonly reasons: ReadonlyArray<ContactObjection>;
  /** Other channels that are allowed, best first. */
  readonly alternatives: ReadonlyArray<ContactChannel>;
  /** Products that the person bought too recently to be offered again, for any question. */
  readonly avoidSkus: ReadonlyArray<Scalars['String']['output']>;
};

export type ContactObjection = {
  readonly code: ContactObjectionCode;
  readonly message: Scalars['String']['output'];
  readonly until?: Maybe<Scalars['DateTime']['output']>;
};

export type ContactObjectionCode =
  | 'NO_CONSENT'
  | 'DENIED'
  | 'QUIET_HOURS'
  | 'WEEKLY_CAP'
  | 'PAUSED'
  | 'RECENTLY_PURCHASED'
  | 'OPEN_CASE'
  | 'NO_ADDRESS'
  | 'ERASED';

export type SetContactConsentsInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly customer?: InputMaybe<CustomerKey>;
  readonly occurredAt: Scalars['DateTime']['input'];
  readonly answers: ReadonlyArray<ContactAnswerInput>;
};

export type ContactAnswerInput = {
  readonly channel: ContactChannel;
  readonly purpose: ContactPurpose;
  readonly consent: ConsentStatus;
  readonly evidence?: InputMaybe<Scalars['String']['input']>;
};

export type SetContactRulesInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly customer?: InputMaybe<CustomerKey>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly preferredChannel?: InputMaybe<ContactChannel>;
  readonly timeZone?: InputMaybe<Scalars['TimeZone']['input']>;
  readonly quietFrom?: InputMaybe<Scalars['LocalTime']['input']>;
  readonly quietTo?: InputMaybe<Scalars['LocalTime']['input']>;
  readonly weeklyCap?: InputMaybe<Scalars['Int']['input']>;
  readonly pausedUntil?: InputMaybe<Scalars['DateTime']['input']>;
};

/** `likes`, `dislikes` and `sizes` replace the whole list. `addLikes`, `addDislikes` and `remove` change single entries. */
export type SetTastesInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly customer?: InputMaybe<CustomerKey>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly likes?: InputMaybe<ReadonlyArray<TasteInput>>;
  readonly dislikes?: InputMaybe<ReadonlyArray<TasteInput>>;
  readonly sizes?: InputMaybe<ReadonlyArray<SizeInput>>;
  readonly addLikes?: InputMaybe<ReadonlyArray<TasteInput>>;
  readonly addDislikes?: InputMaybe<ReadonlyArray<TasteInput>>;
  readonly remove?: InputMaybe<ReadonlyArray<TasteInput>>;
};

export type TasteInput = {
  readonly topic: Scalars['String']['input'];
  readonly value: Scalars['String']['input'];
};

export type SizeInput = {
  readonly of: Scalars['String']['input'];
  readonly value: Scalars['String']['input'];
};

export type PreferencesPayload = {
  readonly customer?: Maybe<Customer>;
  readonly preferences?: Maybe<Preferences>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Something that is done so that a pain point stops: with an owner, a day, and its effect, measured on the same counters before and after. */
export type PreventionAction = Node & {
  readonly id: Scalars['ID']['output'];
  readonly version: Scalars['Int']['output'];
  readonly title: Scalars['String']['output'];
  /** Free text, or the name of a member of staff. */
  readonly owner: Scalars['String']['output'];
  readonly dueOn: Scalars['Date']['output'];
  readonly preventionStatus: PreventionStatus;
  /** The day in the shop's time zone on which it became DONE. */
  readonly doneOn?: Maybe<Scalars['Date']['output']>;
  readonly pain: PainKey;
  readonly linkedCases?: Maybe<ReadonlyArray<ServiceCase>>;
  /**
   * Complaints, low scores and returns of the pain point for each 100 orders in the days before it was done, and in as many whole
   * days since (at most 90, and not before orders were counted). A store's problems are compared with its own orders, others with
   * all orders. Null until it is done and a day is over, and where there were no orders.
   */
  readonly effect?: Maybe<PreventionEffect>;
};

export type PreventionStatus =
  | 'PLANNED'
  | 'DONE'
  | 'DROPPED';

export type PainKey = {
  readonly by: PainDimension;
  readonly key: Scalars['String']['output'];
};

export type PreventionEffect = {
  readonly days: Scalars['Int']['output'];
  readonly before: Scalars['Float']['output'];
  readonly after: Scalars['Float']['output'];
  /** The chance that the difference is luck (two-sided, exact Poisson test). Null if there were no problems on any of the days. */
  readonly pValue?: Maybe<Scalars['Float']['output']>;
};

/**
 * A new action needs a title, an owner, dueOn and pain; `status` is PLANNED by default. To change one, give its id; absent fields
 * keep their values. The owner is the id of an enabled member of staff, or free text. At most 100 cases.
 */
export type SavePreventionActionInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
  readonly owner?: InputMaybe<Scalars['String']['input']>;
  readonly dueOn?: InputMaybe<Scalars['Date']['input']>;
  readonly status?: InputMaybe<PreventionStatus>;
  readonly pain?: InputMaybe<PainKeyInput>;
  readonly caseIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

export type PreventionActionPayload = {
  readonly action?: Maybe<PreventionAction>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type PreventionActionConnection = {
  readonly edges: ReadonlyArray<PreventionActionEdge>;
  readonly nodes: ReadonlyArray<PreventionAction>;
  readonly pageInfo: PageInfo;
};

export type PreventionActionEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: PreventionAction;
};

export type FindSalesInput = {
  readonly from: Scalars['Date']['input'];
  readonly to: Scalars['Date']['input'];
  readonly stores?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly sku?: InputMaybe<Scalars['String']['input']>;
  readonly text?: InputMaybe<Scalars['String']['input']>;
  readonly total?: InputMaybe<DecimalRange>;
  readonly currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
  readonly paymentLast4?: InputMaybe<Scalars['String']['input']>;
  readonly associate?: InputMaybe<Scalars['String']['input']>;
  readonly contact?: InputMaybe<Scalars['String']['input']>;
};

export type DecimalRange = {
  readonly from?: InputMaybe<Scalars['Decimal']['input']>;
  readonly to?: InputMaybe<Scalars['Decimal']['input']>;
};

export type SaleMatches = {
  readonly matches: ReadonlyArray<SaleMatch>;
  readonly truncated: Scalars['Boolean']['output'];
  /** Continues with the store-days that this call did not read. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
};

export type SaleMatch = {
  readonly order?: Maybe<Order>;
  readonly score: Scalars['Float']['output'];
  readonly matchedOn: ReadonlyArray<Scalars['String']['output']>;
};

/** A group of customers that keeps itself up to date. */
export type Segment = Node & {
  readonly id: Scalars['ID']['output'];
  readonly version: Scalars['Int']['output'];
  readonly name: Scalars['String']['output'];
  readonly description?: Maybe<Scalars['String']['output']>;
  readonly enabled: Scalars['Boolean']['output'];
  /** In the format of json-rules-engine over the facts of playbooks (customer, metrics, preferences, warranties), insights (tier, rfmSegment, aliveProbability) and purchases (sku, category, store and how many days ago, up to 365). */
  readonly condition: Scalars['JSON']['output'];
  readonly segmentStatus: SegmentStatus;
  readonly memberCount: Scalars['Int']['output'];
  /** The customer who registered last comes first. */
  readonly members?: Maybe<CustomerConnection>;
  /** Members at the end of each day up to today, and who entered and left, at most 366 days. Who was found when the segment was built did not enter. */
  readonly sizes?: Maybe<ReadonlyArray<SegmentSize>>;
};


/** A group of customers that keeps itself up to date. */
export type SegmentMembersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A group of customers that keeps itself up to date. */
export type SegmentSizesArgs = {
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
};

/** BUILDING until everybody has been looked at once after a change. */
export type SegmentStatus =
  | 'BUILDING'
  | 'READY'
  | 'DISABLED';

export type SegmentSize = {
  readonly day: Scalars['Date']['output'];
  readonly members: Scalars['Int']['output'];
  readonly entered: Scalars['Int']['output'];
  readonly left: Scalars['Int']['output'];
};

/** A new segment needs a name and a condition. An existing one keeps the values of absent fields. */
export type SaveSegmentInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly description?: InputMaybe<Scalars['String']['input']>;
  readonly condition?: InputMaybe<Scalars['JSON']['input']>;
  readonly enabled?: InputMaybe<Scalars['Boolean']['input']>;
};

export type SegmentPreview = {
  readonly estimate: Scalars['Int']['output'];
  readonly low: Scalars['Int']['output'];
  readonly high: Scalars['Int']['output'];
  readonly sample?: Maybe<ReadonlyArray<Customer>>;
};

export type SegmentPayload = {
  readonly segment?: Maybe<Segment>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type CaseStatus =
  | 'OPEN'
  | 'IN_PROGRESS'
  | 'WAITING_ON_CUSTOMER'
  | 'RESOLVED'
  | 'CLOSED';

export type Severity =
  | 'LOW'
  | 'NORMAL'
  | 'HIGH'
  | 'CRITICAL';

export type CaseReason =
  | 'DAMAGED_ITEM'
  | 'WRONG_ITEM'
  | 'LATE_DELIVERY'
  | 'PRODUCT_QUALITY'
  | 'BILLING'
  | 'WARRANTY'
  | 'STAFF'
  | 'UNWANTED_CONTACT'
  | 'WEBSITE'
  | 'LOST_RECORDS'
  | 'OTHER';

export type RootCauseCategory =
  | 'SUPPLIER'
  | 'PRODUCT'
  | 'PACKAGING'
  | 'CARRIER'
  | 'STOCK'
  | 'PRICING'
  | 'SYSTEM'
  | 'TRAINING'
  | 'PROCESS'
  | 'POLICY'
  | 'COMMUNICATION'
  | 'CUSTOMER'
  | 'OTHER';

export type CaseStep = {
  readonly id: Scalars['ID']['output'];
  readonly title: Scalars['String']['output'];
  readonly dueAt?: Maybe<Scalars['DateTime']['output']>;
  readonly doneAt?: Maybe<Scalars['DateTime']['output']>;
  readonly doneBy?: Maybe<Scalars['String']['output']>;
  readonly doneByStaff?: Maybe<StaffMember>;
  readonly playbook?: Maybe<Scalars['String']['output']>;
  /** Why nobody has to do it any more; null if it is done or to do. `doneByStaff` then dropped it. */
  readonly dropped?: Maybe<DroppedStep>;
};

export type DroppedStep = {
  readonly at: Scalars['DateTime']['output'];
  readonly because: Scalars['String']['output'];
  readonly by: Scalars['String']['output'];
};

export type CaseContact = {
  readonly id: Scalars['ID']['output'];
  readonly occurredAt: Scalars['DateTime']['output'];
  readonly via: Channel;
  readonly direction: Direction;
  readonly note?: Maybe<Scalars['String']['output']>;
  readonly agent?: Maybe<Scalars['String']['output']>;
  readonly agentStaff?: Maybe<StaffMember>;
};

export type CaseContactConnection = {
  readonly edges: ReadonlyArray<CaseContactEdge>;
  readonly nodes: ReadonlyArray<CaseContact>;
  readonly pageInfo: PageInfo;
};

export type CaseContactEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: CaseContact;
};

export type CaseReopening = {
  readonly at: Scalars['DateTime']['output'];
  readonly because: Scalars['String']['output'];
  readonly by: Scalars['String']['output'];
  readonly byStaff?: Maybe<StaffMember>;
};

export type OfferKind =
  | 'REPLACEMENT'
  | 'REFUND'
  | 'DISCOUNT'
  | 'REPAIR'
  | 'GIFT'
  | 'APOLOGY';

export type OfferStatus =
  | 'OFFERED'
  | 'ACCEPTED'
  | 'DECLINED'
  | 'FULFILLED'
  | 'WITHDRAWN';

export type ResolutionOffer = {
  readonly id: Scalars['ID']['output'];
  readonly kind: OfferKind;
  readonly value?: Maybe<Money>;
  readonly percent?: Maybe<Scalars['Int']['output']>;
  readonly note?: Maybe<Scalars['String']['output']>;
  readonly offerStatus: OfferStatus;
  readonly offeredAt: Scalars['DateTime']['output'];
  readonly answeredAt?: Maybe<Scalars['DateTime']['output']>;
  readonly fulfilledAt?: Maybe<Scalars['DateTime']['output']>;
  readonly order?: Maybe<Order>;
  /** How the shop fulfilled the offer, or why it withdrew it. */
  readonly fulfilmentNote?: Maybe<Scalars['String']['output']>;
  /** The people who made it, recorded the answer, and fulfilled or withdrew it; null if nobody had signed in. */
  readonly offeredByStaff?: Maybe<StaffMember>;
  readonly answeredByStaff?: Maybe<StaffMember>;
  readonly fulfilledByStaff?: Maybe<StaffMember>;
};

export type RootCause = {
  readonly category: RootCauseCategory;
  readonly explanation: Scalars['String']['output'];
  readonly prevention?: Maybe<Scalars['String']['output']>;
};

export type ServiceCaseConnection = {
  readonly edges: ReadonlyArray<ServiceCaseEdge>;
  readonly nodes: ReadonlyArray<ServiceCase>;
  readonly pageInfo: PageInfo;
};

export type ServiceCaseEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: ServiceCase;
};

export type CaseFilter = {
  readonly status?: InputMaybe<ReadonlyArray<CaseStatus>>;
  readonly assignee?: InputMaybe<Scalars['String']['input']>;
  readonly unassigned?: InputMaybe<Scalars['Boolean']['input']>;
  readonly severity?: InputMaybe<ReadonlyArray<Severity>>;
  readonly reason?: InputMaybe<ReadonlyArray<CaseReason>>;
  readonly store?: InputMaybe<Scalars['String']['input']>;
  readonly breachedOnly?: InputMaybe<Scalars['Boolean']['input']>;
};

/** At most 366 days. Each field that is given must fit: one value of a list, and any spelling of a sku or a touchpoint. The assignee is the id of a member of staff, or free text. */
export type CaseSearch = {
  readonly openedFrom: Scalars['Date']['input'];
  readonly openedTo: Scalars['Date']['input'];
  readonly rootCause?: InputMaybe<ReadonlyArray<RootCauseCategory>>;
  readonly reason?: InputMaybe<ReadonlyArray<CaseReason>>;
  readonly sku?: InputMaybe<Scalars['String']['input']>;
  readonly touchpoint?: InputMaybe<Scalars['String']['input']>;
  readonly store?: InputMaybe<Scalars['String']['input']>;
  readonly status?: InputMaybe<ReadonlyArray<CaseStatus>>;
  readonly severity?: InputMaybe<ReadonlyArray<Severity>>;
  readonly assignee?: InputMaybe<Scalars['String']['input']>;
};

export type UpdateCaseInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly caseId: Scalars['ID']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly severity?: InputMaybe<Severity>;
  readonly reason?: InputMaybe<CaseReason>;
  readonly title?: InputMaybe<Scalars['String']['input']>;
  readonly assignee?: InputMaybe<Scalars['String']['input']>;
};

export type PostCaseUpdateInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly caseId: Scalars['ID']['input'];
  readonly message: Scalars['String']['input'];
  readonly via?: InputMaybe<Channel>;
  readonly nextUpdateDueAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** `droppedBecause`: the step is not done, and nobody has to do it any more. */
export type CompleteCaseStepInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly caseId: Scalars['ID']['input'];
  readonly stepId: Scalars['ID']['input'];
  readonly droppedBecause?: InputMaybe<Scalars['String']['input']>;
};

export type OfferResolutionInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly caseId: Scalars['ID']['input'];
  readonly kind: OfferKind;
  readonly value?: InputMaybe<MoneyInput>;
  readonly percent?: InputMaybe<Scalars['Int']['input']>;
  readonly note?: InputMaybe<Scalars['String']['input']>;
};

export type AnswerOfferInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly caseId: Scalars['ID']['input'];
  readonly offerId: Scalars['ID']['input'];
  readonly accept: Scalars['Boolean']['input'];
};

export type FulfilOfferInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly caseId: Scalars['ID']['input'];
  readonly offerId: Scalars['ID']['input'];
  readonly withdrawn: Scalars['Boolean']['input'];
  readonly orderId?: InputMaybe<Scalars['ID']['input']>;
  readonly note?: InputMaybe<Scalars['String']['input']>;
};

export type ResolveCaseInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly caseId: Scalars['ID']['input'];
  readonly rootCause: RootCauseInput;
  readonly note?: InputMaybe<Scalars['String']['input']>;
};

export type RootCauseInput = {
  readonly category: RootCauseCategory;
  readonly explanation: Scalars['String']['input'];
  readonly prevention?: InputMaybe<Scalars['String']['input']>;
};

export type ConfirmResolutionInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly caseId: Scalars['ID']['input'];
  readonly confirmed: Scalars['Boolean']['input'];
  readonly comment?: InputMaybe<Scalars['String']['input']>;
};

export type ReopenCaseInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly caseId: Scalars['ID']['input'];
  readonly because: Scalars['String']['input'];
};

export type CasePayload = {
  readonly serviceCase?: Maybe<ServiceCase>;
  readonly userErrors: ReadonlyArray<UserError>;
  /** What a case that was resolved or closed leaves undone, such as steps and accepted offers. It stays owed. A customer's own token does not see steps. */
  readonly warnings: ReadonlyArray<UserError>;
};

export type ServiceJobKind =
  | 'INSPECTION'
  | 'REPAIR'
  | 'RESIZING'
  | 'CLEANING'
  | 'ALTERATION'
  | 'ENGRAVING'
  | 'VALUATION'
  | 'OTHER';

/** CANCELLED: the work is not done, but the shop still has the item. Only RETURNED ends custody. */
export type ServiceJobStatus =
  | 'RECEIVED'
  | 'IN_PROGRESS'
  | 'AWAITING_APPROVAL'
  | 'AWAITING_PARTS'
  | 'READY'
  | 'RETURNED'
  | 'CANCELLED';

export type ServiceJobPromise = {
  readonly promisedBy: Scalars['DateTime']['output'];
  readonly setAt: Scalars['DateTime']['output'];
  readonly because?: Maybe<Scalars['String']['output']>;
};

export type ServiceJobStage = {
  readonly status: ServiceJobStatus;
  readonly at: Scalars['DateTime']['output'];
  readonly by?: Maybe<Scalars['String']['output']>;
  readonly byStaff?: Maybe<StaffMember>;
  readonly note?: Maybe<Scalars['String']['output']>;
};

export type EstimateAnswer =
  | 'APPROVED'
  | 'DECLINED';

/** `inCustody: true` shows items in custody, `false` those that went back, null both. A `status` with RETURNED shows jobs out of custody too. Jobs out of custody need `from` and `to`: at most 92 days of receipt. */
export type ServiceJobFilter = {
  readonly status?: InputMaybe<ReadonlyArray<ServiceJobStatus>>;
  readonly store?: InputMaybe<Scalars['String']['input']>;
  readonly kind?: InputMaybe<ReadonlyArray<ServiceJobKind>>;
  /** Only items whose promised time has passed while the work is still owed. */
  readonly overdueOnly?: InputMaybe<Scalars['Boolean']['input']>;
  readonly inCustody?: InputMaybe<Scalars['Boolean']['input']>;
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  readonly to?: InputMaybe<Scalars['Date']['input']>;
};

export type ReceiveItemInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly customer: CustomerKey;
  readonly kind: ServiceJobKind;
  readonly store: Scalars['String']['input'];
  readonly tag: Scalars['String']['input'];
  /** The cover and the sale of the item. Without them, those of the customer's own item with this serial number are linked. */
  readonly warrantyId?: InputMaybe<Scalars['ID']['input']>;
  readonly orderId?: InputMaybe<Scalars['ID']['input']>;
  readonly sku?: InputMaybe<Scalars['String']['input']>;
  readonly description: Scalars['String']['input'];
  readonly serialNumber?: InputMaybe<Scalars['String']['input']>;
  readonly conditionAtIntake: Condition;
  readonly findings?: InputMaybe<ReadonlyArray<FindingInput>>;
  readonly attachments?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly occurredAt: Scalars['DateTime']['input'];
  /** Before the customer leaves, the shop says when the item will be ready. */
  readonly promisedBy: Scalars['DateTime']['input'];
  readonly associate?: InputMaybe<Scalars['String']['input']>;
  readonly note?: InputMaybe<Scalars['String']['input']>;
};

export type UpdateServiceJobInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly jobId: Scalars['ID']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly status?: InputMaybe<ServiceJobStatus>;
  readonly promisedBy?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why a later time is promised. The customer hears it. */
  readonly because?: InputMaybe<Scalars['String']['input']>;
  /** Another sum waits for a new answer. Null withdraws the estimate. */
  readonly estimate?: InputMaybe<MoneyInput>;
  /** For staff only. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  readonly attachments?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Now, if it is absent. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  readonly associate?: InputMaybe<Scalars['String']['input']>;
  /** For what belongs to another store than yours: true if the customer stands before you. It is stored with the change. */
  readonly customerPresent?: InputMaybe<Scalars['Boolean']['input']>;
};

/** `estimate` is the sum that the customer was shown: if another stands now, the answer is CONFLICT. */
export type AnswerEstimateInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly jobId: Scalars['ID']['input'];
  readonly estimate: MoneyInput;
  readonly approve: Scalars['Boolean']['input'];
  /** For what belongs to another store than yours: true if the customer stands before you. It is stored with the change. */
  readonly customerPresent?: InputMaybe<Scalars['Boolean']['input']>;
};

export type ReturnItemInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly jobId: Scalars['ID']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly occurredAt: Scalars['DateTime']['input'];
  readonly returnedTo?: InputMaybe<Scalars['String']['input']>;
  readonly associate?: InputMaybe<Scalars['String']['input']>;
  readonly inspection?: InputMaybe<JobInspectionInput>;
  /** For what belongs to another store than yours: true if the customer stands before you. It is stored with the change. */
  readonly customerPresent?: InputMaybe<Scalars['Boolean']['input']>;
};

export type JobInspectionInput = {
  readonly condition: Condition;
  readonly findings?: InputMaybe<ReadonlyArray<FindingInput>>;
  readonly note?: InputMaybe<Scalars['String']['input']>;
  readonly attachments?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** `warnings` says what is unusual about the item, such as a serial number of another customer's item. */
export type ServiceJobPayload = {
  readonly serviceJob?: Maybe<ServiceJob>;
  /** The cover of the item, after the mutation. */
  readonly warranty?: Maybe<Warranty>;
  readonly userErrors: ReadonlyArray<UserError>;
  readonly warnings: ReadonlyArray<UserError>;
};

export type ServiceJobConnection = {
  readonly edges: ReadonlyArray<ServiceJobEdge>;
  readonly nodes: ReadonlyArray<ServiceJob>;
  readonly pageInfo: PageInfo;
};

export type ServiceJobEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: ServiceJob;
};

export type Period =
  | 'DAY'
  | 'WEEK'
  | 'MONTH';

export type ServiceKpis = {
  readonly from: Scalars['Date']['output'];
  readonly to: Scalars['Date']['output'];
  readonly csat: Kpi;
  readonly nps: Kpi;
  readonly ces: Kpi;
  /** The mean of all star ratings, from 1 to 5. */
  readonly stars: Kpi;
  readonly firstContactResolutionRate: Kpi;
  readonly reopenRate: Kpi;
  readonly breachRate: Kpi;
  readonly medianFirstResponseMinutes: Kpi;
  readonly medianResolutionHours: Kpi;
  /**
   * The share of resolved cases after which the same person contacted the shop again about the same matter within 7 days (unless configured): by a call,
   * a message, a visit or another interaction, feedback, another case, a contact on the case, or because it was reopened. A good answer to a survey is no
   * contact. A case counts on the day of its first resolution, once the days after it have passed.
   */
  readonly repeatContactRate: Kpi;
  /**
   * Whether recovery works: the share of cases after which the person bought again within 90 days, of cases that are resolved, and of cases that are not. A resolved case
   * counts on the day of its latest resolution, another one on the day it was opened, both once the 90 days have passed. Exchanges, gifts and orders that
   * were cancelled or returned as a whole are no purchases. Only `recoveredRepurchase` has targets.
   */
  readonly recoveredRepurchase: Kpi;
  readonly unrecoveredRepurchase: Kpi;
  readonly churnRate: Kpi;
  readonly repeatPurchaseRate: Kpi;
  /** The mean of what the customers of the row have spent until now, in the shop's currency, as a number to compare with a target. The row has the customers whose first order is in the period. */
  readonly lifetimeValue: Kpi;
  /** The same as an amount. */
  readonly averageLifetimeValue?: Maybe<Money>;
};

/**
 * The target is the one that applies on the last day of the period: the next one due, or the last one if none is due any more. A target for the agent
 * in the store comes first, then one for the agent, one for the store, and one for the whole shop.
 */
export type Kpi = {
  readonly value?: Maybe<Scalars['Float']['output']>;
  readonly count: Scalars['Int']['output'];
  readonly target?: Maybe<Scalars['Float']['output']>;
  readonly met?: Maybe<Scalars['Boolean']['output']>;
  /** The value when the target was set, and the day of the target. */
  readonly startValue?: Maybe<Scalars['Float']['output']>;
  readonly targetBy?: Maybe<Scalars['Date']['output']>;
  /** Who is responsible for the target: free text, or the name of a member of staff. */
  readonly owner?: Maybe<Scalars['String']['output']>;
};

export type KpiName =
  | 'CSAT'
  | 'NPS'
  | 'CES'
  | 'STARS'
  | 'FIRST_CONTACT_RESOLUTION'
  | 'REOPEN'
  | 'BREACH'
  | 'FIRST_RESPONSE_MINUTES'
  | 'RESOLUTION_HOURS'
  | 'CHURN'
  | 'REPEAT_PURCHASE'
  | 'LIFETIME_VALUE'
  | 'REPEAT_CONTACT'
  | 'RECOVERED_REPURCHASE';

/** The agent and the owner are ids of enabled members of staff, or free text. CHURN, REPEAT_PURCHASE and LIFETIME_VALUE have no store and no agent. */
export type SetKpiTargetInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly kpi: KpiName;
  readonly value: Scalars['Float']['input'];
  readonly by: Scalars['Date']['input'];
  readonly store?: InputMaybe<Scalars['String']['input']>;
  readonly agent?: InputMaybe<Scalars['ID']['input']>;
  readonly owner?: InputMaybe<Scalars['String']['input']>;
  readonly startValue?: InputMaybe<Scalars['Float']['input']>;
};

export type KpiTargetPayload = {
  readonly kpi?: Maybe<KpiName>;
  readonly value?: Maybe<Scalars['Float']['output']>;
  readonly by?: Maybe<Scalars['Date']['output']>;
  readonly userErrors: ReadonlyArray<UserError>;
};

/** The settings of the whole business. Totals are in its currency. Figures that span stores use the days of its time zone; figures of one store use the days of that store. */
export type Shop = {
  readonly name: Scalars['String']['output'];
  readonly currency: Scalars['CurrencyCode']['output'];
  readonly timeZone: Scalars['TimeZone']['output'];
  readonly defaultRegion: Scalars['CountryCode']['output'];
  readonly stores: ReadonlyArray<Store>;
  /** The stores in order of their codes, page by page. */
  readonly storePage?: Maybe<StoreConnection>;
};


/** The settings of the whole business. Totals are in its currency. Figures that span stores use the days of its time zone; figures of one store use the days of that store. */
export type ShopStorePageArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type StoreConnection = {
  readonly edges: ReadonlyArray<StoreEdge>;
  readonly nodes: ReadonlyArray<Store>;
  readonly pageInfo: PageInfo;
};

export type StoreEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: Store;
};

export type Store = {
  readonly code: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
  readonly timeZone: Scalars['TimeZone']['output'];
  readonly address?: Maybe<PostalAddress>;
  readonly phone?: Maybe<Scalars['PhoneNumber']['output']>;
  /** The usual week. A store without opening hours counts as always open. */
  readonly openingHours: ReadonlyArray<OpeningHours>;
  /** Days on which the store is closed or has other hours, in order. The span is at most 366 days. */
  readonly specialDays?: Maybe<ReadonlyArray<SpecialDay>>;
  /** The default length of a visit. */
  readonly appointmentMinutes: Scalars['Int']['output'];
  /** The maximum number of visits at the same time. 0: the store takes no bookings. */
  readonly appointmentCapacity: Scalars['Int']['output'];
};


export type StoreSpecialDaysArgs = {
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
};

/** On this day, these hours replace those of the weekday. Without hours, the store is closed. Hours belong to the day on which they open. */
export type SpecialDay = {
  readonly day: Scalars['Date']['output'];
  readonly name?: Maybe<Scalars['String']['output']>;
  readonly hours: ReadonlyArray<DayHours>;
};

export type DayHours = {
  readonly opens: Scalars['LocalTime']['output'];
  readonly closes: Scalars['LocalTime']['output'];
};

export type OpeningHours = {
  readonly day: Weekday;
  readonly opens: Scalars['LocalTime']['output'];
  readonly closes: Scalars['LocalTime']['output'];
};

export type Weekday =
  | 'MONDAY'
  | 'TUESDAY'
  | 'WEDNESDAY'
  | 'THURSDAY'
  | 'FRIDAY'
  | 'SATURDAY'
  | 'SUNDAY';

export type SaveShopInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
  readonly timeZone?: InputMaybe<Scalars['TimeZone']['input']>;
  readonly defaultRegion?: InputMaybe<Scalars['CountryCode']['input']>;
};

export type SaveStoreInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly code: Scalars['String']['input'];
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly timeZone?: InputMaybe<Scalars['TimeZone']['input']>;
  readonly address?: InputMaybe<PostalAddressInput>;
  readonly phone?: InputMaybe<Scalars['PhoneNumber']['input']>;
  readonly openingHours?: InputMaybe<ReadonlyArray<OpeningHoursInput>>;
  /** Replaces all special days of the store, including past ones; at most 400. */
  readonly specialDays?: InputMaybe<ReadonlyArray<SpecialDayInput>>;
  /** 5 to 480; the default is 30. */
  readonly appointmentMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** 0 to 100; the default is 100. Set it, or visits at the same time are not limited to the places of the store. */
  readonly appointmentCapacity?: InputMaybe<Scalars['Int']['input']>;
};

export type SpecialDayInput = {
  readonly day: Scalars['Date']['input'];
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly hours: ReadonlyArray<DayHoursInput>;
};

/** If the closing time is not after the opening time, the hours end on the next day (18:00 to 02:00). Both 24:00 and 23:59 mean the end of the day. */
export type DayHoursInput = {
  readonly opens: Scalars['LocalTime']['input'];
  readonly closes: Scalars['LocalTime']['input'];
};

/** If the closing time is not after the opening time, the hours end on the next day (18:00 to 02:00). Both 24:00 and 23:59 mean the end of the day. */
export type OpeningHoursInput = {
  readonly day: Weekday;
  readonly opens: Scalars['LocalTime']['input'];
  readonly closes: Scalars['LocalTime']['input'];
};

export type ShopPayload = {
  readonly shop?: Maybe<Shop>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type StaffRole =
  | 'CLERK'
  | 'SUPPORT'
  | 'ANALYST'
  | 'MARKETING'
  | 'ADMIN';

/** A person who works with the graph. `stores` are those that the person writes for; without stores, the person is bound to none. */
export type StaffMember = Node & {
  readonly id: Scalars['ID']['output'];
  readonly version: Scalars['Int']['output'];
  readonly email?: Maybe<Scalars['EmailAddress']['output']>;
  readonly name: Scalars['String']['output'];
  readonly role: StaffRole;
  readonly stores: ReadonlyArray<Scalars['String']['output']>;
  readonly enabled: Scalars['Boolean']['output'];
};

/** Without `id`, it invites a person, who needs an email address, a name and a role. With `id`, fields that are left out stay. A clerk needs a store. At most 30 stores. */
export type SaveStaffMemberInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly email?: InputMaybe<Scalars['EmailAddress']['input']>;
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly role?: InputMaybe<StaffRole>;
  readonly stores?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly enabled?: InputMaybe<Scalars['Boolean']['input']>;
};

export type StaffPayload = {
  readonly member?: Maybe<StaffMember>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type StaffConnection = {
  readonly edges: ReadonlyArray<StaffEdge>;
  readonly nodes: ReadonlyArray<StaffMember>;
  readonly pageInfo: PageInfo;
};

export type StaffEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: StaffMember;
};

export type TimelineEntry = {
  readonly id: Scalars['ID']['output'];
  readonly occurredAt: Scalars['DateTime']['output'];
  /** One line that a person can read. */
  readonly summary: Scalars['String']['output'];
};

export type TimelineFilter = {
  readonly kinds?: InputMaybe<ReadonlyArray<TimelineKind>>;
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  readonly to?: InputMaybe<Scalars['DateTime']['input']>;
};

export type TimelineKind =
  | 'ORDER'
  | 'RETURN'
  | 'INSPECTION'
  | 'WARRANTY_CLAIM'
  | 'INTERACTION'
  | 'CONSENT'
  | 'FEEDBACK'
  | 'CASE'
  | 'IDENTITY'
  | 'SERVICE_JOB'
  | 'MESSAGE';

export type TimelineConnection = {
  readonly edges: ReadonlyArray<TimelineEdge>;
  readonly nodes: ReadonlyArray<TimelineEntry>;
  readonly pageInfo: PageInfo;
};

export type TimelineEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: TimelineEntry;
};

export type HandleInput = {
  readonly system: Scalars['String']['input'];
  readonly value: Scalars['String']['input'];
};

export type Handle = {
  readonly system: Scalars['String']['output'];
  /** As typed, without a leading @. */
  readonly value: Scalars['String']['output'];
  /** Whether staff or the shop's own systems stated it. Always false for the system web, because a family shares a browser. */
  readonly verified: Scalars['Boolean']['output'];
};

/** What to do with a key that leads to nobody: KEEP makes an unidentified record for it, so that nothing is lost. */
export type IfUnidentified =
  | 'REJECT'
  | 'KEEP';

export type IdentifyCustomerInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly unidentifiedId: Scalars['ID']['input'];
  /** Not the key of another unidentified record. */
  readonly customer: CustomerKey;
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** from to to at most 92 days of the shop's time zone; the last 31 unless given. */
export type FeedbackFilter = {
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  readonly to?: InputMaybe<Scalars['Date']['input']>;
  readonly metric?: InputMaybe<ReadonlyArray<FeedbackMetric>>;
  /** NPS of a detractor, CSAT and STARS of 1 and 2, CES of 5 and more. */
  readonly lowOnly?: InputMaybe<Scalars['Boolean']['input']>;
  readonly withoutCase?: InputMaybe<Scalars['Boolean']['input']>;
  readonly touchpoint?: InputMaybe<Scalars['String']['input']>;
  readonly store?: InputMaybe<Scalars['String']['input']>;
  readonly sku?: InputMaybe<Scalars['String']['input']>;
};

export type WarrantyPlan = {
  readonly code: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
  readonly durationMonths: Scalars['Int']['output'];
  /** Months between the inspections that the cover requires; null if it requires none. */
  readonly inspectionEveryMonths?: Maybe<Scalars['Int']['output']>;
  readonly graceDays: Scalars['Int']['output'];
  readonly transferable: Scalars['Boolean']['output'];
  readonly covers: ReadonlyArray<Scalars['String']['output']>;
  readonly excludes: ReadonlyArray<Scalars['String']['output']>;
};

/** ACTIVE. INSPECTION_DUE: in the grace days after a missed inspection date. LAPSED: after the grace days. EXPIRED: after the end of the term. VOID: by a decision or a return. The status is always computed as of now. */
export type WarrantyStatus =
  | 'ACTIVE'
  | 'INSPECTION_DUE'
  | 'LAPSED'
  | 'EXPIRED'
  | 'VOID';

export type Warranty = Node & {
  readonly id: Scalars['ID']['output'];
  readonly version: Scalars['Int']['output'];
  readonly plan: WarrantyPlan;
  readonly status: WarrantyStatus;
  readonly sku: Scalars['String']['output'];
  readonly description: Scalars['String']['output'];
  readonly serialNumber?: Maybe<Scalars['String']['output']>;
  /** The sale that started the cover. */
  readonly order?: Maybe<Order>;
  /** The receipt of another shop's sale, as the customer showed it when the cover was registered. */
  readonly receipt?: Maybe<ForeignReceipt>;
  readonly customer?: Maybe<Customer>;
  readonly startsOn: Scalars['Date']['output'];
  readonly endsOn: Scalars['Date']['output'];
  readonly nextInspectionDue?: Maybe<Scalars['Date']['output']>;
  /** The next booked appointment. */
  readonly appointment?: Maybe<Appointment>;
  readonly lastInspection?: Maybe<Inspection>;
  readonly inspections?: Maybe<InspectionConnection>;
  readonly claims?: Maybe<WarrantyClaimConnection>;
  readonly voidedBecause?: Maybe<Scalars['String']['output']>;
  /** Why cover that would have lapsed has not: the item is in custody, the shop cannot find the sale, or the store had no free time. Null if nothing holds it open. */
  readonly heldOpenBecause?: Maybe<Scalars['String']['output']>;
  /** Why it was brought back last; null if it never was. */
  readonly reinstatedBecause?: Maybe<Scalars['String']['output']>;
  /** The person who ended it by a decision. */
  readonly voidedByStaff?: Maybe<StaffMember>;
};


export type WarrantyInspectionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type WarrantyClaimsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Appointment = Node & {
  readonly id: Scalars['ID']['output'];
  readonly version: Scalars['Int']['output'];
  readonly startsAt: Scalars['DateTime']['output'];
  readonly store: Scalars['String']['output'];
  readonly status: AppointmentStatus;
  readonly note?: Maybe<Scalars['String']['output']>;
  /** The last change by another store than the appointment's; null if there is none. */
  readonly customerPresence?: Maybe<CustomerPresence>;
  /** The purpose of the visit; INSPECTION for the inspection of a covered item. */
  readonly visitPurpose: Scalars['String']['output'];
  /** The job of the item that the customer left at this visit. */
  readonly serviceJob?: Maybe<ServiceJob>;
  readonly minutes: Scalars['Int']['output'];
  /** Why staff booked it outside the opening hours or over capacity; null if it is not. */
  readonly overrideBecause?: Maybe<Scalars['String']['output']>;
  /** The warranty of the item to inspect; null for other visits. */
  readonly warranty?: Maybe<Warranty>;
  readonly customer?: Maybe<Customer>;
};

export type AppointmentSlot = {
  readonly startsAt: Scalars['DateTime']['output'];
  readonly free: Scalars['Int']['output'];
};

export type AppointmentStatus =
  | 'BOOKED'
  | 'ARRIVED'
  | 'DONE'
  | 'CANCELLED'
  | 'MISSED';

export type AppointmentConnection = {
  readonly edges: ReadonlyArray<AppointmentEdge>;
  readonly nodes: ReadonlyArray<Appointment>;
  readonly pageInfo: PageInfo;
};

export type AppointmentEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: Appointment;
};

export type Condition =
  | 'EXCELLENT'
  | 'GOOD'
  | 'FAIR'
  | 'POOR'
  | 'DAMAGED';

export type Finding = {
  readonly part: Scalars['String']['output'];
  readonly condition: Condition;
  readonly note?: Maybe<Scalars['String']['output']>;
};

export type ConditionChange = {
  readonly part: Scalars['String']['output'];
  readonly from?: Maybe<Condition>;
  readonly to: Condition;
};

export type InspectionConnection = {
  readonly edges: ReadonlyArray<InspectionEdge>;
  readonly nodes: ReadonlyArray<Inspection>;
  readonly pageInfo: PageInfo;
};

export type InspectionEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: Inspection;
};

export type ClaimStatus =
  | 'FILED'
  | 'APPROVED'
  | 'DECLINED';

export type WarrantyClaimConnection = {
  readonly edges: ReadonlyArray<WarrantyClaimEdge>;
  readonly nodes: ReadonlyArray<WarrantyClaim>;
  readonly pageInfo: PageInfo;
};

export type WarrantyClaimEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: WarrantyClaim;
};

export type WarrantyConnection = {
  readonly edges: ReadonlyArray<WarrantyEdge>;
  readonly nodes: ReadonlyArray<Warranty>;
  readonly pageInfo: PageInfo;
};

export type WarrantyEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: Warranty;
};

/** A new code needs name and durationMonths. An existing plan keeps the values of absent fields. Cover that is already sold keeps its terms. */
export type SaveWarrantyPlanInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly code: Scalars['String']['input'];
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly durationMonths?: InputMaybe<Scalars['Int']['input']>;
  readonly inspectionEveryMonths?: InputMaybe<Scalars['Int']['input']>;
  readonly graceDays?: InputMaybe<Scalars['Int']['input']>;
  readonly transferable?: InputMaybe<Scalars['Boolean']['input']>;
  readonly covers?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  readonly excludes?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

export type RegisterWarrantyInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly customer: CustomerKey;
  readonly plan: Scalars['String']['input'];
  readonly sku: Scalars['String']['input'];
  readonly description: Scalars['String']['input'];
  readonly serialNumber?: InputMaybe<Scalars['String']['input']>;
  readonly startsOn: Scalars['Date']['input'];
  readonly receipt?: InputMaybe<ReceiptInput>;
};

export type BookInspectionInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly warrantyId: Scalars['ID']['input'];
  readonly startsAt: Scalars['DateTime']['input'];
  readonly store: Scalars['String']['input'];
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** With a reason, staff may book outside the opening hours or over capacity. */
  readonly overrideBecause?: InputMaybe<Scalars['String']['input']>;
  /** For what belongs to another store than yours: true if the customer stands before you. It is stored with the change. */
  readonly customerPresent?: InputMaybe<Scalars['Boolean']['input']>;
};

export type BookAppointmentInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly customer?: InputMaybe<CustomerKey>;
  readonly store: Scalars['String']['input'];
  readonly startsAt: Scalars['DateTime']['input'];
  readonly minutes?: InputMaybe<Scalars['Int']['input']>;
  readonly purpose: Scalars['String']['input'];
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** With a reason, staff may book outside the opening hours or over capacity. */
  readonly overrideBecause?: InputMaybe<Scalars['String']['input']>;
  /** For what belongs to another store than yours: true if the customer stands before you. It is stored with the change. */
  readonly customerPresent?: InputMaybe<Scalars['Boolean']['input']>;
};

export type UpdateAppointmentInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly appointmentId: Scalars['ID']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly startsAt?: InputMaybe<Scalars['DateTime']['input']>;
  readonly store?: InputMaybe<Scalars['String']['input']>;
  readonly status?: InputMaybe<AppointmentStatus>;
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** With a reason, staff may move the appointment outside the opening hours or over capacity. */
  readonly overrideBecause?: InputMaybe<Scalars['String']['input']>;
  /** For what belongs to another store than yours: true if the customer stands before you. It is stored with the change. */
  readonly customerPresent?: InputMaybe<Scalars['Boolean']['input']>;
};

export type FindingInput = {
  readonly part: Scalars['String']['input'];
  readonly condition: Condition;
  readonly note?: InputMaybe<Scalars['String']['input']>;
};

export type DecideWarrantyClaimInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly claimId: Scalars['ID']['input'];
  readonly approve: Scalars['Boolean']['input'];
  readonly decision: Scalars['String']['input'];
};

export type TransferWarrantyInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly warrantyId: Scalars['ID']['input'];
  readonly to: CustomerKey;
};

export type ReinstateWarrantyInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly warrantyId: Scalars['ID']['input'];
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  readonly because: Scalars['String']['input'];
  readonly nextInspectionDue?: InputMaybe<Scalars['Date']['input']>;
};

export type VoidWarrantyInput = {
  readonly idempotencyKey: Scalars['String']['input'];
  readonly warrantyId: Scalars['ID']['input'];
  readonly because: Scalars['String']['input'];
};

export type WarrantyPlanPayload = {
  readonly plan?: Maybe<WarrantyPlan>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type ForeignReceipt = {
  readonly number: Scalars['String']['output'];
  readonly store?: Maybe<Scalars['String']['output']>;
};

export type WarrantyPayload = {
  readonly warranty?: Maybe<Warranty>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type AppointmentPayload = {
  readonly appointment?: Maybe<Appointment>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type InspectionPayload = {
  readonly inspection?: Maybe<Inspection>;
  readonly warranty?: Maybe<Warranty>;
  readonly userErrors: ReadonlyArray<UserError>;
};

export type WarrantyClaimPayload = {
  readonly claim?: Maybe<WarrantyClaim>;
  readonly warranty?: Maybe<Warranty>;
  readonly userErrors: ReadonlyArray<UserError>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;




/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( AttachmentEntity )
    | ( FeedbackEntity )
    | ( ServiceCaseEntity )
    | ( ServiceJobEntity )
    | ( InspectionEntity )
    | ( WarrantyClaimEntity )
    | ( AudienceEntity )
    | ( CallEntity )
    | ( CustomerEntity )
    | ( CommitmentEntity )
    | ( DataExportEntity )
    | ( OrderEntity )
    | ( IdentityEventEntity )
    | ( ImportJobEntity )
    | ( IntegrationEntity )
    | ( WebhookDeliveryEntity )
    | ( InteractionEntity )
    | ( MatchEntity )
    | ( MessageEntity )
    | ( OrderReturnEntity )
    | ( PlaybookEntity )
    | ( ConsentAnswerEntity )
    | ( PreventionActionEntity )
    | ( SegmentEntity )
    | ( StaffMemberEntity )
    | ( WarrantyEntity )
    | ( AppointmentEntity )
  ;
  TimelineEntry:
    | ( FeedbackEntity )
    | ( ServiceCaseEntity )
    | ( ServiceJobEntity )
    | ( InspectionEntity )
    | ( WarrantyClaimEntity )
    | ( OrderEntity )
    | ( IdentityEventEntity )
    | ( InteractionEntity )
    | ( MessageEntity )
    | ( OrderReturnEntity )
    | ( ConsentAnswerEntity )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Attachment: ResolverTypeWrapper<AttachmentEntity>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  RequestUploadInput: RequestUploadInput;
  UploadPayload: ResolverTypeWrapper<Omit<UploadPayload, 'attachment'> & { attachment?: Maybe<ResolversTypes['Attachment']> }>;
  UploadField: ResolverTypeWrapper<UploadField>;
  AttachmentStatus: AttachmentStatus;
  Feedback: ResolverTypeWrapper<FeedbackEntity>;
  ServiceCase: ResolverTypeWrapper<ServiceCaseEntity>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ServiceJob: ResolverTypeWrapper<ServiceJobEntity>;
  Inspection: ResolverTypeWrapper<InspectionEntity>;
  WarrantyClaim: ResolverTypeWrapper<WarrantyClaimEntity>;
  SubmitFeedbackInput: SubmitFeedbackInput;
  OpenCaseInput: OpenCaseInput;
  RecordInspectionInput: RecordInspectionInput;
  FileWarrantyClaimInput: FileWarrantyClaimInput;
  AddCaseContactInput: AddCaseContactInput;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  ExportAudienceInput: ExportAudienceInput;
  ConfirmAudienceSentInput: ConfirmAudienceSentInput;
  Audience: ResolverTypeWrapper<AudienceEntity>;
  AudienceExclusion: ResolverTypeWrapper<AudienceExclusion>;
  AudiencePayload: ResolverTypeWrapper<Omit<AudiencePayload, 'audience'> & { audience?: Maybe<ResolversTypes['Audience']> }>;
  AudienceConnection: ResolverTypeWrapper<Omit<AudienceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['AudienceEdge']>, nodes: ReadonlyArray<ResolversTypes['Audience']> }>;
  AudienceEdge: ResolverTypeWrapper<Omit<AudienceEdge, 'node'> & { node: ResolversTypes['Audience'] }>;
  AuditEntry: ResolverTypeWrapper<AuditEntryEntity>;
  AuditConnection: ResolverTypeWrapper<Omit<AuditConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['AuditEdge']>, nodes: ReadonlyArray<ResolversTypes['AuditEntry']> }>;
  AuditEdge: ResolverTypeWrapper<Omit<AuditEdge, 'node'> & { node: ResolversTypes['AuditEntry'] }>;
  NextActionKind: NextActionKind;
  Call: ResolverTypeWrapper<CallEntity>;
  CallAttempt: ResolverTypeWrapper<CallAttemptEntity>;
  CallOutcome: CallOutcome;
  PromiseCallInput: PromiseCallInput;
  RecordCallInput: RecordCallInput;
  UpdateCallInput: UpdateCallInput;
  CallPayload: ResolverTypeWrapper<Omit<CallPayload, 'call'> & { call?: Maybe<ResolversTypes['Call']> }>;
  WorkList: WorkList;
  WorkListVersion: ResolverTypeWrapper<WorkListVersion>;
  Customer: ResolverTypeWrapper<CustomerEntity>;
  CommitmentKind: CommitmentKind;
  Commitment: ResolverTypeWrapper<CommitmentEntity>;
  CommitmentFilter: CommitmentFilter;
  CommitmentConnection: ResolverTypeWrapper<Omit<CommitmentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['CommitmentEdge']>, nodes: ReadonlyArray<ResolversTypes['Commitment']> }>;
  CommitmentEdge: ResolverTypeWrapper<Omit<CommitmentEdge, 'node'> & { node: ResolversTypes['Commitment'] }>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  LocalTime: ResolverTypeWrapper<Scalars['LocalTime']['output']>;
  TimeZone: ResolverTypeWrapper<Scalars['TimeZone']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  EmailAddress: ResolverTypeWrapper<Scalars['EmailAddress']['output']>;
  PhoneNumber: ResolverTypeWrapper<Scalars['PhoneNumber']['output']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  Locale: ResolverTypeWrapper<Scalars['Locale']['output']>;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  Money: ResolverTypeWrapper<MoneyEntity>;
  MoneyInput: MoneyInput;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  UserError: ResolverTypeWrapper<UserError>;
  UserErrorCode: UserErrorCode;
  Viewer: ResolverTypeWrapper<Omit<Viewer, 'staff'> & { staff?: Maybe<ResolversTypes['StaffMember']> }>;
  ViewerKind: ViewerKind;
  SourceSystem: SourceSystem;
  Channel: Channel;
  CustomerKey: CustomerKey;
  ExternalIdInput: ExternalIdInput;
  ReceiptInput: ReceiptInput;
  CustomerStatus: CustomerStatus;
  PersonName: ResolverTypeWrapper<PersonNameEntity>;
  EmailContact: ResolverTypeWrapper<EmailContact>;
  PhoneContact: ResolverTypeWrapper<PhoneContact>;
  PostalAddress: ResolverTypeWrapper<PostalAddress>;
  Loyalty: ResolverTypeWrapper<Loyalty>;
  ExternalId: ResolverTypeWrapper<ExternalId>;
  Attribute: ResolverTypeWrapper<Attribute>;
  NextAction: ResolverTypeWrapper<NextActionEntity>;
  CustomerConnection: ResolverTypeWrapper<Omit<CustomerConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['CustomerEdge']>, nodes: ReadonlyArray<ResolversTypes['Customer']> }>;
  CustomerEdge: ResolverTypeWrapper<Omit<CustomerEdge, 'node'> & { node: ResolversTypes['Customer'] }>;
  CustomerSearchConnection: ResolverTypeWrapper<Omit<CustomerSearchConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['CustomerSearchEdge']>, nodes: ReadonlyArray<ResolversTypes['Customer']> }>;
  CustomerSearchEdge: ResolverTypeWrapper<Omit<CustomerSearchEdge, 'node'> & { node: ResolversTypes['Customer'] }>;
  PersonNameInput: PersonNameInput;
  EmailContactInput: EmailContactInput;
  PhoneContactInput: PhoneContactInput;
  PostalAddressInput: PostalAddressInput;
  LoyaltyInput: LoyaltyInput;
  AttributeInput: AttributeInput;
  RegisterCustomerInput: RegisterCustomerInput;
  UpdateCustomerInput: UpdateCustomerInput;
  RegisterCustomerPayload: ResolverTypeWrapper<Omit<RegisterCustomerPayload, 'customer' | 'claimable'> & { customer?: Maybe<ResolversTypes['Customer']>, claimable?: Maybe<ReadonlyArray<ResolversTypes['Order']>> }>;
  RegisterOutcome: RegisterOutcome;
  CustomerPayload: ResolverTypeWrapper<Omit<CustomerPayload, 'customer'> & { customer?: Maybe<ResolversTypes['Customer']> }>;
  ExportCustomerInput: ExportCustomerInput;
  DataExport: ResolverTypeWrapper<DataExportEntity>;
  ExportStatus: ExportStatus;
  ExportPayload: ResolverTypeWrapper<Omit<ExportPayload, 'dataExport'> & { dataExport?: Maybe<ResolversTypes['DataExport']> }>;
  Order: ResolverTypeWrapper<OrderEntity>;
  RequestErasureInput: RequestErasureInput;
  CancelErasureInput: CancelErasureInput;
  CancelOrderErasureInput: CancelOrderErasureInput;
  ErasurePayload: ResolverTypeWrapper<Omit<ErasurePayload, 'customer'> & { customer?: Maybe<ResolversTypes['Customer']> }>;
  FeedbackMetric: FeedbackMetric;
  FeedbackConnection: ResolverTypeWrapper<Omit<FeedbackConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['FeedbackEdge']>, nodes: ReadonlyArray<ResolversTypes['Feedback']> }>;
  FeedbackEdge: ResolverTypeWrapper<Omit<FeedbackEdge, 'node'> & { node: ResolversTypes['Feedback'] }>;
  FeedbackPayload: ResolverTypeWrapper<Omit<FeedbackPayload, 'feedback' | 'openedCases'> & { feedback?: Maybe<ResolversTypes['Feedback']>, openedCases?: Maybe<ReadonlyArray<ResolversTypes['ServiceCase']>> }>;
  ContactKey: ContactKey;
  Identity: ResolverTypeWrapper<CustomerEntity>;
  IdentityRecord: ResolverTypeWrapper<Omit<IdentityRecord, 'name'> & { name?: Maybe<ResolversTypes['PersonName']> }>;
  MergePreview: ResolverTypeWrapper<MergePreview>;
  MergedField: ResolverTypeWrapper<MergedField>;
  MergeBlocker: ResolverTypeWrapper<MergeBlocker>;
  MergeBlockerCode: MergeBlockerCode;
  IdentityEvent: ResolverTypeWrapper<IdentityEventEntity>;
  IdentityEventKind: IdentityEventKind;
  IdentityEventConnection: ResolverTypeWrapper<Omit<IdentityEventConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['IdentityEventEdge']>, nodes: ReadonlyArray<ResolversTypes['IdentityEvent']> }>;
  IdentityEventEdge: ResolverTypeWrapper<Omit<IdentityEventEdge, 'node'> & { node: ResolversTypes['IdentityEvent'] }>;
  MergeCustomersInput: MergeCustomersInput;
  UnmergeCustomerInput: UnmergeCustomerInput;
  MergePayload: ResolverTypeWrapper<Omit<MergePayload, 'customer'> & { customer?: Maybe<ResolversTypes['Customer']> }>;
  UnmergePayload: ResolverTypeWrapper<Omit<UnmergePayload, 'survivor' | 'restored'> & { survivor?: Maybe<ResolversTypes['Customer']>, restored?: Maybe<ResolversTypes['Customer']> }>;
  ImportFormat: ImportFormat;
  OnError: OnError;
  ImportJob: ResolverTypeWrapper<ImportJobEntity>;
  ImportStatus: ImportStatus;
  StartImportInput: StartImportInput;
  CancelImportInput: CancelImportInput;
  ResumeImportInput: ResumeImportInput;
  ImportJobPayload: ResolverTypeWrapper<Omit<ImportJobPayload, 'importJob'> & { importJob?: Maybe<ResolversTypes['ImportJob']> }>;
  ImportJobConnection: ResolverTypeWrapper<Omit<ImportJobConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ImportJobEdge']>, nodes: ReadonlyArray<ResolversTypes['ImportJob']> }>;
  ImportJobEdge: ResolverTypeWrapper<Omit<ImportJobEdge, 'node'> & { node: ResolversTypes['ImportJob'] }>;
  CustomerInsights: ResolverTypeWrapper<MetricsEntity>;
  Rfm: ResolverTypeWrapper<Rfm>;
  RfmSegment: RfmSegment;
  ValueTier: ValueTier;
  ValueMeasure: ValueMeasure;
  IntegrationSystem: IntegrationSystem;
  Integration: ResolverTypeWrapper<IntegrationEntity>;
  ShopErasure: ResolverTypeWrapper<ShopErasureEntity>;
  IntegrationStore: ResolverTypeWrapper<IntegrationStore>;
  IntegrationStoreInput: IntegrationStoreInput;
  SaveIntegrationInput: SaveIntegrationInput;
  WebhookDeliveryStatus: WebhookDeliveryStatus;
  WebhookDelivery: ResolverTypeWrapper<WebhookDeliveryEntity>;
  WebhookDeliveryProblem: ResolverTypeWrapper<WebhookDeliveryProblem>;
  WebhookDeliveryFilter: WebhookDeliveryFilter;
  WebhookDeliveryConnection: ResolverTypeWrapper<Omit<WebhookDeliveryConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['WebhookDeliveryEdge']>, nodes: ReadonlyArray<ResolversTypes['WebhookDelivery']> }>;
  WebhookDeliveryEdge: ResolverTypeWrapper<Omit<WebhookDeliveryEdge, 'node'> & { node: ResolversTypes['WebhookDelivery'] }>;
  ReplayWebhookDeliveryInput: ReplayWebhookDeliveryInput;
  IntegrationPayload: ResolverTypeWrapper<Omit<IntegrationPayload, 'integration'> & { integration?: Maybe<ResolversTypes['Integration']> }>;
  WebhookDeliveryPayload: ResolverTypeWrapper<Omit<WebhookDeliveryPayload, 'delivery'> & { delivery?: Maybe<ResolversTypes['WebhookDelivery']> }>;
  InteractionType: InteractionType;
  Direction: Direction;
  Sentiment: Sentiment;
  Interaction: ResolverTypeWrapper<InteractionEntity>;
  InteractionConnection: ResolverTypeWrapper<Omit<InteractionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['InteractionEdge']>, nodes: ReadonlyArray<ResolversTypes['Interaction']> }>;
  InteractionEdge: ResolverTypeWrapper<Omit<InteractionEdge, 'node'> & { node: ResolversTypes['Interaction'] }>;
  InteractionFilter: InteractionFilter;
  RecordInteractionInput: RecordInteractionInput;
  InteractionPayload: ResolverTypeWrapper<Omit<InteractionPayload, 'interaction'> & { interaction?: Maybe<ResolversTypes['Interaction']> }>;
  MatchLearning: ResolverTypeWrapper<LearningRun>;
  RejectMatchInput: RejectMatchInput;
  MatchPayload: ResolverTypeWrapper<Omit<MatchPayload, 'match'> & { match?: Maybe<ResolversTypes['Match']> }>;
  Match: ResolverTypeWrapper<MatchEntity>;
  MatchStatus: MatchStatus;
  MatchEvidence: ResolverTypeWrapper<MatchEvidenceEntity>;
  MatchExplanation: ResolverTypeWrapper<MatchExplanationEntity>;
  Agreement: Agreement;
  MatchConnection: ResolverTypeWrapper<Omit<MatchConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['MatchEdge']>, nodes: ReadonlyArray<ResolversTypes['Match']> }>;
  MatchEdge: ResolverTypeWrapper<Omit<MatchEdge, 'node'> & { node: ResolversTypes['Match'] }>;
  MessageKind: MessageKind;
  MessageStatus: MessageStatus;
  Message: ResolverTypeWrapper<MessageEntity>;
  MessageStep: ResolverTypeWrapper<MessageStep>;
  MessageTemplate: ResolverTypeWrapper<MessageTemplateEntity>;
  MessageConnection: ResolverTypeWrapper<Omit<MessageConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['MessageEdge']>, nodes: ReadonlyArray<ResolversTypes['Message']> }>;
  MessageEdge: ResolverTypeWrapper<Omit<MessageEdge, 'node'> & { node: ResolversTypes['Message'] }>;
  CaseUpdate: ResolverTypeWrapper<CaseUpdateEntity>;
  SendMessageInput: SendMessageInput;
  CancelMessageInput: CancelMessageInput;
  SettleMessageInput: SettleMessageInput;
  MessagePreviewInput: MessagePreviewInput;
  MessagePreview: ResolverTypeWrapper<MessagePreview>;
  SaveMessageTemplateInput: SaveMessageTemplateInput;
  MessagePayload: ResolverTypeWrapper<Omit<MessagePayload, 'message'> & { message?: Maybe<ResolversTypes['Message']> }>;
  MessageTemplatePayload: ResolverTypeWrapper<Omit<MessageTemplatePayload, 'template'> & { template?: Maybe<ResolversTypes['MessageTemplate']> }>;
  CustomerPresence: ResolverTypeWrapper<CustomerPresence>;
  OrderFilter: OrderFilter;
  SaleFilter: SaleFilter;
  OrderStatus: OrderStatus;
  OrderContact: ResolverTypeWrapper<OrderContact>;
  OrderLine: ResolverTypeWrapper<OrderLineEntity>;
  Measure: ResolverTypeWrapper<Measure>;
  Tender: ResolverTypeWrapper<Omit<Tender, 'amount'> & { amount: ResolversTypes['Money'] }>;
  TenderKind: TenderKind;
  DeliveryPromise: ResolverTypeWrapper<DeliveryPromise>;
  OrderLineConnection: ResolverTypeWrapper<Omit<OrderLineConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['OrderLineEdge']>, nodes: ReadonlyArray<ResolversTypes['OrderLine']> }>;
  OrderLineEdge: ResolverTypeWrapper<Omit<OrderLineEdge, 'node'> & { node: ResolversTypes['OrderLine'] }>;
  OrderReturn: ResolverTypeWrapper<OrderReturnEntity>;
  ReturnLine: ResolverTypeWrapper<ReturnLine>;
  ReturnReason: ReturnReason;
  OrderConnection: ResolverTypeWrapper<Omit<OrderConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['OrderEdge']>, nodes: ReadonlyArray<ResolversTypes['Order']> }>;
  OrderEdge: ResolverTypeWrapper<Omit<OrderEdge, 'node'> & { node: ResolversTypes['Order'] }>;
  RecordOrderInput: RecordOrderInput;
  TenderInput: TenderInput;
  MeasureInput: MeasureInput;
  ReturnKey: ReturnKey;
  OfferKeyInput: OfferKeyInput;
  PromiseDeliveryInput: PromiseDeliveryInput;
  IfUnknown: IfUnknown;
  OrderContactInput: OrderContactInput;
  OrderLineInput: OrderLineInput;
  UpdateOrderStatusInput: UpdateOrderStatusInput;
  RecordReturnInput: RecordReturnInput;
  ReturnLineInput: ReturnLineInput;
  ClaimOrderInput: ClaimOrderInput;
  OrderPayload: ResolverTypeWrapper<Omit<OrderPayload, 'order'> & { order?: Maybe<ResolversTypes['Order']> }>;
  ReturnPayload: ResolverTypeWrapper<Omit<ReturnPayload, 'orderReturn'> & { orderReturn?: Maybe<ResolversTypes['OrderReturn']> }>;
  PainKeyInput: PainKeyInput;
  PainDimension: PainDimension;
  PainPoint: ResolverTypeWrapper<QueriedPainPointEntity>;
  JourneyStep: ResolverTypeWrapper<JourneyStep>;
  PlaybookFollowUp: ResolverTypeWrapper<PlaybookFollowUpEntity>;
  PlaybookFollowUpStatus: PlaybookFollowUpStatus;
  PlaybookFollowUpConnection: ResolverTypeWrapper<Omit<PlaybookFollowUpConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['PlaybookFollowUpEdge']>, nodes: ReadonlyArray<ResolversTypes['PlaybookFollowUp']> }>;
  PlaybookFollowUpEdge: ResolverTypeWrapper<Omit<PlaybookFollowUpEdge, 'node'> & { node: ResolversTypes['PlaybookFollowUp'] }>;
  Playbook: ResolverTypeWrapper<PlaybookEntity>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  PlaybookTrigger: PlaybookTrigger;
  PlaybookAction: ResolverTypeWrapper<PlaybookActionEntity>;
  PlaybookActionKind: PlaybookActionKind;
  PlannedAction: ResolverTypeWrapper<PlannedActionEntity>;
  PlaybookPreviewInput: PlaybookPreviewInput;
  PlaybookDraftInput: PlaybookDraftInput;
  SavePlaybookInput: SavePlaybookInput;
  PlaybookActionInput: PlaybookActionInput;
  PlaybookPayload: ResolverTypeWrapper<Omit<PlaybookPayload, 'playbook'> & { playbook?: Maybe<ResolversTypes['Playbook']> }>;
  PlaybookExplanation: ResolverTypeWrapper<PlaybookExplanationEntity>;
  ExplainedAction: ResolverTypeWrapper<ExplainedActionEntity>;
  ContactChannel: ContactChannel;
  ContactPurpose: ContactPurpose;
  ConsentStatus: ConsentStatus;
  Preferences: ResolverTypeWrapper<PreferencesEntity>;
  ContactConsent: ResolverTypeWrapper<ConsentAnswerEntity>;
  ContactConsentConnection: ResolverTypeWrapper<Omit<ContactConsentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ContactConsentEdge']>, nodes: ReadonlyArray<ResolversTypes['ContactConsent']> }>;
  ContactConsentEdge: ResolverTypeWrapper<Omit<ContactConsentEdge, 'node'> & { node: ResolversTypes['ContactConsent'] }>;
  ContactRules: ResolverTypeWrapper<ContactRulesEntity>;
  Tastes: ResolverTypeWrapper<Tastes>;
  Taste: ResolverTypeWrapper<Taste>;
  Size: ResolverTypeWrapper<Size>;
  ContactDecision: ResolverTypeWrapper<ContactDecision>;
  ContactObjection: ResolverTypeWrapper<ContactObjection>;
  ContactObjectionCode: ContactObjectionCode;
  SetContactConsentsInput: SetContactConsentsInput;
  ContactAnswerInput: ContactAnswerInput;
  SetContactRulesInput: SetContactRulesInput;
  SetTastesInput: SetTastesInput;
  TasteInput: TasteInput;
  SizeInput: SizeInput;
  PreferencesPayload: ResolverTypeWrapper<Omit<PreferencesPayload, 'customer' | 'preferences'> & { customer?: Maybe<ResolversTypes['Customer']>, preferences?: Maybe<ResolversTypes['Preferences']> }>;
  PreventionAction: ResolverTypeWrapper<PreventionActionEntity>;
  PreventionStatus: PreventionStatus;
  PainKey: ResolverTypeWrapper<PainKey>;
  PreventionEffect: ResolverTypeWrapper<PreventionEffect>;
  SavePreventionActionInput: SavePreventionActionInput;
  PreventionActionPayload: ResolverTypeWrapper<Omit<PreventionActionPayload, 'action'> & { action?: Maybe<ResolversTypes['PreventionAction']> }>;
  PreventionActionConnection: ResolverTypeWrapper<Omit<PreventionActionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['PreventionActionEdge']>, nodes: ReadonlyArray<ResolversTypes['PreventionAction']> }>;
  PreventionActionEdge: ResolverTypeWrapper<Omit<PreventionActionEdge, 'node'> & { node: ResolversTypes['PreventionAction'] }>;
  FindSalesInput: FindSalesInput;
  DecimalRange: DecimalRange;
  SaleMatches: ResolverTypeWrapper<Omit<SaleMatches, 'matches'> & { matches: ReadonlyArray<ResolversTypes['SaleMatch']> }>;
  SaleMatch: ResolverTypeWrapper<SaleMatchEntity>;
  Segment: ResolverTypeWrapper<SegmentEntity>;
  SegmentStatus: SegmentStatus;
  SegmentSize: ResolverTypeWrapper<SegmentSize>;
  SaveSegmentInput: SaveSegmentInput;
  SegmentPreview: ResolverTypeWrapper<Omit<SegmentPreview, 'sample'> & { sample?: Maybe<ReadonlyArray<ResolversTypes['Customer']>> }>;
  SegmentPayload: ResolverTypeWrapper<Omit<SegmentPayload, 'segment'> & { segment?: Maybe<ResolversTypes['Segment']> }>;
  CaseStatus: CaseStatus;
  Severity: Severity;
  CaseReason: CaseReason;
  RootCauseCategory: RootCauseCategory;
  CaseStep: ResolverTypeWrapper<CaseStepEntity>;
  DroppedStep: ResolverTypeWrapper<DroppedStep>;
  CaseContact: ResolverTypeWrapper<CaseContactEntity>;
  CaseContactConnection: ResolverTypeWrapper<Omit<CaseContactConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['CaseContactEdge']>, nodes: ReadonlyArray<ResolversTypes['CaseContact']> }>;
  CaseContactEdge: ResolverTypeWrapper<Omit<CaseContactEdge, 'node'> & { node: ResolversTypes['CaseContact'] }>;
  CaseReopening: ResolverTypeWrapper<CaseReopeningEntity>;
  OfferKind: OfferKind;
  OfferStatus: OfferStatus;
  ResolutionOffer: ResolverTypeWrapper<ResolutionOfferEntity>;
  RootCause: ResolverTypeWrapper<RootCause>;
  ServiceCaseConnection: ResolverTypeWrapper<Omit<ServiceCaseConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ServiceCaseEdge']>, nodes: ReadonlyArray<ResolversTypes['ServiceCase']> }>;
  ServiceCaseEdge: ResolverTypeWrapper<Omit<ServiceCaseEdge, 'node'> & { node: ResolversTypes['ServiceCase'] }>;
  CaseFilter: CaseFilter;
  CaseSearch: CaseSearch;
  UpdateCaseInput: UpdateCaseInput;
  PostCaseUpdateInput: PostCaseUpdateInput;
  CompleteCaseStepInput: CompleteCaseStepInput;
  OfferResolutionInput: OfferResolutionInput;
  AnswerOfferInput: AnswerOfferInput;
  FulfilOfferInput: FulfilOfferInput;
  ResolveCaseInput: ResolveCaseInput;
  RootCauseInput: RootCauseInput;
  ConfirmResolutionInput: ConfirmResolutionInput;
  ReopenCaseInput: ReopenCaseInput;
  CasePayload: ResolverTypeWrapper<Omit<CasePayload, 'serviceCase'> & { serviceCase?: Maybe<ResolversTypes['ServiceCase']> }>;
  ServiceJobKind: ServiceJobKind;
  ServiceJobStatus: ServiceJobStatus;
  ServiceJobPromise: ResolverTypeWrapper<ServiceJobPromise>;
  ServiceJobStage: ResolverTypeWrapper<ServiceJobStageEntity>;
  EstimateAnswer: EstimateAnswer;
  ServiceJobFilter: ServiceJobFilter;
  ReceiveItemInput: ReceiveItemInput;
  UpdateServiceJobInput: UpdateServiceJobInput;
  AnswerEstimateInput: AnswerEstimateInput;
  ReturnItemInput: ReturnItemInput;
  JobInspectionInput: JobInspectionInput;
  ServiceJobPayload: ResolverTypeWrapper<ServiceJobPayloadSource>;
  ServiceJobConnection: ResolverTypeWrapper<Omit<ServiceJobConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ServiceJobEdge']>, nodes: ReadonlyArray<ResolversTypes['ServiceJob']> }>;
  ServiceJobEdge: ResolverTypeWrapper<Omit<ServiceJobEdge, 'node'> & { node: ResolversTypes['ServiceJob'] }>;
  Period: Period;
  ServiceKpis: ResolverTypeWrapper<ServiceKpisRow>;
  Kpi: ResolverTypeWrapper<Kpi>;
  KpiName: KpiName;
  SetKpiTargetInput: SetKpiTargetInput;
  KpiTargetPayload: ResolverTypeWrapper<KpiTargetPayload>;
  Shop: ResolverTypeWrapper<ShopEntity>;
  StoreConnection: ResolverTypeWrapper<Omit<StoreConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['StoreEdge']>, nodes: ReadonlyArray<ResolversTypes['Store']> }>;
  StoreEdge: ResolverTypeWrapper<Omit<StoreEdge, 'node'> & { node: ResolversTypes['Store'] }>;
  Store: ResolverTypeWrapper<StoreEntity>;
  SpecialDay: ResolverTypeWrapper<SpecialDay>;
  DayHours: ResolverTypeWrapper<DayHours>;
  OpeningHours: ResolverTypeWrapper<OpeningHours>;
  Weekday: Weekday;
  SaveShopInput: SaveShopInput;
  SaveStoreInput: SaveStoreInput;
  SpecialDayInput: SpecialDayInput;
  DayHoursInput: DayHoursInput;
  OpeningHoursInput: OpeningHoursInput;
  ShopPayload: ResolverTypeWrapper<Omit<ShopPayload, 'shop'> & { shop?: Maybe<ResolversTypes['Shop']> }>;
  StaffRole: StaffRole;
  StaffMember: ResolverTypeWrapper<StaffMemberEntity>;
  SaveStaffMemberInput: SaveStaffMemberInput;
  StaffPayload: ResolverTypeWrapper<Omit<StaffPayload, 'member'> & { member?: Maybe<ResolversTypes['StaffMember']> }>;
  StaffConnection: ResolverTypeWrapper<Omit<StaffConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['StaffEdge']>, nodes: ReadonlyArray<ResolversTypes['StaffMember']> }>;
  StaffEdge: ResolverTypeWrapper<Omit<StaffEdge, 'node'> & { node: ResolversTypes['StaffMember'] }>;
  TimelineEntry: ResolverTypeWrapper<HistoryEntry>;
  TimelineFilter: TimelineFilter;
  TimelineKind: TimelineKind;
  TimelineConnection: ResolverTypeWrapper<Omit<TimelineConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['TimelineEdge']>, nodes: ReadonlyArray<ResolversTypes['TimelineEntry']> }>;
  TimelineEdge: ResolverTypeWrapper<Omit<TimelineEdge, 'node'> & { node: ResolversTypes['TimelineEntry'] }>;
  HandleInput: HandleInput;
  Handle: ResolverTypeWrapper<Handle>;
  IfUnidentified: IfUnidentified;
  IdentifyCustomerInput: IdentifyCustomerInput;
  FeedbackFilter: FeedbackFilter;
  WarrantyPlan: ResolverTypeWrapper<WarrantyPlan>;
  WarrantyStatus: WarrantyStatus;
  Warranty: ResolverTypeWrapper<WarrantyEntity>;
  Appointment: ResolverTypeWrapper<AppointmentEntity>;
  AppointmentSlot: ResolverTypeWrapper<AppointmentSlot>;
  AppointmentStatus: AppointmentStatus;
  AppointmentConnection: ResolverTypeWrapper<Omit<AppointmentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['AppointmentEdge']>, nodes: ReadonlyArray<ResolversTypes['Appointment']> }>;
  AppointmentEdge: ResolverTypeWrapper<Omit<AppointmentEdge, 'node'> & { node: ResolversTypes['Appointment'] }>;
  Condition: Condition;
  Finding: ResolverTypeWrapper<Finding>;
  ConditionChange: ResolverTypeWrapper<ConditionChange>;
  InspectionConnection: ResolverTypeWrapper<Omit<InspectionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['InspectionEdge']>, nodes: ReadonlyArray<ResolversTypes['Inspection']> }>;
  InspectionEdge: ResolverTypeWrapper<Omit<InspectionEdge, 'node'> & { node: ResolversTypes['Inspection'] }>;
  ClaimStatus: ClaimStatus;
  WarrantyClaimConnection: ResolverTypeWrapper<Omit<WarrantyClaimConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['WarrantyClaimEdge']>, nodes: ReadonlyArray<ResolversTypes['WarrantyClaim']> }>;
  WarrantyClaimEdge: ResolverTypeWrapper<Omit<WarrantyClaimEdge, 'node'> & { node: ResolversTypes['WarrantyClaim'] }>;
  WarrantyConnection: ResolverTypeWrapper<Omit<WarrantyConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['WarrantyEdge']>, nodes: ReadonlyArray<ResolversTypes['Warranty']> }>;
  WarrantyEdge: ResolverTypeWrapper<Omit<WarrantyEdge, 'node'> & { node: ResolversTypes['Warranty'] }>;
  SaveWarrantyPlanInput: SaveWarrantyPlanInput;
  RegisterWarrantyInput: RegisterWarrantyInput;
  BookInspectionInput: BookInspectionInput;
  BookAppointmentInput: BookAppointmentInput;
  UpdateAppointmentInput: UpdateAppointmentInput;
  FindingInput: FindingInput;
  DecideWarrantyClaimInput: DecideWarrantyClaimInput;
  TransferWarrantyInput: TransferWarrantyInput;
  ReinstateWarrantyInput: ReinstateWarrantyInput;
  VoidWarrantyInput: VoidWarrantyInput;
  WarrantyPlanPayload: ResolverTypeWrapper<Omit<WarrantyPlanPayload, 'plan'> & { plan?: Maybe<ResolversTypes['WarrantyPlan']> }>;
  ForeignReceipt: ResolverTypeWrapper<ForeignReceipt>;
  WarrantyPayload: ResolverTypeWrapper<Omit<WarrantyPayload, 'warranty'> & { warranty?: Maybe<ResolversTypes['Warranty']> }>;
  AppointmentPayload: ResolverTypeWrapper<Omit<AppointmentPayload, 'appointment'> & { appointment?: Maybe<ResolversTypes['Appointment']> }>;
  InspectionPayload: ResolverTypeWrapper<Omit<InspectionPayload, 'inspection' | 'warranty'> & { inspection?: Maybe<ResolversTypes['Inspection']>, warranty?: Maybe<ResolversTypes['Warranty']> }>;
  WarrantyClaimPayload: ResolverTypeWrapper<Omit<WarrantyClaimPayload, 'claim' | 'warranty'> & { claim?: Maybe<ResolversTypes['WarrantyClaim']>, warranty?: Maybe<ResolversTypes['Warranty']> }>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Mutation: Record<PropertyKey, never>;
  Attachment: AttachmentEntity;
  ID: Scalars['ID']['output'];
  RequestUploadInput: RequestUploadInput;
  UploadPayload: Omit<UploadPayload, 'attachment'> & { attachment?: Maybe<ResolversParentTypes['Attachment']> };
  UploadField: UploadField;
  Feedback: FeedbackEntity;
  ServiceCase: ServiceCaseEntity;
  Boolean: Scalars['Boolean']['output'];
  ServiceJob: ServiceJobEntity;
  Inspection: InspectionEntity;
  WarrantyClaim: WarrantyClaimEntity;
  SubmitFeedbackInput: SubmitFeedbackInput;
  OpenCaseInput: OpenCaseInput;
  RecordInspectionInput: RecordInspectionInput;
  FileWarrantyClaimInput: FileWarrantyClaimInput;
  AddCaseContactInput: AddCaseContactInput;
  Query: Record<PropertyKey, never>;
  Float: Scalars['Float']['output'];
  ExportAudienceInput: ExportAudienceInput;
  ConfirmAudienceSentInput: ConfirmAudienceSentInput;
  Audience: AudienceEntity;
  AudienceExclusion: AudienceExclusion;
  AudiencePayload: Omit<AudiencePayload, 'audience'> & { audience?: Maybe<ResolversParentTypes['Audience']> };
  AudienceConnection: Omit<AudienceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['AudienceEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Audience']> };
  AudienceEdge: Omit<AudienceEdge, 'node'> & { node: ResolversParentTypes['Audience'] };
  AuditEntry: AuditEntryEntity;
  AuditConnection: Omit<AuditConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['AuditEdge']>, nodes: ReadonlyArray<ResolversParentTypes['AuditEntry']> };
  AuditEdge: Omit<AuditEdge, 'node'> & { node: ResolversParentTypes['AuditEntry'] };
  Call: CallEntity;
  CallAttempt: CallAttemptEntity;
  PromiseCallInput: PromiseCallInput;
  RecordCallInput: RecordCallInput;
  UpdateCallInput: UpdateCallInput;
  CallPayload: Omit<CallPayload, 'call'> & { call?: Maybe<ResolversParentTypes['Call']> };
  WorkListVersion: WorkListVersion;
  Customer: CustomerEntity;
  Commitment: CommitmentEntity;
  CommitmentFilter: CommitmentFilter;
  CommitmentConnection: Omit<CommitmentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['CommitmentEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Commitment']> };
  CommitmentEdge: Omit<CommitmentEdge, 'node'> & { node: ResolversParentTypes['Commitment'] };
  DateTime: Scalars['DateTime']['output'];
  Date: Scalars['Date']['output'];
  LocalTime: Scalars['LocalTime']['output'];
  TimeZone: Scalars['TimeZone']['output'];
  Decimal: Scalars['Decimal']['output'];
  EmailAddress: Scalars['EmailAddress']['output'];
  PhoneNumber: Scalars['PhoneNumber']['output'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  CountryCode: Scalars['CountryCode']['output'];
  Locale: Scalars['Locale']['output'];
  URL: Scalars['URL']['output'];
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  Money: MoneyEntity;
  MoneyInput: MoneyInput;
  PageInfo: PageInfo;
  UserError: UserError;
  Viewer: Omit<Viewer, 'staff'> & { staff?: Maybe<ResolversParentTypes['StaffMember']> };
  CustomerKey: CustomerKey;
  ExternalIdInput: ExternalIdInput;
  ReceiptInput: ReceiptInput;
  PersonName: PersonNameEntity;
  EmailContact: EmailContact;
  PhoneContact: PhoneContact;
  PostalAddress: PostalAddress;
  Loyalty: Loyalty;
  ExternalId: ExternalId;
  Attribute: Attribute;
  NextAction: NextActionEntity;
  CustomerConnection: Omit<CustomerConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['CustomerEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Customer']> };
  CustomerEdge: Omit<CustomerEdge, 'node'> & { node: ResolversParentTypes['Customer'] };
  CustomerSearchConnection: Omit<CustomerSearchConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['CustomerSearchEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Customer']> };
  CustomerSearchEdge: Omit<CustomerSearchEdge, 'node'> & { node: ResolversParentTypes['Customer'] };
  PersonNameInput: PersonNameInput;
  EmailContactInput: EmailContactInput;
  PhoneContactInput: PhoneContactInput;
  PostalAddressInput: PostalAddressInput;
  LoyaltyInput: LoyaltyInput;
  AttributeInput: AttributeInput;
  RegisterCustomerInput: RegisterCustomerInput;
  UpdateCustomerInput: UpdateCustomerInput;
  RegisterCustomerPayload: Omit<RegisterCustomerPayload, 'customer' | 'claimable'> & { customer?: Maybe<ResolversParentTypes['Customer']>, claimable?: Maybe<ReadonlyArray<ResolversParentTypes['Order']>> };
  CustomerPayload: Omit<CustomerPayload, 'customer'> & { customer?: Maybe<ResolversParentTypes['Customer']> };
  ExportCustomerInput: ExportCustomerInput;
  DataExport: DataExportEntity;
  ExportPayload: Omit<ExportPayload, 'dataExport'> & { dataExport?: Maybe<ResolversParentTypes['DataExport']> };
  Order: OrderEntity;
  RequestErasureInput: RequestErasureInput;
  CancelErasureInput: CancelErasureInput;
  CancelOrderErasureInput: CancelOrderErasureInput;
  ErasurePayload: Omit<ErasurePayload, 'customer'> & { customer?: Maybe<ResolversParentTypes['Customer']> };
  FeedbackConnection: Omit<FeedbackConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['FeedbackEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Feedback']> };
  FeedbackEdge: Omit<FeedbackEdge, 'node'> & { node: ResolversParentTypes['Feedback'] };
  FeedbackPayload: Omit<FeedbackPayload, 'feedback' | 'openedCases'> & { feedback?: Maybe<ResolversParentTypes['Feedback']>, openedCases?: Maybe<ReadonlyArray<ResolversParentTypes['ServiceCase']>> };
  ContactKey: ContactKey;
  Identity: CustomerEntity;
  IdentityRecord: Omit<IdentityRecord, 'name'> & { name?: Maybe<ResolversParentTypes['PersonName']> };
  MergePreview: MergePreview;
  MergedField: MergedField;
  MergeBlocker: MergeBlocker;
  IdentityEvent: IdentityEventEntity;
  IdentityEventConnection: Omit<IdentityEventConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['IdentityEventEdge']>, nodes: ReadonlyArray<ResolversParentTypes['IdentityEvent']> };
  IdentityEventEdge: Omit<IdentityEventEdge, 'node'> & { node: ResolversParentTypes['IdentityEvent'] };
  MergeCustomersInput: MergeCustomersInput;
  UnmergeCustomerInput: UnmergeCustomerInput;
  MergePayload: Omit<MergePayload, 'customer'> & { customer?: Maybe<ResolversParentTypes['Customer']> };
  UnmergePayload: Omit<UnmergePayload, 'survivor' | 'restored'> & { survivor?: Maybe<ResolversParentTypes['Customer']>, restored?: Maybe<ResolversParentTypes['Customer']> };
  ImportJob: ImportJobEntity;
  StartImportInput: StartImportInput;
  CancelImportInput: CancelImportInput;
  ResumeImportInput: ResumeImportInput;
  ImportJobPayload: Omit<ImportJobPayload, 'importJob'> & { importJob?: Maybe<ResolversParentTypes['ImportJob']> };
  ImportJobConnection: Omit<ImportJobConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ImportJobEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ImportJob']> };
  ImportJobEdge: Omit<ImportJobEdge, 'node'> & { node: ResolversParentTypes['ImportJob'] };
  CustomerInsights: MetricsEntity;
  Rfm: Rfm;
  Integration: IntegrationEntity;
  ShopErasure: ShopErasureEntity;
  IntegrationStore: IntegrationStore;
  IntegrationStoreInput: IntegrationStoreInput;
  SaveIntegrationInput: SaveIntegrationInput;
  WebhookDelivery: WebhookDeliveryEntity;
  WebhookDeliveryProblem: WebhookDeliveryProblem;
  WebhookDeliveryFilter: WebhookDeliveryFilter;
  WebhookDeliveryConnection: Omit<WebhookDeliveryConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['WebhookDeliveryEdge']>, nodes: ReadonlyArray<ResolversParentTypes['WebhookDelivery']> };
  WebhookDeliveryEdge: Omit<WebhookDeliveryEdge, 'node'> & { node: ResolversParentTypes['WebhookDelivery'] };
  ReplayWebhookDeliveryInput: ReplayWebhookDeliveryInput;
  IntegrationPayload: Omit<IntegrationPayload, 'integration'> & { integration?: Maybe<ResolversParentTypes['Integration']> };
  WebhookDeliveryPayload: Omit<WebhookDeliveryPayload, 'delivery'> & { delivery?: Maybe<ResolversParentTypes['WebhookDelivery']> };
  Interaction: InteractionEntity;
  InteractionConnection: Omit<InteractionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['InteractionEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Interaction']> };
  InteractionEdge: Omit<InteractionEdge, 'node'> & { node: ResolversParentTypes['Interaction'] };
  InteractionFilter: InteractionFilter;
  RecordInteractionInput: RecordInteractionInput;
  InteractionPayload: Omit<InteractionPayload, 'interaction'> & { interaction?: Maybe<ResolversParentTypes['Interaction']> };
  MatchLearning: LearningRun;
  RejectMatchInput: RejectMatchInput;
  MatchPayload: Omit<MatchPayload, 'match'> & { match?: Maybe<ResolversParentTypes['Match']> };
  Match: MatchEntity;
  MatchEvidence: MatchEvidenceEntity;
  MatchExplanation: MatchExplanationEntity;
  MatchConnection: Omit<MatchConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['MatchEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Match']> };
  MatchEdge: Omit<MatchEdge, 'node'> & { node: ResolversParentTypes['Match'] };
  Message: MessageEntity;
  MessageStep: MessageStep;
  MessageTemplate: MessageTemplateEntity;
  MessageConnection: Omit<MessageConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['MessageEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Message']> };
  MessageEdge: Omit<MessageEdge, 'node'> & { node: ResolversParentTypes['Message'] };
  CaseUpdate: CaseUpdateEntity;
  SendMessageInput: SendMessageInput;
  CancelMessageInput: CancelMessageInput;
  SettleMessageInput: SettleMessageInput;
  MessagePreviewInput: MessagePreviewInput;
  MessagePreview: MessagePreview;
  SaveMessageTemplateInput: SaveMessageTemplateInput;
  MessagePayload: Omit<MessagePayload, 'message'> & { message?: Maybe<ResolversParentTypes['Message']> };
  MessageTemplatePayload: Omit<MessageTemplatePayload, 'template'> & { template?: Maybe<ResolversParentTypes['MessageTemplate']> };
  CustomerPresence: CustomerPresence;
  OrderFilter: OrderFilter;
  SaleFilter: SaleFilter;
  OrderContact: OrderContact;
  OrderLine: OrderLineEntity;
  Measure: Measure;
  Tender: Omit<Tender, 'amount'> & { amount: ResolversParentTypes['Money'] };
  DeliveryPromise: DeliveryPromise;
  OrderLineConnection: Omit<OrderLineConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['OrderLineEdge']>, nodes: ReadonlyArray<ResolversParentTypes['OrderLine']> };
  OrderLineEdge: Omit<OrderLineEdge, 'node'> & { node: ResolversParentTypes['OrderLine'] };
  OrderReturn: OrderReturnEntity;
  ReturnLine: ReturnLine;
  OrderConnection: Omit<OrderConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['OrderEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Order']> };
  OrderEdge: Omit<OrderEdge, 'node'> & { node: ResolversParentTypes['Order'] };
  RecordOrderInput: RecordOrderInput;
  TenderInput: TenderInput;
  MeasureInput: MeasureInput;
  ReturnKey: ReturnKey;
  OfferKeyInput: OfferKeyInput;
  PromiseDeliveryInput: PromiseDeliveryInput;
  OrderContactInput: OrderContactInput;
  OrderLineInput: OrderLineInput;
  UpdateOrderStatusInput: UpdateOrderStatusInput;
  RecordReturnInput: RecordReturnInput;
  ReturnLineInput: ReturnLineInput;
  ClaimOrderInput: ClaimOrderInput;
  OrderPayload: Omit<OrderPayload, 'order'> & { order?: Maybe<ResolversParentTypes['Order']> };
  ReturnPayload: Omit<ReturnPayload, 'orderReturn'> & { orderReturn?: Maybe<ResolversParentTypes['OrderReturn']> };
  PainKeyInput: PainKeyInput;
  PainPoint: QueriedPainPointEntity;
  JourneyStep: JourneyStep;
  PlaybookFollowUp: PlaybookFollowUpEntity;
  PlaybookFollowUpConnection: Omit<PlaybookFollowUpConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['PlaybookFollowUpEdge']>, nodes: ReadonlyArray<ResolversParentTypes['PlaybookFollowUp']> };
  PlaybookFollowUpEdge: Omit<PlaybookFollowUpEdge, 'node'> & { node: ResolversParentTypes['PlaybookFollowUp'] };
  Playbook: PlaybookEntity;
  JSON: Scalars['JSON']['output'];
  PlaybookAction: PlaybookActionEntity;
  PlannedAction: PlannedActionEntity;
  PlaybookPreviewInput: PlaybookPreviewInput;
  PlaybookDraftInput: PlaybookDraftInput;
  SavePlaybookInput: SavePlaybookInput;
  PlaybookActionInput: PlaybookActionInput;
  PlaybookPayload: Omit<PlaybookPayload, 'playbook'> & { playbook?: Maybe<ResolversParentTypes['Playbook']> };
  PlaybookExplanation: PlaybookExplanationEntity;
  ExplainedAction: ExplainedActionEntity;
  Preferences: PreferencesEntity;
  ContactConsent: ConsentAnswerEntity;
  ContactConsentConnection: Omit<ContactConsentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ContactConsentEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ContactConsent']> };
  ContactConsentEdge: Omit<ContactConsentEdge, 'node'> & { node: ResolversParentTypes['ContactConsent'] };
  ContactRules: ContactRulesEntity;
  Tastes: Tastes;
  Taste: Taste;
  Size: Size;
  ContactDecision: ContactDecision;
  ContactObjection: ContactObjection;
  SetContactConsentsInput: SetContactConsentsInput;
  ContactAnswerInput: ContactAnswerInput;
  SetContactRulesInput: SetContactRulesInput;
  SetTastesInput: SetTastesInput;
  TasteInput: TasteInput;
  SizeInput: SizeInput;
  PreferencesPayload: Omit<PreferencesPayload, 'customer' | 'preferences'> & { customer?: Maybe<ResolversParentTypes['Customer']>, preferences?: Maybe<ResolversParentTypes['Preferences']> };
  PreventionAction: PreventionActionEntity;
  PainKey: PainKey;
  PreventionEffect: PreventionEffect;
  SavePreventionActionInput: SavePreventionActionInput;
  PreventionActionPayload: Omit<PreventionActionPayload, 'action'> & { action?: Maybe<ResolversParentTypes['PreventionAction']> };
  PreventionActionConnection: Omit<PreventionActionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['PreventionActionEdge']>, nodes: ReadonlyArray<ResolversParentTypes['PreventionAction']> };
  PreventionActionEdge: Omit<PreventionActionEdge, 'node'> & { node: ResolversParentTypes['PreventionAction'] };
  FindSalesInput: FindSalesInput;
  DecimalRange: DecimalRange;
  SaleMatches: Omit<SaleMatches, 'matches'> & { matches: ReadonlyArray<ResolversParentTypes['SaleMatch']> };
  SaleMatch: SaleMatchEntity;
  Segment: SegmentEntity;
  SegmentSize: SegmentSize;
  SaveSegmentInput: SaveSegmentInput;
  SegmentPreview: Omit<SegmentPreview, 'sample'> & { sample?: Maybe<ReadonlyArray<ResolversParentTypes['Customer']>> };
  SegmentPayload: Omit<SegmentPayload, 'segment'> & { segment?: Maybe<ResolversParentTypes['Segment']> };
  CaseStep: CaseStepEntity;
  DroppedStep: DroppedStep;
  CaseContact: CaseContactEntity;
  CaseContactConnection: Omit<CaseContactConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['CaseContactEdge']>, nodes: ReadonlyArray<ResolversParentTypes['CaseContact']> };
  CaseContactEdge: Omit<CaseContactEdge, 'node'> & { node: ResolversParentTypes['CaseContact'] };
  CaseReopening: CaseReopeningEntity;
  ResolutionOffer: ResolutionOfferEntity;
  RootCause: RootCause;
  ServiceCaseConnection: Omit<ServiceCaseConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ServiceCaseEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ServiceCase']> };
  ServiceCaseEdge: Omit<ServiceCaseEdge, 'node'> & { node: ResolversParentTypes['ServiceCase'] };
  CaseFilter: CaseFilter;
  CaseSearch: CaseSearch;
  UpdateCaseInput: UpdateCaseInput;
  PostCaseUpdateInput: PostCaseUpdateInput;
  CompleteCaseStepInput: CompleteCaseStepInput;
  OfferResolutionInput: OfferResolutionInput;
  AnswerOfferInput: AnswerOfferInput;
  FulfilOfferInput: FulfilOfferInput;
  ResolveCaseInput: ResolveCaseInput;
  RootCauseInput: RootCauseInput;
  ConfirmResolutionInput: ConfirmResolutionInput;
  ReopenCaseInput: ReopenCaseInput;
  CasePayload: Omit<CasePayload, 'serviceCase'> & { serviceCase?: Maybe<ResolversParentTypes['ServiceCase']> };
  ServiceJobPromise: ServiceJobPromise;
  ServiceJobStage: ServiceJobStageEntity;
  ServiceJobFilter: ServiceJobFilter;
  ReceiveItemInput: ReceiveItemInput;
  UpdateServiceJobInput: UpdateServiceJobInput;
  AnswerEstimateInput: AnswerEstimateInput;
  ReturnItemInput: ReturnItemInput;
  JobInspectionInput: JobInspectionInput;
  ServiceJobPayload: ServiceJobPayloadSource;
  ServiceJobConnection: Omit<ServiceJobConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ServiceJobEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ServiceJob']> };
  ServiceJobEdge: Omit<ServiceJobEdge, 'node'> & { node: ResolversParentTypes['ServiceJob'] };
  ServiceKpis: ServiceKpisRow;
  Kpi: Kpi;
  SetKpiTargetInput: SetKpiTargetInput;
  KpiTargetPayload: KpiTargetPayload;
  Shop: ShopEntity;
  StoreConnection: Omit<StoreConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['StoreEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Store']> };
  StoreEdge: Omit<StoreEdge, 'node'> & { node: ResolversParentTypes['Store'] };
  Store: StoreEntity;
  SpecialDay: SpecialDay;
  DayHours: DayHours;
  OpeningHours: OpeningHours;
  SaveShopInput: SaveShopInput;
  SaveStoreInput: SaveStoreInput;
  SpecialDayInput: SpecialDayInput;
  DayHoursInput: DayHoursInput;
  OpeningHoursInput: OpeningHoursInput;
  ShopPayload: Omit<ShopPayload, 'shop'> & { shop?: Maybe<ResolversParentTypes['Shop']> };
  StaffMember: StaffMemberEntity;
  SaveStaffMemberInput: SaveStaffMemberInput;
  StaffPayload: Omit<StaffPayload, 'member'> & { member?: Maybe<ResolversParentTypes['StaffMember']> };
  StaffConnection: Omit<StaffConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['StaffEdge']>, nodes: ReadonlyArray<ResolversParentTypes['StaffMember']> };
  StaffEdge: Omit<StaffEdge, 'node'> & { node: ResolversParentTypes['StaffMember'] };
  TimelineEntry: HistoryEntry;
  TimelineFilter: TimelineFilter;
  TimelineConnection: Omit<TimelineConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['TimelineEdge']>, nodes: ReadonlyArray<ResolversParentTypes['TimelineEntry']> };
  TimelineEdge: Omit<TimelineEdge, 'node'> & { node: ResolversParentTypes['TimelineEntry'] };
  HandleInput: HandleInput;
  Handle: Handle;
  IdentifyCustomerInput: IdentifyCustomerInput;
  FeedbackFilter: FeedbackFilter;
  WarrantyPlan: WarrantyPlan;
  Warranty: WarrantyEntity;
  Appointment: AppointmentEntity;
  AppointmentSlot: AppointmentSlot;
  AppointmentConnection: Omit<AppointmentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['AppointmentEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Appointment']> };
  AppointmentEdge: Omit<AppointmentEdge, 'node'> & { node: ResolversParentTypes['Appointment'] };
  Finding: Finding;
  ConditionChange: ConditionChange;
  InspectionConnection: Omit<InspectionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['InspectionEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Inspection']> };
  InspectionEdge: Omit<InspectionEdge, 'node'> & { node: ResolversParentTypes['Inspection'] };
  WarrantyClaimConnection: Omit<WarrantyClaimConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['WarrantyClaimEdge']>, nodes: ReadonlyArray<ResolversParentTypes['WarrantyClaim']> };
  WarrantyClaimEdge: Omit<WarrantyClaimEdge, 'node'> & { node: ResolversParentTypes['WarrantyClaim'] };
  WarrantyConnection: Omit<WarrantyConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['WarrantyEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Warranty']> };
  WarrantyEdge: Omit<WarrantyEdge, 'node'> & { node: ResolversParentTypes['Warranty'] };
  SaveWarrantyPlanInput: SaveWarrantyPlanInput;
  RegisterWarrantyInput: RegisterWarrantyInput;
  BookInspectionInput: BookInspectionInput;
  BookAppointmentInput: BookAppointmentInput;
  UpdateAppointmentInput: UpdateAppointmentInput;
  FindingInput: FindingInput;
  DecideWarrantyClaimInput: DecideWarrantyClaimInput;
  TransferWarrantyInput: TransferWarrantyInput;
  ReinstateWarrantyInput: ReinstateWarrantyInput;
  VoidWarrantyInput: VoidWarrantyInput;
  WarrantyPlanPayload: Omit<WarrantyPlanPayload, 'plan'> & { plan?: Maybe<ResolversParentTypes['WarrantyPlan']> };
  ForeignReceipt: ForeignReceipt;
  WarrantyPayload: Omit<WarrantyPayload, 'warranty'> & { warranty?: Maybe<ResolversParentTypes['Warranty']> };
  AppointmentPayload: Omit<AppointmentPayload, 'appointment'> & { appointment?: Maybe<ResolversParentTypes['Appointment']> };
  InspectionPayload: Omit<InspectionPayload, 'inspection' | 'warranty'> & { inspection?: Maybe<ResolversParentTypes['Inspection']>, warranty?: Maybe<ResolversParentTypes['Warranty']> };
  WarrantyClaimPayload: Omit<WarrantyClaimPayload, 'claim' | 'warranty'> & { claim?: Maybe<ResolversParentTypes['WarrantyClaim']>, warranty?: Maybe<ResolversParentTypes['Warranty']> };
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
};

export type RequiresScopesDirectiveArgs = {
  scopes: ReadonlyArray<ReadonlyArray<Scalars['String']['input']>>;
};

export type RequiresScopesDirectiveResolver<Result, Parent, ContextType = Context, Args = RequiresScopesDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CostDirectiveArgs = {
  weight: Scalars['Int']['input'];
  filteredWeight?: Maybe<Scalars['Int']['input']>;
};

export type CostDirectiveResolver<Result, Parent, ContextType = Context, Args = CostDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ListSizeDirectiveArgs = {
  slicingArguments?: Maybe<ReadonlyArray<Scalars['String']['input']>>;
  assumedSize?: Maybe<Scalars['Int']['input']>;
  dayArguments?: Maybe<ReadonlyArray<Scalars['String']['input']>>;
};

export type ListSizeDirectiveResolver<Result, Parent, ContextType = Context, Args = ListSizeDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  requestUpload?: Resolver<Maybe<ResolversTypes['UploadPayload']>, ParentType, ContextType, RequireFields<MutationRequestUploadArgs, 'input'>>;
  exportAudience?: Resolver<Maybe<ResolversTypes['AudiencePayload']>, ParentType, ContextType, RequireFields<MutationExportAudienceArgs, 'input'>>;
  confirmAudienceSent?: Resolver<Maybe<ResolversTypes['AudiencePayload']>, ParentType, ContextType, RequireFields<MutationConfirmAudienceSentArgs, 'input'>>;
  promiseCall?: Resolver<Maybe<ResolversTypes['CallPayload']>, ParentType, ContextType, RequireFields<MutationPromiseCallArgs, 'input'>>;
  recordCall?: Resolver<Maybe<ResolversTypes['CallPayload']>, ParentType, ContextType, RequireFields<MutationRecordCallArgs, 'input'>>;
  updateCall?: Resolver<Maybe<ResolversTypes['CallPayload']>, ParentType, ContextType, RequireFields<MutationUpdateCallArgs, 'input'>>;
  registerCustomer?: Resolver<Maybe<ResolversTypes['RegisterCustomerPayload']>, ParentType, ContextType, RequireFields<MutationRegisterCustomerArgs, 'input'>>;
  updateCustomer?: Resolver<Maybe<ResolversTypes['CustomerPayload']>, ParentType, ContextType, RequireFields<MutationUpdateCustomerArgs, 'input'>>;
  exportCustomer?: Resolver<Maybe<ResolversTypes['ExportPayload']>, ParentType, ContextType, RequireFields<MutationExportCustomerArgs, 'input'>>;
  requestErasure?: Resolver<Maybe<ResolversTypes['ErasurePayload']>, ParentType, ContextType, RequireFields<MutationRequestErasureArgs, 'input'>>;
  cancelErasure?: Resolver<Maybe<ResolversTypes['ErasurePayload']>, ParentType, ContextType, RequireFields<MutationCancelErasureArgs, 'input'>>;
  cancelOrderErasure?: Resolver<Maybe<ResolversTypes['OrderPayload']>, ParentType, ContextType, RequireFields<MutationCancelOrderErasureArgs, 'input'>>;
  submitFeedback?: Resolver<Maybe<ResolversTypes['FeedbackPayload']>, ParentType, ContextType, RequireFields<MutationSubmitFeedbackArgs, 'input'>>;
  mergeCustomers?: Resolver<Maybe<ResolversTypes['MergePayload']>, ParentType, ContextType, RequireFields<MutationMergeCustomersArgs, 'input'>>;
  unmergeCustomer?: Resolver<Maybe<ResolversTypes['UnmergePayload']>, ParentType, ContextType, RequireFields<MutationUnmergeCustomerArgs, 'input'>>;
  startImport?: Resolver<Maybe<ResolversTypes['ImportJobPayload']>, ParentType, ContextType, RequireFields<MutationStartImportArgs, 'input'>>;
  cancelImport?: Resolver<Maybe<ResolversTypes['ImportJobPayload']>, ParentType, ContextType, RequireFields<MutationCancelImportArgs, 'input'>>;
  resumeImport?: Resolver<Maybe<ResolversTypes['ImportJobPayload']>, ParentType, ContextType, RequireFields<MutationResumeImportArgs, 'input'>>;
  saveIntegration?: Resolver<Maybe<ResolversTypes['IntegrationPayload']>, ParentType, ContextType, RequireFields<MutationSaveIntegrationArgs, 'input'>>;
  replayWebhookDelivery?: Resolver<Maybe<ResolversTypes['WebhookDeliveryPayload']>, ParentType, ContextType, RequireFields<MutationReplayWebhookDeliveryArgs, 'input'>>;
  recordInteraction?: Resolver<Maybe<ResolversTypes['InteractionPayload']>, ParentType, ContextType, RequireFields<MutationRecordInteractionArgs, 'input'>>;
  recordInteractions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['InteractionPayload']>>, ParentType, ContextType, RequireFields<MutationRecordInteractionsArgs, 'inputs'>>;
  rejectMatch?: Resolver<Maybe<ResolversTypes['MatchPayload']>, ParentType, ContextType, RequireFields<MutationRejectMatchArgs, 'input'>>;
  sendMessage?: Resolver<Maybe<ResolversTypes['MessagePayload']>, ParentType, ContextType, RequireFields<MutationSendMessageArgs, 'input'>>;
  cancelMessage?: Resolver<Maybe<ResolversTypes['MessagePayload']>, ParentType, ContextType, RequireFields<MutationCancelMessageArgs, 'input'>>;
  settleMessage?: Resolver<Maybe<ResolversTypes['MessagePayload']>, ParentType, ContextType, RequireFields<MutationSettleMessageArgs, 'input'>>;
  saveMessageTemplate?: Resolver<Maybe<ResolversTypes['MessageTemplatePayload']>, ParentType, ContextType, RequireFields<MutationSaveMessageTemplateArgs, 'input'>>;
  recordOrder?: Resolver<Maybe<ResolversTypes['OrderPayload']>, ParentType, ContextType, RequireFields<MutationRecordOrderArgs, 'input'>>;
  recordOrders?: Resolver<Maybe<ReadonlyArray<ResolversTypes['OrderPayload']>>, ParentType, ContextType, RequireFields<MutationRecordOrdersArgs, 'inputs'>>;
  updateOrderStatus?: Resolver<Maybe<ResolversTypes['OrderPayload']>, ParentType, ContextType, RequireFields<MutationUpdateOrderStatusArgs, 'input'>>;
  recordReturn?: Resolver<Maybe<ResolversTypes['ReturnPayload']>, ParentType, ContextType, RequireFields<MutationRecordReturnArgs, 'input'>>;
  promiseDelivery?: Resolver<Maybe<ResolversTypes['OrderPayload']>, ParentType, ContextType, RequireFields<MutationPromiseDeliveryArgs, 'input'>>;
  claimOrder?: Resolver<Maybe<ResolversTypes['OrderPayload']>, ParentType, ContextType, RequireFields<MutationClaimOrderArgs, 'input'>>;
  savePlaybook?: Resolver<Maybe<ResolversTypes['PlaybookPayload']>, ParentType, ContextType, RequireFields<MutationSavePlaybookArgs, 'input'>>;
  setContactConsents?: Resolver<Maybe<ResolversTypes['PreferencesPayload']>, ParentType, ContextType, RequireFields<MutationSetContactConsentsArgs, 'input'>>;
  setContactRules?: Resolver<Maybe<ResolversTypes['PreferencesPayload']>, ParentType, ContextType, RequireFields<MutationSetContactRulesArgs, 'input'>>;
  setTastes?: Resolver<Maybe<ResolversTypes['PreferencesPayload']>, ParentType, ContextType, RequireFields<MutationSetTastesArgs, 'input'>>;
  savePreventionAction?: Resolver<Maybe<ResolversTypes['PreventionActionPayload']>, ParentType, ContextType, RequireFields<MutationSavePreventionActionArgs, 'input'>>;
  saveSegment?: Resolver<Maybe<ResolversTypes['SegmentPayload']>, ParentType, ContextType, RequireFields<MutationSaveSegmentArgs, 'input'>>;
  openCase?: Resolver<Maybe<ResolversTypes['CasePayload']>, ParentType, ContextType, RequireFields<MutationOpenCaseArgs, 'input'>>;
  updateCase?: Resolver<Maybe<ResolversTypes['CasePayload']>, ParentType, ContextType, RequireFields<MutationUpdateCaseArgs, 'input'>>;
  addCaseContact?: Resolver<Maybe<ResolversTypes['CasePayload']>, ParentType, ContextType, RequireFields<MutationAddCaseContactArgs, 'input'>>;
  postCaseUpdate?: Resolver<Maybe<ResolversTypes['CasePayload']>, ParentType, ContextType, RequireFields<MutationPostCaseUpdateArgs, 'input'>>;
  completeCaseStep?: Resolver<Maybe<ResolversTypes['CasePayload']>, ParentType, ContextType, RequireFields<MutationCompleteCaseStepArgs, 'input'>>;
  offerResolution?: Resolver<Maybe<ResolversTypes['CasePayload']>, ParentType, ContextType, RequireFields<MutationOfferResolutionArgs, 'input'>>;
  answerOffer?: Resolver<Maybe<ResolversTypes['CasePayload']>, ParentType, ContextType, RequireFields<MutationAnswerOfferArgs, 'input'>>;
  fulfilOffer?: Resolver<Maybe<ResolversTypes['CasePayload']>, ParentType, ContextType, RequireFields<MutationFulfilOfferArgs, 'input'>>;
  resolveCase?: Resolver<Maybe<ResolversTypes['CasePayload']>, ParentType, ContextType, RequireFields<MutationResolveCaseArgs, 'input'>>;
  confirmResolution?: Resolver<Maybe<ResolversTypes['CasePayload']>, ParentType, ContextType, RequireFields<MutationConfirmResolutionArgs, 'input'>>;
  reopenCase?: Resolver<Maybe<ResolversTypes['CasePayload']>, ParentType, ContextType, RequireFields<MutationReopenCaseArgs, 'input'>>;
  receiveItem?: Resolver<Maybe<ResolversTypes['ServiceJobPayload']>, ParentType, ContextType, RequireFields<MutationReceiveItemArgs, 'input'>>;
  updateServiceJob?: Resolver<Maybe<ResolversTypes['ServiceJobPayload']>, ParentType, ContextType, RequireFields<MutationUpdateServiceJobArgs, 'input'>>;
  answerEstimate?: Resolver<Maybe<ResolversTypes['ServiceJobPayload']>, ParentType, ContextType, RequireFields<MutationAnswerEstimateArgs, 'input'>>;
  returnItem?: Resolver<Maybe<ResolversTypes['ServiceJobPayload']>, ParentType, ContextType, RequireFields<MutationReturnItemArgs, 'input'>>;
  setKpiTarget?: Resolver<Maybe<ResolversTypes['KpiTargetPayload']>, ParentType, ContextType, RequireFields<MutationSetKpiTargetArgs, 'input'>>;
  saveShop?: Resolver<Maybe<ResolversTypes['ShopPayload']>, ParentType, ContextType, RequireFields<MutationSaveShopArgs, 'input'>>;
  saveStore?: Resolver<Maybe<ResolversTypes['ShopPayload']>, ParentType, ContextType, RequireFields<MutationSaveStoreArgs, 'input'>>;
  saveStaffMember?: Resolver<Maybe<ResolversTypes['StaffPayload']>, ParentType, ContextType, RequireFields<MutationSaveStaffMemberArgs, 'input'>>;
  identifyCustomer?: Resolver<Maybe<ResolversTypes['MergePayload']>, ParentType, ContextType, RequireFields<MutationIdentifyCustomerArgs, 'input'>>;
  saveWarrantyPlan?: Resolver<Maybe<ResolversTypes['WarrantyPlanPayload']>, ParentType, ContextType, RequireFields<MutationSaveWarrantyPlanArgs, 'input'>>;
  registerWarranty?: Resolver<Maybe<ResolversTypes['WarrantyPayload']>, ParentType, ContextType, RequireFields<MutationRegisterWarrantyArgs, 'input'>>;
  bookInspection?: Resolver<Maybe<ResolversTypes['AppointmentPayload']>, ParentType, ContextType, RequireFields<MutationBookInspectionArgs, 'input'>>;
  bookAppointment?: Resolver<Maybe<ResolversTypes['AppointmentPayload']>, ParentType, ContextType, RequireFields<MutationBookAppointmentArgs, 'input'>>;
  updateAppointment?: Resolver<Maybe<ResolversTypes['AppointmentPayload']>, ParentType, ContextType, RequireFields<MutationUpdateAppointmentArgs, 'input'>>;
  recordInspection?: Resolver<Maybe<ResolversTypes['InspectionPayload']>, ParentType, ContextType, RequireFields<MutationRecordInspectionArgs, 'input'>>;
  fileWarrantyClaim?: Resolver<Maybe<ResolversTypes['WarrantyClaimPayload']>, ParentType, ContextType, RequireFields<MutationFileWarrantyClaimArgs, 'input'>>;
  decideWarrantyClaim?: Resolver<Maybe<ResolversTypes['WarrantyClaimPayload']>, ParentType, ContextType, RequireFields<MutationDecideWarrantyClaimArgs, 'input'>>;
  transferWarranty?: Resolver<Maybe<ResolversTypes['WarrantyPayload']>, ParentType, ContextType, RequireFields<MutationTransferWarrantyArgs, 'input'>>;
  voidWarranty?: Resolver<Maybe<ResolversTypes['WarrantyPayload']>, ParentType, ContextType, RequireFields<MutationVoidWarrantyArgs, 'input'>>;
  reinstateWarranty?: Resolver<Maybe<ResolversTypes['WarrantyPayload']>, ParentType, ContextType, RequireFields<MutationReinstateWarrantyArgs, 'input'>>;
};

export type AttachmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Attachment'] = ResolversParentTypes['Attachment']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  contentType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  byteSize?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fileName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  attachmentStatus?: Resolver<ResolversTypes['AttachmentStatus'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UploadPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UploadPayload'] = ResolversParentTypes['UploadPayload']> = {
  attachment?: Resolver<Maybe<ResolversTypes['Attachment']>, ParentType, ContextType>;
  uploadUrl?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  fields?: Resolver<Maybe<ReadonlyArray<ResolversTypes['UploadField']>>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UploadFieldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UploadField'] = ResolversParentTypes['UploadField']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FeedbackResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Feedback'] = ResolversParentTypes['Feedback']> = {
  attachments?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['Attachment']>>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  metric?: Resolver<Maybe<ResolversTypes['FeedbackMetric']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  handle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['SourceSystem'], ParentType, ContextType>;
  via?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  touchpoint?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  store?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  skus?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  warranty?: Resolver<Maybe<ResolversTypes['Warranty']>, ParentType, ContextType>;
  serviceCase?: Resolver<Maybe<ResolversTypes['ServiceCase']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ServiceCaseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceCase'] = ResolversParentTypes['ServiceCase']> = {
  attachments?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['Attachment']>>>, ParentType, ContextType>;
  details?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  messages?: Resolver<Maybe<ResolversTypes['MessageConnection']>, ParentType, ContextType, RequireFields<ServiceCaseMessagesArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  caseStatus?: Resolver<ResolversTypes['CaseStatus'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  caseReason?: Resolver<ResolversTypes['CaseReason'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  via?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  touchpoint?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  store?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  skus?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  openedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  assignee?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  openedByStaff?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  assigneeStaff?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  firstResponseDueAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  firstRespondedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  resolutionDueAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  resolvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  breached?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  updates?: Resolver<ReadonlyArray<ResolversTypes['CaseUpdate']>, ParentType, ContextType>;
  nextUpdateDueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  steps?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CaseStep']>>, ParentType, ContextType>;
  contacts?: Resolver<Maybe<ResolversTypes['CaseContactConnection']>, ParentType, ContextType, RequireFields<ServiceCaseContactsArgs, 'first'>>;
  offers?: Resolver<ReadonlyArray<ResolversTypes['ResolutionOffer']>, ParentType, ContextType>;
  rootCause?: Resolver<Maybe<ResolversTypes['RootCause']>, ParentType, ContextType>;
  resolutionNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  firstContactResolution?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  reopenCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  confirmed?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  confirmationComment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reopenings?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CaseReopening']>>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  warranty?: Resolver<Maybe<ResolversTypes['Warranty']>, ParentType, ContextType>;
  feedback?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Feedback']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ServiceJobResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceJob'] = ResolversParentTypes['ServiceJob']> = {
  attachments?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['Attachment']>>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  jobKind?: Resolver<ResolversTypes['ServiceJobKind'], ParentType, ContextType>;
  jobStatus?: Resolver<ResolversTypes['ServiceJobStatus'], ParentType, ContextType>;
  inCustody?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  store?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tag?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  warranty?: Resolver<Maybe<ResolversTypes['Warranty']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  sku?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  serialNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  conditionAtIntake?: Resolver<ResolversTypes['Condition'], ParentType, ContextType>;
  findingsAtIntake?: Resolver<ReadonlyArray<ResolversTypes['Finding']>, ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  receivedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  receivedByStaff?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  promisedBy?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  promises?: Resolver<ReadonlyArray<ResolversTypes['ServiceJobPromise']>, ParentType, ContextType>;
  estimate?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  estimateAnswer?: Resolver<Maybe<ResolversTypes['EstimateAnswer']>, ParentType, ContextType>;
  stages?: Resolver<ReadonlyArray<ResolversTypes['ServiceJobStage']>, ParentType, ContextType>;
  readyAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  returnedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  returnedTo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  inspection?: Resolver<Maybe<ResolversTypes['Inspection']>, ParentType, ContextType>;
  customerPresence?: Resolver<Maybe<ResolversTypes['CustomerPresence']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InspectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Inspection'] = ResolversParentTypes['Inspection']> = {
  attachments?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['Attachment']>>>, ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  warranty?: Resolver<Maybe<ResolversTypes['Warranty']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  store?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  associate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  associateStaff?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  condition?: Resolver<ResolversTypes['Condition'], ParentType, ContextType>;
  findings?: Resolver<ReadonlyArray<ResolversTypes['Finding']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  photos?: Resolver<ReadonlyArray<ResolversTypes['URL']>, ParentType, ContextType>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['ConditionChange']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WarrantyClaimResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WarrantyClaim'] = ResolversParentTypes['WarrantyClaim']> = {
  attachments?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['Attachment']>>>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  warranty?: Resolver<Maybe<ResolversTypes['Warranty']>, ParentType, ContextType>;
  filedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  claimStatus?: Resolver<ResolversTypes['ClaimStatus'], ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decision?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  filedByStaff?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  decidedByStaff?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  audiences?: Resolver<Maybe<ResolversTypes['AudienceConnection']>, ParentType, ContextType, RequireFields<QueryAudiencesArgs, 'first'>>;
  auditTrail?: Resolver<Maybe<ResolversTypes['AuditConnection']>, ParentType, ContextType, RequireFields<QueryAuditTrailArgs, 'customerId' | 'first'>>;
  staffAuditTrail?: Resolver<Maybe<ResolversTypes['AuditConnection']>, ParentType, ContextType, RequireFields<QueryStaffAuditTrailArgs, 'staffId' | 'from' | 'to' | 'first'>>;
  commitments?: Resolver<Maybe<ResolversTypes['CommitmentConnection']>, ParentType, ContextType, RequireFields<QueryCommitmentsArgs, 'first'>>;
  workListVersions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['WorkListVersion']>>, ParentType, ContextType, Partial<QueryWorkListVersionsArgs>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  viewer?: Resolver<Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType, RequireFields<QueryCustomerArgs, 'id'>>;
  customersBy?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Customer']>>, ParentType, ContextType, RequireFields<QueryCustomersByArgs, 'key'>>;
  searchCustomers?: Resolver<Maybe<ResolversTypes['CustomerSearchConnection']>, ParentType, ContextType, RequireFields<QuerySearchCustomersArgs, 'text' | 'includeUnidentified' | 'first'>>;
  me?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  ordersBySerialNumber?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Order']>>, ParentType, ContextType, RequireFields<QueryOrdersBySerialNumberArgs, 'serialNumber'>>;
  ordersByContact?: Resolver<Maybe<ResolversTypes['OrderConnection']>, ParentType, ContextType, RequireFields<QueryOrdersByContactArgs, 'contact' | 'first'>>;
  mergePreview?: Resolver<Maybe<ResolversTypes['MergePreview']>, ParentType, ContextType, RequireFields<QueryMergePreviewArgs, 'survivor' | 'others'>>;
  importJobs?: Resolver<Maybe<ResolversTypes['ImportJobConnection']>, ParentType, ContextType, RequireFields<QueryImportJobsArgs, 'first'>>;
  bestCustomers?: Resolver<Maybe<ResolversTypes['CustomerConnection']>, ParentType, ContextType, RequireFields<QueryBestCustomersArgs, 'by' | 'first'>>;
  integrations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Integration']>>, ParentType, ContextType>;
  webhookDeliveries?: Resolver<Maybe<ResolversTypes['WebhookDeliveryConnection']>, ParentType, ContextType, RequireFields<QueryWebhookDeliveriesArgs, 'first'>>;
  matchQueue?: Resolver<Maybe<ResolversTypes['MatchConnection']>, ParentType, ContextType, RequireFields<QueryMatchQueueArgs, 'minScore' | 'first'>>;
  matchExplanation?: Resolver<Maybe<ResolversTypes['MatchExplanation']>, ParentType, ContextType, RequireFields<QueryMatchExplanationArgs, 'left' | 'right'>>;
  matchLearning?: Resolver<Maybe<ResolversTypes['MatchLearning']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType, RequireFields<QueryMessageArgs, 'id'>>;
  uncertainMessages?: Resolver<Maybe<ResolversTypes['MessageConnection']>, ParentType, ContextType, RequireFields<QueryUncertainMessagesArgs, 'first'>>;
  messageTemplates?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MessageTemplate']>>, ParentType, ContextType, Partial<QueryMessageTemplatesArgs>>;
  messagePreview?: Resolver<Maybe<ResolversTypes['MessagePreview']>, ParentType, ContextType, RequireFields<QueryMessagePreviewArgs, 'input'>>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType, RequireFields<QueryOrderArgs, 'id'>>;
  ordersByReceipt?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Order']>>, ParentType, ContextType, RequireFields<QueryOrdersByReceiptArgs, 'receipt'>>;
  salesOn?: Resolver<Maybe<ResolversTypes['OrderConnection']>, ParentType, ContextType, RequireFields<QuerySalesOnArgs, 'store' | 'day' | 'first'>>;
  painPoints?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PainPoint']>>, ParentType, ContextType, RequireFields<QueryPainPointsArgs, 'from' | 'to' | 'by' | 'first'>>;
  journey?: Resolver<Maybe<ReadonlyArray<ResolversTypes['JourneyStep']>>, ParentType, ContextType, RequireFields<QueryJourneyArgs, 'from' | 'to'>>;
  playbooks?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Playbook']>>, ParentType, ContextType>;
  playbookPreview?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PlannedAction']>>, ParentType, ContextType, RequireFields<QueryPlaybookPreviewArgs, 'input'>>;
  playbookExplanations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PlaybookExplanation']>>, ParentType, ContextType, RequireFields<QueryPlaybookExplanationsArgs, 'input'>>;
  contactDecisions?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['ContactDecision']>>>, ParentType, ContextType, RequireFields<QueryContactDecisionsArgs, 'customerIds' | 'channel' | 'purpose'>>;
  preventionActions?: Resolver<Maybe<ResolversTypes['PreventionActionConnection']>, ParentType, ContextType, RequireFields<QueryPreventionActionsArgs, 'first'>>;
  findSales?: Resolver<Maybe<ResolversTypes['SaleMatches']>, ParentType, ContextType, RequireFields<QueryFindSalesArgs, 'input' | 'first'>>;
  segments?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Segment']>>, ParentType, ContextType>;
  segmentPreview?: Resolver<Maybe<ResolversTypes['SegmentPreview']>, ParentType, ContextType, RequireFields<QuerySegmentPreviewArgs, 'condition'>>;
  serviceCase?: Resolver<Maybe<ResolversTypes['ServiceCase']>, ParentType, ContextType, RequireFields<QueryServiceCaseArgs, 'id'>>;
  caseQueue?: Resolver<Maybe<ResolversTypes['ServiceCaseConnection']>, ParentType, ContextType, RequireFields<QueryCaseQueueArgs, 'first'>>;
  cases?: Resolver<Maybe<ResolversTypes['ServiceCaseConnection']>, ParentType, ContextType, RequireFields<QueryCasesArgs, 'filter' | 'first'>>;
  serviceJob?: Resolver<Maybe<ResolversTypes['ServiceJob']>, ParentType, ContextType, RequireFields<QueryServiceJobArgs, 'id'>>;
  serviceJobByTag?: Resolver<Maybe<ResolversTypes['ServiceJob']>, ParentType, ContextType, RequireFields<QueryServiceJobByTagArgs, 'store' | 'tag'>>;
  serviceJobsBySerialNumber?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ServiceJob']>>, ParentType, ContextType, RequireFields<QueryServiceJobsBySerialNumberArgs, 'serialNumber'>>;
  serviceJobs?: Resolver<Maybe<ResolversTypes['ServiceJobConnection']>, ParentType, ContextType, RequireFields<QueryServiceJobsArgs, 'first'>>;
  serviceKpis?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ServiceKpis']>>, ParentType, ContextType, RequireFields<QueryServiceKpisArgs, 'from' | 'to' | 'by'>>;
  shop?: Resolver<Maybe<ResolversTypes['Shop']>, ParentType, ContextType>;
  store?: Resolver<Maybe<ResolversTypes['Store']>, ParentType, ContextType, RequireFields<QueryStoreArgs, 'code'>>;
  staff?: Resolver<Maybe<ResolversTypes['StaffConnection']>, ParentType, ContextType, RequireFields<QueryStaffArgs, 'enabled' | 'first'>>;
  feedback?: Resolver<Maybe<ResolversTypes['FeedbackConnection']>, ParentType, ContextType, RequireFields<QueryFeedbackArgs, 'first'>>;
  warranty?: Resolver<Maybe<ResolversTypes['Warranty']>, ParentType, ContextType, RequireFields<QueryWarrantyArgs, 'id'>>;
  warrantyBySerialNumber?: Resolver<Maybe<ResolversTypes['Warranty']>, ParentType, ContextType, RequireFields<QueryWarrantyBySerialNumberArgs, 'serialNumber'>>;
  inspectionsDue?: Resolver<Maybe<ResolversTypes['WarrantyConnection']>, ParentType, ContextType, RequireFields<QueryInspectionsDueArgs, 'from' | 'to' | 'first'>>;
  appointments?: Resolver<Maybe<ResolversTypes['AppointmentConnection']>, ParentType, ContextType, RequireFields<QueryAppointmentsArgs, 'store' | 'from' | 'to' | 'first'>>;
  appointmentSlots?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AppointmentSlot']>>, ParentType, ContextType, RequireFields<QueryAppointmentSlotsArgs, 'store' | 'from' | 'to'>>;
  warrantyPlans?: Resolver<Maybe<ReadonlyArray<ResolversTypes['WarrantyPlan']>>, ParentType, ContextType>;
};

export type AudienceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Audience'] = ResolversParentTypes['Audience']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  exportStatus?: Resolver<ResolversTypes['ExportStatus'], ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  members?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  excluded?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AudienceExclusion']>>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  sentAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AudienceExclusionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AudienceExclusion'] = ResolversParentTypes['AudienceExclusion']> = {
  code?: Resolver<ResolversTypes['ContactObjectionCode'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AudiencePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AudiencePayload'] = ResolversParentTypes['AudiencePayload']> = {
  audience?: Resolver<Maybe<ResolversTypes['Audience']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AudienceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AudienceConnection'] = ResolversParentTypes['AudienceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AudienceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Audience']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AudienceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AudienceEdge'] = ResolversParentTypes['AudienceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Audience'], ParentType, ContextType>;
};

export type AuditEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEntry'] = ResolversParentTypes['AuditEntry']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  customerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  byStaff?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  byStaffId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  correlationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AuditConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditConnection'] = ResolversParentTypes['AuditConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AuditEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['AuditEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AuditEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEdge'] = ResolversParentTypes['AuditEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditEntry'], ParentType, ContextType>;
};

export type CallResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Call'] = ResolversParentTypes['Call']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  serviceCase?: Resolver<Maybe<ResolversTypes['ServiceCase']>, ParentType, ContextType>;
  dueAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  assignee?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  store?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  attempts?: Resolver<ReadonlyArray<ResolversTypes['CallAttempt']>, ParentType, ContextType>;
  doneAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  cancelledBecause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CallAttemptResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CallAttempt'] = ResolversParentTypes['CallAttempt']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['CallOutcome'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CallPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CallPayload'] = ResolversParentTypes['CallPayload']> = {
  call?: Resolver<Maybe<ResolversTypes['Call']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type WorkListVersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkListVersion'] = ResolversParentTypes['WorkListVersion']> = {
  list?: Resolver<ResolversTypes['WorkList'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CustomerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer']> = {
  commitments?: Resolver<Maybe<ResolversTypes['CommitmentConnection']>, ParentType, ContextType, RequireFields<CustomerCommitmentsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CustomerStatus'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['PersonName']>, ParentType, ContextType>;
  emails?: Resolver<ReadonlyArray<ResolversTypes['EmailContact']>, ParentType, ContextType>;
  phones?: Resolver<ReadonlyArray<ResolversTypes['PhoneContact']>, ParentType, ContextType>;
  addresses?: Resolver<ReadonlyArray<ResolversTypes['PostalAddress']>, ParentType, ContextType>;
  birthDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  locale?: Resolver<Maybe<ResolversTypes['Locale']>, ParentType, ContextType>;
  loyalty?: Resolver<Maybe<ResolversTypes['Loyalty']>, ParentType, ContextType>;
  externalIds?: Resolver<ReadonlyArray<ResolversTypes['ExternalId']>, ParentType, ContextType>;
  attributes?: Resolver<ReadonlyArray<ResolversTypes['Attribute']>, ParentType, ContextType>;
  nextActions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['NextAction']>>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  erasesAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  feedback?: Resolver<Maybe<ResolversTypes['FeedbackConnection']>, ParentType, ContextType, RequireFields<CustomerFeedbackArgs, 'first'>>;
  claimableOrders?: Resolver<Maybe<ResolversTypes['OrderConnection']>, ParentType, ContextType, RequireFields<CustomerClaimableOrdersArgs, 'first'>>;
  identity?: Resolver<Maybe<ResolversTypes['Identity']>, ParentType, ContextType>;
  insights?: Resolver<Maybe<ResolversTypes['CustomerInsights']>, ParentType, ContextType>;
  interactions?: Resolver<Maybe<ResolversTypes['InteractionConnection']>, ParentType, ContextType, RequireFields<CustomerInteractionsArgs, 'first'>>;
  orders?: Resolver<Maybe<ResolversTypes['OrderConnection']>, ParentType, ContextType, RequireFields<CustomerOrdersArgs, 'first'>>;
  playbookFollowUps?: Resolver<Maybe<ResolversTypes['PlaybookFollowUpConnection']>, ParentType, ContextType, RequireFields<CustomerPlaybookFollowUpsArgs, 'first'>>;
  preferences?: Resolver<Maybe<ResolversTypes['Preferences']>, ParentType, ContextType>;
  contactDecision?: Resolver<Maybe<ResolversTypes['ContactDecision']>, ParentType, ContextType, RequireFields<CustomerContactDecisionArgs, 'channel' | 'purpose'>>;
  segments?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Segment']>>, ParentType, ContextType>;
  cases?: Resolver<Maybe<ResolversTypes['ServiceCaseConnection']>, ParentType, ContextType, RequireFields<CustomerCasesArgs, 'first'>>;
  serviceJobs?: Resolver<Maybe<ResolversTypes['ServiceJobConnection']>, ParentType, ContextType, RequireFields<CustomerServiceJobsArgs, 'first'>>;
  timeline?: Resolver<Maybe<ResolversTypes['TimelineConnection']>, ParentType, ContextType, RequireFields<CustomerTimelineArgs, 'first'>>;
  identified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  handles?: Resolver<ReadonlyArray<ResolversTypes['Handle']>, ParentType, ContextType>;
  warranties?: Resolver<Maybe<ResolversTypes['WarrantyConnection']>, ParentType, ContextType, RequireFields<CustomerWarrantiesArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CommitmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Commitment'] = ResolversParentTypes['Commitment']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  commitmentKind?: Resolver<ResolversTypes['CommitmentKind'], ParentType, ContextType>;
  what?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dueAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  store?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  assignee?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  about?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CommitmentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommitmentConnection'] = ResolversParentTypes['CommitmentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CommitmentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Commitment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CommitmentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommitmentEdge'] = ResolversParentTypes['CommitmentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Commitment'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface LocalTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LocalTime'], any> {
  name: 'LocalTime';
}

export interface TimeZoneScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['TimeZone'], any> {
  name: 'TimeZone';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export interface EmailAddressScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['EmailAddress'], any> {
  name: 'EmailAddress';
}

export interface PhoneNumberScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['PhoneNumber'], any> {
  name: 'PhoneNumber';
}

export interface CurrencyCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CurrencyCode'], any> {
  name: 'CurrencyCode';
}

export interface CountryCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CountryCode'], any> {
  name: 'CountryCode';
}

export interface LocaleScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Locale'], any> {
  name: 'Locale';
}

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['URL'], any> {
  name: 'URL';
}

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Attachment' | 'Feedback' | 'ServiceCase' | 'ServiceJob' | 'Inspection' | 'WarrantyClaim' | 'Audience' | 'Call' | 'Customer' | 'Commitment' | 'DataExport' | 'Order' | 'IdentityEvent' | 'ImportJob' | 'Integration' | 'WebhookDelivery' | 'Interaction' | 'Match' | 'Message' | 'OrderReturn' | 'Playbook' | 'ContactConsent' | 'PreventionAction' | 'Segment' | 'StaffMember' | 'Warranty' | 'Appointment', ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  clientId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ViewerKind'], ParentType, ContextType>;
  scopes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  store?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  staff?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  stores?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PersonNameResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonName'] = ResolversParentTypes['PersonName']> = {
  given?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  family?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  preferred?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  pronunciation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  display?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EmailContactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EmailContact'] = ResolversParentTypes['EmailContact']> = {
  address?: Resolver<ResolversTypes['EmailAddress'], ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  verified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  primary?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  undeliverableSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type PhoneContactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PhoneContact'] = ResolversParentTypes['PhoneContact']> = {
  number?: Resolver<ResolversTypes['PhoneNumber'], ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  verified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  primary?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PostalAddressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PostalAddress'] = ResolversParentTypes['PostalAddress']> = {
  lines?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  locality?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LoyaltyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Loyalty'] = ResolversParentTypes['Loyalty']> = {
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tier?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  points?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  memberSince?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type ExternalIdResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExternalId'] = ResolversParentTypes['ExternalId']> = {
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AttributeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Attribute'] = ResolversParentTypes['Attribute']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type NextActionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NextAction'] = ResolversParentTypes['NextAction']> = {
  kind?: Resolver<ResolversTypes['NextActionKind'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
};

export type CustomerConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerConnection'] = ResolversParentTypes['CustomerConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CustomerEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Customer']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CustomerEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerEdge'] = ResolversParentTypes['CustomerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
};

export type CustomerSearchConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerSearchConnection'] = ResolversParentTypes['CustomerSearchConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CustomerSearchEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Customer']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CustomerSearchEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerSearchEdge'] = ResolversParentTypes['CustomerSearchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  matchedOn?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RegisterCustomerPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterCustomerPayload'] = ResolversParentTypes['RegisterCustomerPayload']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['RegisterOutcome']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  claimable?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Order']>>, ParentType, ContextType>;
};

export type CustomerPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerPayload'] = ResolversParentTypes['CustomerPayload']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DataExportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DataExport'] = ResolversParentTypes['DataExport']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  exportStatus?: Resolver<ResolversTypes['ExportStatus'], ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ExportPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExportPayload'] = ResolversParentTypes['ExportPayload']> = {
  dataExport?: Resolver<Maybe<ResolversTypes['DataExport']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type OrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order']> = {
  erasesAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['SourceSystem'], ParentType, ContextType>;
  store?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  associate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  associateStaff?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['OrderContact']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['OrderStatus'], ParentType, ContextType>;
  placedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  promisedBy?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  fulfilledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  deliveredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lines?: Resolver<Maybe<ResolversTypes['OrderLineConnection']>, ParentType, ContextType, RequireFields<OrderLinesArgs, 'first'>>;
  lineCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  taxIncluded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  subtotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  discount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  shipping?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  rounding?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  paymentLast4?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tenders?: Resolver<ReadonlyArray<ResolversTypes['Tender']>, ParentType, ContextType>;
  tip?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  exchangeOf?: Resolver<Maybe<ResolversTypes['OrderReturn']>, ParentType, ContextType>;
  redeems?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ResolutionOffer']>>, ParentType, ContextType>;
  customerPresence?: Resolver<Maybe<ResolversTypes['CustomerPresence']>, ParentType, ContextType>;
  promises?: Resolver<ReadonlyArray<ResolversTypes['DeliveryPromise']>, ParentType, ContextType>;
  returns?: Resolver<Maybe<ReadonlyArray<ResolversTypes['OrderReturn']>>, ParentType, ContextType>;
  netTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  shipTo?: Resolver<Maybe<ResolversTypes['PostalAddress']>, ParentType, ContextType>;
  feedbackUrl?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType, Partial<OrderFeedbackUrlArgs>>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ErasurePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ErasurePayload'] = ResolversParentTypes['ErasurePayload']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  erasesAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type FeedbackConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FeedbackConnection'] = ResolversParentTypes['FeedbackConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['FeedbackEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Feedback']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type FeedbackEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FeedbackEdge'] = ResolversParentTypes['FeedbackEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Feedback'], ParentType, ContextType>;
};

export type FeedbackPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FeedbackPayload'] = ResolversParentTypes['FeedbackPayload']> = {
  feedback?: Resolver<Maybe<ResolversTypes['Feedback']>, ParentType, ContextType>;
  openedCases?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ServiceCase']>>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type IdentityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Identity'] = ResolversParentTypes['Identity']> = {
  records?: Resolver<ReadonlyArray<ResolversTypes['IdentityRecord']>, ParentType, ContextType>;
  history?: Resolver<Maybe<ResolversTypes['IdentityEventConnection']>, ParentType, ContextType, RequireFields<IdentityHistoryArgs, 'first'>>;
  duplicates?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Match']>>, ParentType, ContextType, RequireFields<IdentityDuplicatesArgs, 'first'>>;
  unidentified?: Resolver<ReadonlyArray<ResolversTypes['IdentityRecord']>, ParentType, ContextType>;
};

export type IdentityRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdentityRecord'] = ResolversParentTypes['IdentityRecord']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['PersonName']>, ParentType, ContextType>;
  emails?: Resolver<ReadonlyArray<ResolversTypes['EmailContact']>, ParentType, ContextType>;
  phones?: Resolver<ReadonlyArray<ResolversTypes['PhoneContact']>, ParentType, ContextType>;
  addresses?: Resolver<ReadonlyArray<ResolversTypes['PostalAddress']>, ParentType, ContextType>;
  externalIds?: Resolver<ReadonlyArray<ResolversTypes['ExternalId']>, ParentType, ContextType>;
  joinedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  survivor?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  handles?: Resolver<ReadonlyArray<ResolversTypes['Handle']>, ParentType, ContextType>;
};

export type MergePreviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MergePreview'] = ResolversParentTypes['MergePreview']> = {
  fields?: Resolver<ReadonlyArray<ResolversTypes['MergedField']>, ParentType, ContextType>;
  blockers?: Resolver<ReadonlyArray<ResolversTypes['MergeBlocker']>, ParentType, ContextType>;
  records?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  orders?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  warranties?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  interactions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MergedFieldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MergedField'] = ResolversParentTypes['MergedField']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fromRecord?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MergeBlockerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MergeBlocker'] = ResolversParentTypes['MergeBlocker']> = {
  code?: Resolver<ResolversTypes['MergeBlockerCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type IdentityEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdentityEvent'] = ResolversParentTypes['IdentityEvent']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  eventKind?: Resolver<ResolversTypes['IdentityEventKind'], ParentType, ContextType>;
  records?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  byStaff?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  automatic?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  matchScore?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IdentityEventConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdentityEventConnection'] = ResolversParentTypes['IdentityEventConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['IdentityEventEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['IdentityEvent']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type IdentityEventEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdentityEventEdge'] = ResolversParentTypes['IdentityEventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['IdentityEvent'], ParentType, ContextType>;
};

export type MergePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MergePayload'] = ResolversParentTypes['MergePayload']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UnmergePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnmergePayload'] = ResolversParentTypes['UnmergePayload']> = {
  survivor?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  restored?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ImportJobResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportJob'] = ResolversParentTypes['ImportJob']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  format?: Resolver<ResolversTypes['ImportFormat'], ParentType, ContextType>;
  importStatus?: Resolver<ResolversTypes['ImportStatus'], ParentType, ContextType>;
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  rowsTotal?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  applied?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  skipped?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  failed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  projectorLagSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reportUrl?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImportJobPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportJobPayload'] = ResolversParentTypes['ImportJobPayload']> = {
  importJob?: Resolver<Maybe<ResolversTypes['ImportJob']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ImportJobConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportJobConnection'] = ResolversParentTypes['ImportJobConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ImportJobEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ImportJob']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ImportJobEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportJobEdge'] = ResolversParentTypes['ImportJobEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ImportJob'], ParentType, ContextType>;
};

export type CustomerInsightsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerInsights'] = ResolversParentTypes['CustomerInsights']> = {
  orderCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  returnCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  firstOrderAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastOrderAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  spent?: Resolver<ReadonlyArray<ResolversTypes['Money']>, ParentType, ContextType>;
  lifetimeValue?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  averageOrderValue?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  rfm?: Resolver<Maybe<ResolversTypes['Rfm']>, ParentType, ContextType>;
  tier?: Resolver<ResolversTypes['ValueTier'], ParentType, ContextType>;
  aliveProbability?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  expectedOrders?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType, RequireFields<CustomerInsightsExpectedOrdersArgs, 'days'>>;
  predictedValue?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType, RequireFields<CustomerInsightsPredictedValueArgs, 'days'>>;
  latestCsat?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  latestCes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  latestNps?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  openCases?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RfmResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Rfm'] = ResolversParentTypes['Rfm']> = {
  recency?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  frequency?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  monetary?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  segment?: Resolver<ResolversTypes['RfmSegment'], ParentType, ContextType>;
};

export type IntegrationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Integration'] = ResolversParentTypes['Integration']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  system?: Resolver<ResolversTypes['IntegrationSystem'], ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  webhookUrl?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  stores?: Resolver<ReadonlyArray<ResolversTypes['IntegrationStore']>, ParentType, ContextType>;
  lastDeliveryAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  failedToday?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shopErasure?: Resolver<Maybe<ResolversTypes['ShopErasure']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ShopErasureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShopErasure'] = ResolversParentTypes['ShopErasure']> = {
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  erasing?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  detached?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  guestSales?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type IntegrationStoreResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IntegrationStore'] = ResolversParentTypes['IntegrationStore']> = {
  location?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  store?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WebhookDeliveryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookDelivery'] = ResolversParentTypes['WebhookDelivery']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  integration?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  topic?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  externalId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deliveryStatus?: Resolver<ResolversTypes['WebhookDeliveryStatus'], ParentType, ContextType>;
  attemptCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  wrote?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['WebhookDeliveryProblem']>, ParentType, ContextType>;
  payload?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WebhookDeliveryProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookDeliveryProblem'] = ResolversParentTypes['WebhookDeliveryProblem']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WebhookDeliveryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookDeliveryConnection'] = ResolversParentTypes['WebhookDeliveryConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['WebhookDeliveryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['WebhookDelivery']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type WebhookDeliveryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookDeliveryEdge'] = ResolversParentTypes['WebhookDeliveryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['WebhookDelivery'], ParentType, ContextType>;
};

export type IntegrationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IntegrationPayload'] = ResolversParentTypes['IntegrationPayload']> = {
  integration?: Resolver<Maybe<ResolversTypes['Integration']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type WebhookDeliveryPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebhookDeliveryPayload'] = ResolversParentTypes['WebhookDeliveryPayload']> = {
  delivery?: Resolver<Maybe<ResolversTypes['WebhookDelivery']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type InteractionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Interaction'] = ResolversParentTypes['Interaction']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['InteractionType'], ParentType, ContextType>;
  via?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['Direction'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['SourceSystem'], ParentType, ContextType>;
  touchpoint?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  agentStaff?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  store?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  agent?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  body?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sentiment?: Resolver<Maybe<ResolversTypes['Sentiment']>, ParentType, ContextType>;
  skus?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  warranty?: Resolver<Maybe<ResolversTypes['Warranty']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InteractionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InteractionConnection'] = ResolversParentTypes['InteractionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['InteractionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Interaction']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type InteractionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InteractionEdge'] = ResolversParentTypes['InteractionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Interaction'], ParentType, ContextType>;
};

export type InteractionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InteractionPayload'] = ResolversParentTypes['InteractionPayload']> = {
  interaction?: Resolver<Maybe<ResolversTypes['Interaction']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MatchLearningResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MatchLearning'] = ResolversParentTypes['MatchLearning']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  learned?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  records?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sampled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pairs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  matches?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  decisions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  precision?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  precisionBefore?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  uncalibratedBecause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MatchPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MatchPayload'] = ResolversParentTypes['MatchPayload']> = {
  match?: Resolver<Maybe<ResolversTypes['Match']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MatchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Match'] = ResolversParentTypes['Match']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  left?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  right?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['MatchEvidence']>, ParentType, ContextType>;
  matchStatus?: Resolver<ResolversTypes['MatchStatus'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MatchEvidenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MatchEvidence'] = ResolversParentTypes['MatchEvidence']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  agreement?: Resolver<ResolversTypes['Agreement'], ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type MatchExplanationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MatchExplanation'] = ResolversParentTypes['MatchExplanation']> = {
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['MatchEvidence']>, ParentType, ContextType>;
  decision?: Resolver<Maybe<ResolversTypes['MatchStatus']>, ParentType, ContextType>;
  because?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MatchConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MatchConnection'] = ResolversParentTypes['MatchConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MatchEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Match']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MatchEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MatchEdge'] = ResolversParentTypes['MatchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Match'], ParentType, ContextType>;
};

export type MessageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Message'] = ResolversParentTypes['Message']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageKind?: Resolver<ResolversTypes['MessageKind'], ParentType, ContextType>;
  sentVia?: Resolver<Maybe<ResolversTypes['ContactChannel']>, ParentType, ContextType>;
  messagePurpose?: Resolver<ResolversTypes['ContactPurpose'], ParentType, ContextType>;
  messageStatus?: Resolver<ResolversTypes['MessageStatus'], ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  body?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  about?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
  notBefore?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  objections?: Resolver<ReadonlyArray<ResolversTypes['ContactObjection']>, ParentType, ContextType>;
  deliverySteps?: Resolver<ReadonlyArray<ResolversTypes['MessageStep']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MessageStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageStep'] = ResolversParentTypes['MessageStep']> = {
  status?: Resolver<ResolversTypes['MessageStatus'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MessageTemplateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageTemplate'] = ResolversParentTypes['MessageTemplate']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MessageKind'], ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['ContactChannel'], ParentType, ContextType>;
  locale?: Resolver<ResolversTypes['Locale'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MessageConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageConnection'] = ResolversParentTypes['MessageConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MessageEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Message']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MessageEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageEdge'] = ResolversParentTypes['MessageEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Message'], ParentType, ContextType>;
};

export type CaseUpdateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseUpdate'] = ResolversParentTypes['CaseUpdate']> = {
  sentAs?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  via?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  byStaff?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
};

export type MessagePreviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessagePreview'] = ResolversParentTypes['MessagePreview']> = {
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  locale?: Resolver<ResolversTypes['Locale'], ParentType, ContextType>;
};

export type MessagePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessagePayload'] = ResolversParentTypes['MessagePayload']> = {
  message?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MessageTemplatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageTemplatePayload'] = ResolversParentTypes['MessageTemplatePayload']> = {
  template?: Resolver<Maybe<ResolversTypes['MessageTemplate']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CustomerPresenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerPresence'] = ResolversParentTypes['CustomerPresence']> = {
  store?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type OrderContactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderContact'] = ResolversParentTypes['OrderContact']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['EmailAddress']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['PhoneNumber']>, ParentType, ContextType>;
};

export type OrderLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderLine'] = ResolversParentTypes['OrderLine']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  unitPriceExact?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  measure?: Resolver<Maybe<ResolversTypes['Measure']>, ParentType, ContextType>;
  discount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  serialNumbers?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  returnedQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  warranties?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Warranty']>>, ParentType, ContextType>;
};

export type MeasureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Measure'] = ResolversParentTypes['Measure']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TenderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Tender'] = ResolversParentTypes['Tender']> = {
  kind?: Resolver<ResolversTypes['TenderKind'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  last4?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DeliveryPromiseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeliveryPromise'] = ResolversParentTypes['DeliveryPromise']> = {
  promisedBy?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  setAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  because?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OrderLineConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderLineConnection'] = ResolversParentTypes['OrderLineConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OrderLineEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['OrderLine']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type OrderLineEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderLineEdge'] = ResolversParentTypes['OrderLineEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['OrderLine'], ParentType, ContextType>;
};

export type OrderReturnResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderReturn'] = ResolversParentTypes['OrderReturn']> = {
  associateStaff?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  returnNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['SourceSystem'], ParentType, ContextType>;
  store?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  returnReason?: Resolver<ResolversTypes['ReturnReason'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  returnedLines?: Resolver<ReadonlyArray<ResolversTypes['ReturnLine']>, ParentType, ContextType>;
  refund?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  rounding?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  tenders?: Resolver<ReadonlyArray<ResolversTypes['Tender']>, ParentType, ContextType>;
  exchangedFor?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Order']>>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReturnLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnLine'] = ResolversParentTypes['ReturnLine']> = {
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  orderLineId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  serialNumbers?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OrderConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderConnection'] = ResolversParentTypes['OrderConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OrderEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Order']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type OrderEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderEdge'] = ResolversParentTypes['OrderEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
};

export type OrderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderPayload'] = ResolversParentTypes['OrderPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReturnPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnPayload'] = ResolversParentTypes['ReturnPayload']> = {
  orderReturn?: Resolver<Maybe<ResolversTypes['OrderReturn']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PainPointResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PainPoint'] = ResolversParentTypes['PainPoint']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  complaints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lowScores?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  returns?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  customersLost?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  trend?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  latestCases?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ServiceCase']>>, ParentType, ContextType>;
  latestFeedback?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Feedback']>>, ParentType, ContextType>;
};

export type JourneyStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JourneyStep'] = ResolversParentTypes['JourneyStep']> = {
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  customers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  medianHours?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  conversion?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  repeatVisits?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  carts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  abandonedCarts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PlaybookFollowUpResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlaybookFollowUp'] = ResolversParentTypes['PlaybookFollowUp']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  playbook?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  trigger?: Resolver<ResolversTypes['PlaybookTrigger'], ParentType, ContextType>;
  actions?: Resolver<ReadonlyArray<ResolversTypes['PlaybookAction']>, ParentType, ContextType>;
  about?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
  dueAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  followUpStatus?: Resolver<ResolversTypes['PlaybookFollowUpStatus'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endedBecause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PlaybookFollowUpConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlaybookFollowUpConnection'] = ResolversParentTypes['PlaybookFollowUpConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PlaybookFollowUpEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['PlaybookFollowUp']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PlaybookFollowUpEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlaybookFollowUpEdge'] = ResolversParentTypes['PlaybookFollowUpEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PlaybookFollowUp'], ParentType, ContextType>;
};

export type PlaybookResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Playbook'] = ResolversParentTypes['Playbook']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  trigger?: Resolver<ResolversTypes['PlaybookTrigger'], ParentType, ContextType>;
  condition?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  actions?: Resolver<ReadonlyArray<ResolversTypes['PlaybookAction']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type PlaybookActionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlaybookAction'] = ResolversParentTypes['PlaybookAction']> = {
  kind?: Resolver<ResolversTypes['PlaybookActionKind'], ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['CaseReason']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueInMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  offer?: Resolver<Maybe<ResolversTypes['OfferKind']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  percent?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  via?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  topic?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  metric?: Resolver<Maybe<ResolversTypes['FeedbackMetric']>, ParentType, ContextType>;
  messageKind?: Resolver<Maybe<ResolversTypes['MessageKind']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['ContactPurpose']>, ParentType, ContextType>;
  assignee?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  delayMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PlannedActionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlannedAction'] = ResolversParentTypes['PlannedAction']> = {
  playbook?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  action?: Resolver<ResolversTypes['PlaybookAction'], ParentType, ContextType>;
  because?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PlaybookPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlaybookPayload'] = ResolversParentTypes['PlaybookPayload']> = {
  playbook?: Resolver<Maybe<ResolversTypes['Playbook']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PlaybookExplanationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlaybookExplanation'] = ResolversParentTypes['PlaybookExplanation']> = {
  playbook?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  acts?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  because?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  becauseNot?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  actions?: Resolver<ReadonlyArray<ResolversTypes['ExplainedAction']>, ParentType, ContextType>;
};

export type ExplainedActionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExplainedAction'] = ResolversParentTypes['ExplainedAction']> = {
  action?: Resolver<ResolversTypes['PlaybookAction'], ParentType, ContextType>;
  acts?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  notBefore?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  becauseNot?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  objections?: Resolver<ReadonlyArray<ResolversTypes['ContactObjection']>, ParentType, ContextType>;
};

export type PreferencesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Preferences'] = ResolversParentTypes['Preferences']> = {
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  consents?: Resolver<ReadonlyArray<ResolversTypes['ContactConsent']>, ParentType, ContextType>;
  consentHistory?: Resolver<Maybe<ResolversTypes['ContactConsentConnection']>, ParentType, ContextType, RequireFields<PreferencesConsentHistoryArgs, 'first'>>;
  rules?: Resolver<ResolversTypes['ContactRules'], ParentType, ContextType>;
  tastes?: Resolver<ResolversTypes['Tastes'], ParentType, ContextType>;
};

export type ContactConsentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContactConsent'] = ResolversParentTypes['ContactConsent']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['ContactChannel'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['ContactPurpose'], ParentType, ContextType>;
  consent?: Resolver<ResolversTypes['ConsentStatus'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['SourceSystem'], ParentType, ContextType>;
  evidence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContactConsentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContactConsentConnection'] = ResolversParentTypes['ContactConsentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ContactConsentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ContactConsent']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ContactConsentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContactConsentEdge'] = ResolversParentTypes['ContactConsentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ContactConsent'], ParentType, ContextType>;
};

export type ContactRulesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContactRules'] = ResolversParentTypes['ContactRules']> = {
  preferredChannel?: Resolver<Maybe<ResolversTypes['ContactChannel']>, ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['TimeZone'], ParentType, ContextType>;
  quietFrom?: Resolver<Maybe<ResolversTypes['LocalTime']>, ParentType, ContextType>;
  quietTo?: Resolver<Maybe<ResolversTypes['LocalTime']>, ParentType, ContextType>;
  weeklyCap?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  pausedUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type TastesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Tastes'] = ResolversParentTypes['Tastes']> = {
  likes?: Resolver<ReadonlyArray<ResolversTypes['Taste']>, ParentType, ContextType>;
  dislikes?: Resolver<ReadonlyArray<ResolversTypes['Taste']>, ParentType, ContextType>;
  sizes?: Resolver<ReadonlyArray<ResolversTypes['Size']>, ParentType, ContextType>;
};

export type TasteResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Taste'] = ResolversParentTypes['Taste']> = {
  topic?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SizeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Size'] = ResolversParentTypes['Size']> = {
  of?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ContactDecisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContactDecision'] = ResolversParentTypes['ContactDecision']> = {
  allowed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reasons?: Resolver<ReadonlyArray<ResolversTypes['ContactObjection']>, ParentType, ContextType>;
  alternatives?: Resolver<ReadonlyArray<ResolversTypes['ContactChannel']>, ParentType, ContextType>;
  avoidSkus?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ContactObjectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContactObjection'] = ResolversParentTypes['ContactObjection']> = {
  code?: Resolver<ResolversTypes['ContactObjectionCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type PreferencesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PreferencesPayload'] = ResolversParentTypes['PreferencesPayload']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  preferences?: Resolver<Maybe<ResolversTypes['Preferences']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PreventionActionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PreventionAction'] = ResolversParentTypes['PreventionAction']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dueOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  preventionStatus?: Resolver<ResolversTypes['PreventionStatus'], ParentType, ContextType>;
  doneOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  pain?: Resolver<ResolversTypes['PainKey'], ParentType, ContextType>;
  linkedCases?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ServiceCase']>>, ParentType, ContextType>;
  effect?: Resolver<Maybe<ResolversTypes['PreventionEffect']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PainKeyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PainKey'] = ResolversParentTypes['PainKey']> = {
  by?: Resolver<ResolversTypes['PainDimension'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PreventionEffectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PreventionEffect'] = ResolversParentTypes['PreventionEffect']> = {
  days?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  after?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  pValue?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type PreventionActionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PreventionActionPayload'] = ResolversParentTypes['PreventionActionPayload']> = {
  action?: Resolver<Maybe<ResolversTypes['PreventionAction']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PreventionActionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PreventionActionConnection'] = ResolversParentTypes['PreventionActionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PreventionActionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['PreventionAction']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PreventionActionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PreventionActionEdge'] = ResolversParentTypes['PreventionActionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PreventionAction'], ParentType, ContextType>;
};

export type SaleMatchesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SaleMatches'] = ResolversParentTypes['SaleMatches']> = {
  matches?: Resolver<ReadonlyArray<ResolversTypes['SaleMatch']>, ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SaleMatchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SaleMatch'] = ResolversParentTypes['SaleMatch']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  matchedOn?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SegmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Segment'] = ResolversParentTypes['Segment']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  condition?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  segmentStatus?: Resolver<ResolversTypes['SegmentStatus'], ParentType, ContextType>;
  memberCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  members?: Resolver<Maybe<ResolversTypes['CustomerConnection']>, ParentType, ContextType, RequireFields<SegmentMembersArgs, 'first'>>;
  sizes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SegmentSize']>>, ParentType, ContextType, RequireFields<SegmentSizesArgs, 'from' | 'to'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SegmentSizeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SegmentSize'] = ResolversParentTypes['SegmentSize']> = {
  day?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  members?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  entered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  left?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SegmentPreviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SegmentPreview'] = ResolversParentTypes['SegmentPreview']> = {
  estimate?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  low?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  high?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sample?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Customer']>>, ParentType, ContextType>;
};

export type SegmentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SegmentPayload'] = ResolversParentTypes['SegmentPayload']> = {
  segment?: Resolver<Maybe<ResolversTypes['Segment']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CaseStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseStep'] = ResolversParentTypes['CaseStep']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  doneAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  doneBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  doneByStaff?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  playbook?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dropped?: Resolver<Maybe<ResolversTypes['DroppedStep']>, ParentType, ContextType>;
};

export type DroppedStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DroppedStep'] = ResolversParentTypes['DroppedStep']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  because?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CaseContactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseContact'] = ResolversParentTypes['CaseContact']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  via?: Resolver<ResolversTypes['Channel'], ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['Direction'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  agent?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  agentStaff?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
};

export type CaseContactConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseContactConnection'] = ResolversParentTypes['CaseContactConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CaseContactEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['CaseContact']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CaseContactEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseContactEdge'] = ResolversParentTypes['CaseContactEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CaseContact'], ParentType, ContextType>;
};

export type CaseReopeningResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseReopening'] = ResolversParentTypes['CaseReopening']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  because?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  byStaff?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
};

export type ResolutionOfferResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResolutionOffer'] = ResolversParentTypes['ResolutionOffer']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['OfferKind'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  percent?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  offerStatus?: Resolver<ResolversTypes['OfferStatus'], ParentType, ContextType>;
  offeredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  answeredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  fulfilledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  fulfilmentNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  offeredByStaff?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  answeredByStaff?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  fulfilledByStaff?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
};

export type RootCauseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RootCause'] = ResolversParentTypes['RootCause']> = {
  category?: Resolver<ResolversTypes['RootCauseCategory'], ParentType, ContextType>;
  explanation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  prevention?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ServiceCaseConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceCaseConnection'] = ResolversParentTypes['ServiceCaseConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ServiceCaseEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ServiceCase']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ServiceCaseEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceCaseEdge'] = ResolversParentTypes['ServiceCaseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ServiceCase'], ParentType, ContextType>;
};

export type CasePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CasePayload'] = ResolversParentTypes['CasePayload']> = {
  serviceCase?: Resolver<Maybe<ResolversTypes['ServiceCase']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ServiceJobPromiseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceJobPromise'] = ResolversParentTypes['ServiceJobPromise']> = {
  promisedBy?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  setAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  because?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ServiceJobStageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceJobStage'] = ResolversParentTypes['ServiceJobStage']> = {
  status?: Resolver<ResolversTypes['ServiceJobStatus'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  byStaff?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ServiceJobPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceJobPayload'] = ResolversParentTypes['ServiceJobPayload']> = {
  serviceJob?: Resolver<Maybe<ResolversTypes['ServiceJob']>, ParentType, ContextType>;
  warranty?: Resolver<Maybe<ResolversTypes['Warranty']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ServiceJobConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceJobConnection'] = ResolversParentTypes['ServiceJobConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ServiceJobEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ServiceJob']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ServiceJobEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceJobEdge'] = ResolversParentTypes['ServiceJobEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ServiceJob'], ParentType, ContextType>;
};

export type ServiceKpisResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceKpis'] = ResolversParentTypes['ServiceKpis']> = {
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  csat?: Resolver<ResolversTypes['Kpi'], ParentType, ContextType>;
  nps?: Resolver<ResolversTypes['Kpi'], ParentType, ContextType>;
  ces?: Resolver<ResolversTypes['Kpi'], ParentType, ContextType>;
  stars?: Resolver<ResolversTypes['Kpi'], ParentType, ContextType>;
  firstContactResolutionRate?: Resolver<ResolversTypes['Kpi'], ParentType, ContextType>;
  reopenRate?: Resolver<ResolversTypes['Kpi'], ParentType, ContextType>;
  breachRate?: Resolver<ResolversTypes['Kpi'], ParentType, ContextType>;
  medianFirstResponseMinutes?: Resolver<ResolversTypes['Kpi'], ParentType, ContextType>;
  medianResolutionHours?: Resolver<ResolversTypes['Kpi'], ParentType, ContextType>;
  repeatContactRate?: Resolver<ResolversTypes['Kpi'], ParentType, ContextType>;
  recoveredRepurchase?: Resolver<ResolversTypes['Kpi'], ParentType, ContextType>;
  unrecoveredRepurchase?: Resolver<ResolversTypes['Kpi'], ParentType, ContextType>;
  churnRate?: Resolver<ResolversTypes['Kpi'], ParentType, ContextType>;
  repeatPurchaseRate?: Resolver<ResolversTypes['Kpi'], ParentType, ContextType>;
  lifetimeValue?: Resolver<ResolversTypes['Kpi'], ParentType, ContextType>;
  averageLifetimeValue?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type KpiResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Kpi'] = ResolversParentTypes['Kpi']> = {
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  target?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  met?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  startValue?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  targetBy?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type KpiTargetPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KpiTargetPayload'] = ResolversParentTypes['KpiTargetPayload']> = {
  kpi?: Resolver<Maybe<ResolversTypes['KpiName']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ShopResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Shop'] = ResolversParentTypes['Shop']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['TimeZone'], ParentType, ContextType>;
  defaultRegion?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
  stores?: Resolver<ReadonlyArray<ResolversTypes['Store']>, ParentType, ContextType>;
  storePage?: Resolver<Maybe<ResolversTypes['StoreConnection']>, ParentType, ContextType, RequireFields<ShopStorePageArgs, 'first'>>;
};

export type StoreConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StoreConnection'] = ResolversParentTypes['StoreConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['StoreEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Store']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type StoreEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StoreEdge'] = ResolversParentTypes['StoreEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Store'], ParentType, ContextType>;
};

export type StoreResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Store'] = ResolversParentTypes['Store']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['TimeZone'], ParentType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['PostalAddress']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['PhoneNumber']>, ParentType, ContextType>;
  openingHours?: Resolver<ReadonlyArray<ResolversTypes['OpeningHours']>, ParentType, ContextType>;
  specialDays?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SpecialDay']>>, ParentType, ContextType, RequireFields<StoreSpecialDaysArgs, 'from' | 'to'>>;
  appointmentMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  appointmentCapacity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SpecialDayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SpecialDay'] = ResolversParentTypes['SpecialDay']> = {
  day?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hours?: Resolver<ReadonlyArray<ResolversTypes['DayHours']>, ParentType, ContextType>;
};

export type DayHoursResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DayHours'] = ResolversParentTypes['DayHours']> = {
  opens?: Resolver<ResolversTypes['LocalTime'], ParentType, ContextType>;
  closes?: Resolver<ResolversTypes['LocalTime'], ParentType, ContextType>;
};

export type OpeningHoursResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpeningHours'] = ResolversParentTypes['OpeningHours']> = {
  day?: Resolver<ResolversTypes['Weekday'], ParentType, ContextType>;
  opens?: Resolver<ResolversTypes['LocalTime'], ParentType, ContextType>;
  closes?: Resolver<ResolversTypes['LocalTime'], ParentType, ContextType>;
};

export type ShopPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShopPayload'] = ResolversParentTypes['ShopPayload']> = {
  shop?: Resolver<Maybe<ResolversTypes['Shop']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type StaffMemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StaffMember'] = ResolversParentTypes['StaffMember']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['EmailAddress']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['StaffRole'], ParentType, ContextType>;
  stores?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StaffPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StaffPayload'] = ResolversParentTypes['StaffPayload']> = {
  member?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type StaffConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StaffConnection'] = ResolversParentTypes['StaffConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['StaffEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type StaffEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StaffEdge'] = ResolversParentTypes['StaffEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['StaffMember'], ParentType, ContextType>;
};

export type TimelineEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimelineEntry'] = ResolversParentTypes['TimelineEntry']> = {
  __resolveType: TypeResolveFn<'Feedback' | 'ServiceCase' | 'ServiceJob' | 'Inspection' | 'WarrantyClaim' | 'Order' | 'IdentityEvent' | 'Interaction' | 'Message' | 'OrderReturn' | 'ContactConsent', ParentType, ContextType>;
};

export type TimelineConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimelineConnection'] = ResolversParentTypes['TimelineConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TimelineEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['TimelineEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type TimelineEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimelineEdge'] = ResolversParentTypes['TimelineEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TimelineEntry'], ParentType, ContextType>;
};

export type HandleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Handle'] = ResolversParentTypes['Handle']> = {
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type WarrantyPlanResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WarrantyPlan'] = ResolversParentTypes['WarrantyPlan']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  durationMonths?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  inspectionEveryMonths?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  graceDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  transferable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  covers?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  excludes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type WarrantyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Warranty'] = ResolversParentTypes['Warranty']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  plan?: Resolver<ResolversTypes['WarrantyPlan'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['WarrantyStatus'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  serialNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  receipt?: Resolver<Maybe<ResolversTypes['ForeignReceipt']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  startsOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  endsOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  nextInspectionDue?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  appointment?: Resolver<Maybe<ResolversTypes['Appointment']>, ParentType, ContextType>;
  lastInspection?: Resolver<Maybe<ResolversTypes['Inspection']>, ParentType, ContextType>;
  inspections?: Resolver<Maybe<ResolversTypes['InspectionConnection']>, ParentType, ContextType, RequireFields<WarrantyInspectionsArgs, 'first'>>;
  claims?: Resolver<Maybe<ResolversTypes['WarrantyClaimConnection']>, ParentType, ContextType, RequireFields<WarrantyClaimsArgs, 'first'>>;
  voidedBecause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  heldOpenBecause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reinstatedBecause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  voidedByStaff?: Resolver<Maybe<ResolversTypes['StaffMember']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AppointmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Appointment'] = ResolversParentTypes['Appointment']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  store?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['AppointmentStatus'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  customerPresence?: Resolver<Maybe<ResolversTypes['CustomerPresence']>, ParentType, ContextType>;
  visitPurpose?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  serviceJob?: Resolver<Maybe<ResolversTypes['ServiceJob']>, ParentType, ContextType>;
  minutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  overrideBecause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  warranty?: Resolver<Maybe<ResolversTypes['Warranty']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AppointmentSlotResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AppointmentSlot'] = ResolversParentTypes['AppointmentSlot']> = {
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  free?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AppointmentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AppointmentConnection'] = ResolversParentTypes['AppointmentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AppointmentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Appointment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AppointmentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AppointmentEdge'] = ResolversParentTypes['AppointmentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Appointment'], ParentType, ContextType>;
};

export type FindingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Finding'] = ResolversParentTypes['Finding']> = {
  part?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  condition?: Resolver<ResolversTypes['Condition'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ConditionChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConditionChange'] = ResolversParentTypes['ConditionChange']> = {
  part?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Condition']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Condition'], ParentType, ContextType>;
};

export type InspectionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InspectionConnection'] = ResolversParentTypes['InspectionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['InspectionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Inspection']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type InspectionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InspectionEdge'] = ResolversParentTypes['InspectionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Inspection'], ParentType, ContextType>;
};

export type WarrantyClaimConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WarrantyClaimConnection'] = ResolversParentTypes['WarrantyClaimConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['WarrantyClaimEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['WarrantyClaim']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type WarrantyClaimEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WarrantyClaimEdge'] = ResolversParentTypes['WarrantyClaimEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['WarrantyClaim'], ParentType, ContextType>;
};

export type WarrantyConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WarrantyConnection'] = ResolversParentTypes['WarrantyConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['WarrantyEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Warranty']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type WarrantyEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WarrantyEdge'] = ResolversParentTypes['WarrantyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Warranty'], ParentType, ContextType>;
};

export type WarrantyPlanPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WarrantyPlanPayload'] = ResolversParentTypes['WarrantyPlanPayload']> = {
  plan?: Resolver<Maybe<ResolversTypes['WarrantyPlan']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ForeignReceiptResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ForeignReceipt'] = ResolversParentTypes['ForeignReceipt']> = {
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  store?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type WarrantyPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WarrantyPayload'] = ResolversParentTypes['WarrantyPayload']> = {
  warranty?: Resolver<Maybe<ResolversTypes['Warranty']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AppointmentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AppointmentPayload'] = ResolversParentTypes['AppointmentPayload']> = {
  appointment?: Resolver<Maybe<ResolversTypes['Appointment']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type InspectionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InspectionPayload'] = ResolversParentTypes['InspectionPayload']> = {
  inspection?: Resolver<Maybe<ResolversTypes['Inspection']>, ParentType, ContextType>;
  warranty?: Resolver<Maybe<ResolversTypes['Warranty']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type WarrantyClaimPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WarrantyClaimPayload'] = ResolversParentTypes['WarrantyClaimPayload']> = {
  claim?: Resolver<Maybe<ResolversTypes['WarrantyClaim']>, ParentType, ContextType>;
  warranty?: Resolver<Maybe<ResolversTypes['Warranty']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Mutation?: MutationResolvers<ContextType>;
  Attachment?: AttachmentResolvers<ContextType>;
  UploadPayload?: UploadPayloadResolvers<ContextType>;
  UploadField?: UploadFieldResolvers<ContextType>;
  Feedback?: FeedbackResolvers<ContextType>;
  ServiceCase?: ServiceCaseResolvers<ContextType>;
  ServiceJob?: ServiceJobResolvers<ContextType>;
  Inspection?: InspectionResolvers<ContextType>;
  WarrantyClaim?: WarrantyClaimResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Audience?: AudienceResolvers<ContextType>;
  AudienceExclusion?: AudienceExclusionResolvers<ContextType>;
  AudiencePayload?: AudiencePayloadResolvers<ContextType>;
  AudienceConnection?: AudienceConnectionResolvers<ContextType>;
  AudienceEdge?: AudienceEdgeResolvers<ContextType>;
  AuditEntry?: AuditEntryResolvers<ContextType>;
  AuditConnection?: AuditConnectionResolvers<ContextType>;
  AuditEdge?: AuditEdgeResolvers<ContextType>;
  Call?: CallResolvers<ContextType>;
  CallAttempt?: CallAttemptResolvers<ContextType>;
  CallPayload?: CallPayloadResolvers<ContextType>;
  WorkListVersion?: WorkListVersionResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  Commitment?: CommitmentResolvers<ContextType>;
  CommitmentConnection?: CommitmentConnectionResolvers<ContextType>;
  CommitmentEdge?: CommitmentEdgeResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  LocalTime?: GraphQLScalarType;
  TimeZone?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  EmailAddress?: GraphQLScalarType;
  PhoneNumber?: GraphQLScalarType;
  CurrencyCode?: GraphQLScalarType;
  CountryCode?: GraphQLScalarType;
  Locale?: GraphQLScalarType;
  URL?: GraphQLScalarType;
  Node?: NodeResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  PersonName?: PersonNameResolvers<ContextType>;
  EmailContact?: EmailContactResolvers<ContextType>;
  PhoneContact?: PhoneContactResolvers<ContextType>;
  PostalAddress?: PostalAddressResolvers<ContextType>;
  Loyalty?: LoyaltyResolvers<ContextType>;
  ExternalId?: ExternalIdResolvers<ContextType>;
  Attribute?: AttributeResolvers<ContextType>;
  NextAction?: NextActionResolvers<ContextType>;
  CustomerConnection?: CustomerConnectionResolvers<ContextType>;
  CustomerEdge?: CustomerEdgeResolvers<ContextType>;
  CustomerSearchConnection?: CustomerSearchConnectionResolvers<ContextType>;
  CustomerSearchEdge?: CustomerSearchEdgeResolvers<ContextType>;
  RegisterCustomerPayload?: RegisterCustomerPayloadResolvers<ContextType>;
  CustomerPayload?: CustomerPayloadResolvers<ContextType>;
  DataExport?: DataExportResolvers<ContextType>;
  ExportPayload?: ExportPayloadResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  ErasurePayload?: ErasurePayloadResolvers<ContextType>;
  FeedbackConnection?: FeedbackConnectionResolvers<ContextType>;
  FeedbackEdge?: FeedbackEdgeResolvers<ContextType>;
  FeedbackPayload?: FeedbackPayloadResolvers<ContextType>;
  Identity?: IdentityResolvers<ContextType>;
  IdentityRecord?: IdentityRecordResolvers<ContextType>;
  MergePreview?: MergePreviewResolvers<ContextType>;
  MergedField?: MergedFieldResolvers<ContextType>;
  MergeBlocker?: MergeBlockerResolvers<ContextType>;
  IdentityEvent?: IdentityEventResolvers<ContextType>;
  IdentityEventConnection?: IdentityEventConnectionResolvers<ContextType>;
  IdentityEventEdge?: IdentityEventEdgeResolvers<ContextType>;
  MergePayload?: MergePayloadResolvers<ContextType>;
  UnmergePayload?: UnmergePayloadResolvers<ContextType>;
  ImportJob?: ImportJobResolvers<ContextType>;
  ImportJobPayload?: ImportJobPayloadResolvers<ContextType>;
  ImportJobConnection?: ImportJobConnectionResolvers<ContextType>;
  ImportJobEdge?: ImportJobEdgeResolvers<ContextType>;
  CustomerInsights?: CustomerInsightsResolvers<ContextType>;
  Rfm?: RfmResolvers<ContextType>;
  Integration?: IntegrationResolvers<ContextType>;
  ShopErasure?: ShopErasureResolvers<ContextType>;
  IntegrationStore?: IntegrationStoreResolvers<ContextType>;
  WebhookDelivery?: WebhookDeliveryResolvers<ContextType>;
  WebhookDeliveryProblem?: WebhookDeliveryProblemResolvers<ContextType>;
  WebhookDeliveryConnection?: WebhookDeliveryConnectionResolvers<ContextType>;
  WebhookDeliveryEdge?: WebhookDeliveryEdgeResolvers<ContextType>;
  IntegrationPayload?: IntegrationPayloadResolvers<ContextType>;
  WebhookDeliveryPayload?: WebhookDeliveryPayloadResolvers<ContextType>;
  Interaction?: InteractionResolvers<ContextType>;
  InteractionConnection?: InteractionConnectionResolvers<ContextType>;
  InteractionEdge?: InteractionEdgeResolvers<ContextType>;
  InteractionPayload?: InteractionPayloadResolvers<ContextType>;
  MatchLearning?: MatchLearningResolvers<ContextType>;
  MatchPayload?: MatchPayloadResolvers<ContextType>;
  Match?: MatchResolvers<ContextType>;
  MatchEvidence?: MatchEvidenceResolvers<ContextType>;
  MatchExplanation?: MatchExplanationResolvers<ContextType>;
  MatchConnection?: MatchConnectionResolvers<ContextType>;
  MatchEdge?: MatchEdgeResolvers<ContextType>;
  Message?: MessageResolvers<ContextType>;
  MessageStep?: MessageStepResolvers<ContextType>;
  MessageTemplate?: MessageTemplateResolvers<ContextType>;
  MessageConnection?: MessageConnectionResolvers<ContextType>;
  MessageEdge?: MessageEdgeResolvers<ContextType>;
  CaseUpdate?: CaseUpdateResolvers<ContextType>;
  MessagePreview?: MessagePreviewResolvers<ContextType>;
  MessagePayload?: MessagePayloadResolvers<ContextType>;
  MessageTemplatePayload?: MessageTemplatePayloadResolvers<ContextType>;
  CustomerPresence?: CustomerPresenceResolvers<ContextType>;
  OrderContact?: OrderContactResolvers<ContextType>;
  OrderLine?: OrderLineResolvers<ContextType>;
  Measure?: MeasureResolvers<ContextType>;
  Tender?: TenderResolvers<ContextType>;
  DeliveryPromise?: DeliveryPromiseResolvers<ContextType>;
  OrderLineConnection?: OrderLineConnectionResolvers<ContextType>;
  OrderLineEdge?: OrderLineEdgeResolvers<ContextType>;
  OrderReturn?: OrderReturnResolvers<ContextType>;
  ReturnLine?: ReturnLineResolvers<ContextType>;
  OrderConnection?: OrderConnectionResolvers<ContextType>;
  OrderEdge?: OrderEdgeResolvers<ContextType>;
  OrderPayload?: OrderPayloadResolvers<ContextType>;
  ReturnPayload?: ReturnPayloadResolvers<ContextType>;
  PainPoint?: PainPointResolvers<ContextType>;
  JourneyStep?: JourneyStepResolvers<ContextType>;
  PlaybookFollowUp?: PlaybookFollowUpResolvers<ContextType>;
  PlaybookFollowUpConnection?: PlaybookFollowUpConnectionResolvers<ContextType>;
  PlaybookFollowUpEdge?: PlaybookFollowUpEdgeResolvers<ContextType>;
  Playbook?: PlaybookResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  PlaybookAction?: PlaybookActionResolvers<ContextType>;
  PlannedAction?: PlannedActionResolvers<ContextType>;
  PlaybookPayload?: PlaybookPayloadResolvers<ContextType>;
  PlaybookExplanation?: PlaybookExplanationResolvers<ContextType>;
  ExplainedAction?: ExplainedActionResolvers<ContextType>;
  Preferences?: PreferencesResolvers<ContextType>;
  ContactConsent?: ContactConsentResolvers<ContextType>;
  ContactConsentConnection?: ContactConsentConnectionResolvers<ContextType>;
  ContactConsentEdge?: ContactConsentEdgeResolvers<ContextType>;
  ContactRules?: ContactRulesResolvers<ContextType>;
  Tastes?: TastesResolvers<ContextType>;
  Taste?: TasteResolvers<ContextType>;
  Size?: SizeResolvers<ContextType>;
  ContactDecision?: ContactDecisionResolvers<ContextType>;
  ContactObjection?: ContactObjectionResolvers<ContextType>;
  PreferencesPayload?: PreferencesPayloadResolvers<ContextType>;
  PreventionAction?: PreventionActionResolvers<ContextType>;
  PainKey?: PainKeyResolvers<ContextType>;
  PreventionEffect?: PreventionEffectResolvers<ContextType>;
  PreventionActionPayload?: PreventionActionPayloadResolvers<ContextType>;
  PreventionActionConnection?: PreventionActionConnectionResolvers<ContextType>;
  PreventionActionEdge?: PreventionActionEdgeResolvers<ContextType>;
  SaleMatches?: SaleMatchesResolvers<ContextType>;
  SaleMatch?: SaleMatchResolvers<ContextType>;
  Segment?: SegmentResolvers<ContextType>;
  SegmentSize?: SegmentSizeResolvers<ContextType>;
  SegmentPreview?: SegmentPreviewResolvers<ContextType>;
  SegmentPayload?: SegmentPayloadResolvers<ContextType>;
  CaseStep?: CaseStepResolvers<ContextType>;
  DroppedStep?: DroppedStepResolvers<ContextType>;
  CaseContact?: CaseContactResolvers<ContextType>;
  CaseContactConnection?: CaseContactConnectionResolvers<ContextType>;
  CaseContactEdge?: CaseContactEdgeResolvers<ContextType>;
  CaseReopening?: CaseReopeningResolvers<ContextType>;
  ResolutionOffer?: ResolutionOfferResolvers<ContextType>;
  RootCause?: RootCauseResolvers<ContextType>;
  ServiceCaseConnection?: ServiceCaseConnectionResolvers<ContextType>;
  ServiceCaseEdge?: ServiceCaseEdgeResolvers<ContextType>;
  CasePayload?: CasePayloadResolvers<ContextType>;
  ServiceJobPromise?: ServiceJobPromiseResolvers<ContextType>;
  ServiceJobStage?: ServiceJobStageResolvers<ContextType>;
  ServiceJobPayload?: ServiceJobPayloadResolvers<ContextType>;
  ServiceJobConnection?: ServiceJobConnectionResolvers<ContextType>;
  ServiceJobEdge?: ServiceJobEdgeResolvers<ContextType>;
  ServiceKpis?: ServiceKpisResolvers<ContextType>;
  Kpi?: KpiResolvers<ContextType>;
  KpiTargetPayload?: KpiTargetPayloadResolvers<ContextType>;
  Shop?: ShopResolvers<ContextType>;
  StoreConnection?: StoreConnectionResolvers<ContextType>;
  StoreEdge?: StoreEdgeResolvers<ContextType>;
  Store?: StoreResolvers<ContextType>;
  SpecialDay?: SpecialDayResolvers<ContextType>;
  DayHours?: DayHoursResolvers<ContextType>;
  OpeningHours?: OpeningHoursResolvers<ContextType>;
  ShopPayload?: ShopPayloadResolvers<ContextType>;
  StaffMember?: StaffMemberResolvers<ContextType>;
  StaffPayload?: StaffPayloadResolvers<ContextType>;
  StaffConnection?: StaffConnectionResolvers<ContextType>;
  StaffEdge?: StaffEdgeResolvers<ContextType>;
  TimelineEntry?: TimelineEntryResolvers<ContextType>;
  TimelineConnection?: TimelineConnectionResolvers<ContextType>;
  TimelineEdge?: TimelineEdgeResolvers<ContextType>;
  Handle?: HandleResolvers<ContextType>;
  WarrantyPlan?: WarrantyPlanResolvers<ContextType>;
  Warranty?: WarrantyResolvers<ContextType>;
  Appointment?: AppointmentResolvers<ContextType>;
  AppointmentSlot?: AppointmentSlotResolvers<ContextType>;
  AppointmentConnection?: AppointmentConnectionResolvers<ContextType>;
  AppointmentEdge?: AppointmentEdgeResolvers<ContextType>;
  Finding?: FindingResolvers<ContextType>;
  ConditionChange?: ConditionChangeResolvers<ContextType>;
  InspectionConnection?: InspectionConnectionResolvers<ContextType>;
  InspectionEdge?: InspectionEdgeResolvers<ContextType>;
  WarrantyClaimConnection?: WarrantyClaimConnectionResolvers<ContextType>;
  WarrantyClaimEdge?: WarrantyClaimEdgeResolvers<ContextType>;
  WarrantyConnection?: WarrantyConnectionResolvers<ContextType>;
  WarrantyEdge?: WarrantyEdgeResolvers<ContextType>;
  WarrantyPlanPayload?: WarrantyPlanPayloadResolvers<ContextType>;
  ForeignReceipt?: ForeignReceiptResolvers<ContextType>;
  WarrantyPayload?: WarrantyPayloadResolvers<ContextType>;
  AppointmentPayload?: AppointmentPayloadResolvers<ContextType>;
  InspectionPayload?: InspectionPayloadResolvers<ContextType>;
  WarrantyClaimPayload?: WarrantyClaimPayloadResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  requiresScopes?: RequiresScopesDirectiveResolver<any, any, ContextType>;
  cost?: CostDirectiveResolver<any, any, ContextType>;
  listSize?: ListSizeDirectiveResolver<any, any, ContextType>;
};

