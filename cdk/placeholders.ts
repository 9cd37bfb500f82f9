import type { Configuration } from './configuration.ts';

/** Reserved hosts (RFC 2606, RFC 6761): such an origin is a placeholder that the shop has not replaced. */
const RESERVED = /(^|\.)(example(\.(com|net|org))?|test|invalid|localhost)$/;

const mailUrl = (address: string): string => `mailto://${address}`;

/** Reasons not to deploy a stage: one line for each origin or URL that is still a placeholder. */
export function placeholdersIn({
  stage,
  corsOrigins,
  customerApp,
  customerIssuers = [],
  staffApp,
  messages,
  operations,
  edge,
}: Configuration): readonly string[] {
  const settings: readonly (readonly [string, readonly string[]])[] = [
    ['corsOrigins', corsOrigins],
    ['customerApp.callbackUrls', customerApp?.callbackUrls ?? []],
    ['customerApp.logoutUrls', customerApp?.logoutUrls ?? []],
    ['customerIssuers.issuer', customerIssuers.map(({ issuer }) => issuer)],
    ['staffApp.callbackUrls', staffApp?.callbackUrls ?? []],
    ['staffApp.logoutUrls', staffApp?.logoutUrls ?? []],
    ['messages.emailFrom', messages === null ? [] : [mailUrl(messages.emailFrom)]],
    ['operations.alarmAddresses', operations.alarmAddresses.map((one) => (one.includes('@') ? mailUrl(one) : one))],
  ];
  const problems = settings.flatMap(([setting, urls]) =>
    urls
      .filter((url) => !URL.canParse(url) || RESERVED.test(new URL(url).hostname))
      .map((url) => `cdk/configuration.ts: ${stage} has the placeholder ${url} in ${setting}. Set your own.`),
  );
  const isUndecided = stage === 'prod' && edge === undefined;
  return isUndecided ? [...problems, UNDECIDED] : problems;
}

const UNDECIDED =
  'cdk/configuration.ts: prod does not say what is before its API. Set `environment`, `domain` and `edge: EDGE`, or `edge: null`: docs/decisions/edge.md.';
