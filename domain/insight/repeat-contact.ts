import { type Feedback, isLowScore } from '../feedback/feedback.ts';
import type { Interaction, InteractionType } from '../interaction/interaction.ts';
import type { Instant } from '../kernel/instant.ts';
import { isSameMatter } from '../service-case/same-matter.ts';
import type { ServiceCase } from '../service-case/service-case.ts';

/** Something with which a person contacts the shop, where it may be about the matter of a case. */
export type PossibleContact =
  | { readonly entity: 'interaction'; readonly after: Interaction }
  | { readonly entity: 'feedback'; readonly after: Feedback }
  | { readonly entity: 'serviceCase'; readonly after: ServiceCase };

/** A page view or an abandoned cart says nothing to the shop, and a note or a mailing is the shop's own. */
const CONTACTS: ReadonlySet<InteractionType> = new Set([
  'STORE_VISIT',
  'CALL',
  'MESSAGE',
  'SOCIAL_POST',
  'REVIEW',
  'COMPLAINT',
]);

/** Whether the person contacted the shop again about the matter of the case, at any time. */
export function isContactAbout(serviceCase: ServiceCase, { entity, after }: PossibleContact): boolean {
  switch (entity) {
    case 'interaction':
      return after.direction === 'INBOUND' && CONTACTS.has(after.type) && isSameMatter(serviceCase, after);
    case 'feedback':
      return !isGoodAnswer(after) && (after.caseId === serviceCase.id || isSameMatter(serviceCase, after));
    case 'serviceCase':
      return after.id !== serviceCase.id && isSameMatter(serviceCase, after);
  }
}

/** Whether somebody was asked how it went, and is content: that is no further contact. */
const isGoodAnswer = ({ via, metric, score }: Feedback): boolean =>
  via === 'SURVEY' && metric !== null && score !== null && !isLowScore(metric, score);

/** The first time after a resolution at which the case was reopened, since who reopens a case has heard from the customer. */
export const reopenedAfter = ({ reopenings }: ServiceCase, resolvedAt: Instant): Instant | null =>
  reopenings.map(({ at }) => at).find((at) => at > resolvedAt) ?? null;
