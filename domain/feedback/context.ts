import type { EntityChange } from '../kernel/change.ts';
import type { Writing } from '../kernel/command.ts';
import type { PolicyRecord, PolicySubject } from '../person/context.ts';
import type { ServiceCaseChange, ServiceCaseRepositories } from '../service-case/context.ts';
import type { Feedback, FeedbackRecords } from './feedback.ts';

export type FeedbackChange = ServiceCaseChange | EntityChange<'feedback', Feedback>;

export type FeedbackRepositories = ServiceCaseRepositories & FeedbackRecords;

export type FeedbackEvent = { readonly type: 'FEEDBACK_RECEIVED'; readonly feedback: Feedback };

export type FeedbackWriting = Writing<FeedbackRepositories, FeedbackChange, FeedbackEvent, PolicySubject, PolicyRecord>;
