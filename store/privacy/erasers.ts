import { eraseUpload } from './erase-attachments.ts';
import { eraseAppointment, eraseInspection, eraseWarranty, eraseWarrantyClaim } from './erase-cover.ts';
import {
  eraseBlocks,
  eraseCase,
  eraseDataExport,
  eraseDuplicates,
  eraseEntry,
  eraseIdentityEvent,
  eraseItem,
  eraseOwedList,
} from './erase-history.ts';
import { eraseServiceJob } from './erase-jobs.ts';
import { eraseProfile } from './erase-profile.ts';
import { eraseLines, eraseOrder, eraseReturn } from './erase-sales.ts';
import { eraseSegmentMemberships } from './erase-segments.ts';
import { eraseSourceLink } from './erase-source-link.ts';
import type { Eraser } from './erasing.ts';
import type { RecordKindName } from './item-kinds.ts';

/** How erasure removes each kind of item in the partition of a customer record. */
export const ERASERS: Readonly<Record<RecordKindName, Eraser>> = {
  appointment: eraseAppointment,
  blocks: eraseBlocks,
  call: eraseEntry('CALL'),
  caseOutcome: eraseItem,
  consent: eraseEntry('CONSENT'),
  countedScore: eraseItem,
  dataExport: eraseDataExport,
  duplicates: eraseDuplicates,
  feedback: eraseEntry('FEEDBACK'),
  feedbackLink: eraseEntry('FEEDBACK_LINK'),
  identityEvent: eraseIdentityEvent,
  inspection: eraseInspection,
  interaction: eraseEntry('INTERACTION'),
  message: eraseEntry('MESSAGE'),
  metrics: eraseItem,
  order: eraseOrder,
  orderLines: eraseLines,
  orderReturn: eraseReturn,
  playbookFollowUp: eraseItem,
  owedList: eraseOwedList,
  preferences: eraseItem,
  profile: eraseProfile,
  segmentMemberships: eraseSegmentMemberships,
  serviceCase: eraseCase,
  serviceJob: eraseServiceJob,
  sourceLinkPointer: eraseSourceLink,
  uploadNote: eraseUpload,
  warranty: eraseWarranty,
  warrantyClaim: eraseWarrantyClaim,
};
