import { optionalVariable, requireVariable } from './environment-variables.ts';

/** What a function needs to make links for feedback. */
export type FeedbackLinkEnvironment = {
  /** The secrets, each of any length. The first one signs, and all of them verify. */
  readonly keys: readonly [string, ...string[]];
  /** The address of the page, to which a token is added: `https://HOST/feedback/`. */
  readonly url: string;
};

/** Null where the deployment has no page for feedback. */
export function readFeedbackLinks(): FeedbackLinkEnvironment | null {
  const url = optionalVariable('FEEDBACK_URL');
  return url === null ? null : { url, keys: readFeedbackKeys() };
}

/** From a text such as `current,former`: see docs/decisions/feedback-links.md about their rotation. */
export function readFeedbackKeys(): FeedbackLinkEnvironment['keys'] {
  const [first, ...others] = requireVariable('FEEDBACK_LINK_KEYS')
    .split(',')
    .filter((key) => key !== '');
  if (first === undefined) throw new Error('FEEDBACK_LINK_KEYS must have at least one key');
  return [first, ...others];
}
