import type { FeedbackLinks } from '../domain/feedback/feedback-link.ts';
import { signLink } from '../domain/feedback/link-token.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import type { FeedbackLinkEnvironment } from './feedback-environment.ts';

/** Makes the links of a deployment; null where it has no page for feedback. */
export function feedbackLinks(environment: FeedbackLinkEnvironment | null, now: () => Instant): FeedbackLinks | null {
  if (environment === null) return null;
  const { keys, url } = environment;
  return { urlOf: (target) => `${url}${signLink(target, keys[0], now())}` };
}
