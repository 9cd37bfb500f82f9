import type { Configuration } from './configuration.ts';

/** Hosts that nobody owns (RFC 2606, RFC 6761): an origin there was never set to the shop's own. */
const RESERVED = /(^|\.)(example(\.(com|net|org))?|test|invalid|localhost)$/;

/** What a stage must not be deployed with: one line for each origin or address that is still a placeholder. */
export function placeholdersIn({ stage, corsOrigins, customerApp }: Configuration): readonly string[] {
  const places: readonly (readonly [string, readonly string[]])[] = [
    ['corsOrigins', corsOrigins],
    ['customerApp.callbackUrls', customerApp?.callbackUrls ?? []],
    ['customerApp.logoutUrls', customerApp?.logoutUrls ?? []],
  ];
  return places.flatMap(([place, urls]) =>
    urls
      .filter((url) => !URL.canParse(url) || RESERVED.test(new URL(url).hostname))
      .map((url) => `cdk/configuration.ts: ${stage} has the placeholder ${url} in ${place}. Set your own.`),
  );
}
