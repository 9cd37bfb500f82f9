import type { Reckoned } from './segment-reckoning.ts';

const leaf = (fact: string, path: string, operator: string, value: unknown) => ({ fact, path, operator, value });
const within = (days: number | undefined, most: number) => days !== undefined && days <= most;

const attributeOf = (shown: Reckoned['shown'], name: string): string | undefined =>
  shown.attributes.find((one: { name: string }) => one.name === name)?.value;
const answerOf = ({ preferences }: Reckoned['shown'], channel: string): string | undefined =>
  preferences.consents.find(
    (one: { channel: string; purpose: string }) => one.channel === channel && one.purpose === 'MARKETING',
  )?.consent;

/** Conditions, each with a direct reckoning of who fits it. */
export const CONDITIONS: readonly (readonly [condition: object, fits: (person: Reckoned) => boolean])[] = [
  [{ all: [] }, () => true],
  [leaf('metrics', '$.orderCount', 'greaterThanInclusive', 2), ({ orders }) => orders >= 2],
  [
    leaf('metrics', '$.daysSinceLastOrder', 'greaterThan', 30),
    ({ daysSinceOrder: days }) => days !== null && days > 30,
  ],
  [
    { all: [leaf('metrics', '$.daysSinceLastOrder', 'in', [7, 14]), leaf('warranties', '$.active', 'equal', 0)] },
    ({ daysSinceOrder: days, activeCover }) => (days === 7 || days === 14) && activeCover === 0,
  ],
  [{ not: leaf('customer', '$.daysKnown', 'lessThan', 45) }, ({ daysKnown }) => daysKnown >= 45],
  [leaf('warranties', '$.active', 'greaterThanInclusive', 1), ({ activeCover }) => activeCover >= 1],
  [
    leaf('purchases', "$.sku['RING-1']", 'lessThanInclusive', 20),
    ({ boughtDaysAgo }) => within(boughtDaysAgo.get('sku RING-1'), 20),
  ],
  [
    {
      any: [
        leaf('purchases', '$.category.Chains', 'equal', null),
        leaf('purchases', '$.category.Chains', 'greaterThan', 90),
      ],
    },
    ({ boughtDaysAgo }) => !within(boughtDaysAgo.get('category Chains'), 90),
  ],
  [leaf('purchases', '$.store.leeds', 'not:equal', null), ({ boughtDaysAgo }) => boughtDaysAgo.has('store leeds')],
  [leaf('metrics', '$.openCases', 'greaterThan', 0), ({ openCases }) => openCases > 0],
  [
    leaf('insights', '$.aliveProbability', 'lessThan', 0.6),
    ({ insights }) => insights !== null && insights.alive < 0.6,
  ],
  [
    {
      all: [
        leaf('insights', '$.aliveProbability', 'greaterThanInclusive', 0.3),
        leaf('metrics', '$.daysSinceLastOrder', 'greaterThan', 14),
      ],
    },
    ({ insights, daysSinceOrder: days }) => insights !== null && insights.alive >= 0.3 && days !== null && days > 14,
  ],
  [
    leaf('insights', '$.tier', 'in', ['PLATINUM', 'GOLD']),
    ({ insights }) => /PLATINUM|GOLD/.test(insights?.tier ?? ''),
  ],
  [leaf('insights', '$.tier', 'equal', 'GOLD'), ({ insights }) => insights?.tier === 'GOLD'],
  [
    leaf('insights', '$.tier', 'notIn', ['PLATINUM', 'GOLD', 'NONE']),
    ({ insights }) => /SILVER|BRONZE/.test(insights?.tier ?? ''),
  ],
  [
    leaf('insights', '$.rfmSegment', 'in', ['CHAMPION', 'LOYAL', 'PROMISING', 'NEW']),
    ({ insights }) => /CHAMPION|LOYAL|PROMISING|NEW/.test(insights?.group ?? ''),
  ],
  [
    leaf('insights', '$.rfmSegment', 'in', ['LOST', 'AT_RISK', 'HIBERNATING', 'CANNOT_LOSE']),
    ({ insights }) => /LOST|AT_RISK|HIBERNATING|CANNOT_LOSE/.test(insights?.group ?? ''),
  ],
  [leaf('insights', '$.rfmSegment', 'equal', null), ({ insights }) => insights === null],
  [leaf('customer', '$.isKnown', 'equal', true), () => true],
  [leaf('customer', '$.locale', 'in', ['de-DE', 'fr-FR']), ({ shown }) => /de-DE|fr-FR/.test(shown.locale ?? '')],
  [leaf('customer', '$.loyaltyTier', 'equal', 'Gold'), ({ shown }) => shown.loyalty?.tier === 'Gold'],
  [leaf('customer', '$.loyaltyPoints', 'greaterThan', 50), ({ shown }) => (shown.loyalty?.points ?? 0) > 50],
  [
    leaf('customer', "$.attributes['shoe size']", 'equal', '38'),
    ({ shown }) => attributeOf(shown, 'shoe size') === '38',
  ],
  [leaf('customer', '$.attributes["it\'s"]', 'equal', null), ({ shown }) => attributeOf(shown, "it's") === undefined],
  [leaf('metrics', '$.returnCount', 'greaterThan', 0), ({ shown }) => shown.insights.returnCount > 0],
  [
    leaf('metrics', '$.lastOrderAt', 'greaterThan', { fact: 'metrics', path: '$.firstOrderAt' }),
    ({ shown: { insights } }) => insights.firstOrderAt !== null && insights.lastOrderAt !== insights.firstOrderAt,
  ],
  [
    leaf('metrics', '$.lifetimeValue', 'greaterThanInclusive', 30),
    ({ shown }) => Number(shown.insights.lifetimeValue?.amount ?? 0) >= 30,
  ],
  [
    leaf('metrics', '$.averageOrderValue', 'lessThan', 15),
    ({ shown }) => Number(shown.insights.averageOrderValue?.amount ?? 99) < 15,
  ],
  [leaf('metrics', '$.latestCsat', 'lessThanInclusive', 2), ({ shown }) => (shown.insights.latestCsat ?? 9) <= 2],
  [leaf('metrics', '$.latestCes', 'not:equal', null), ({ shown }) => shown.insights.latestCes !== null],
  [leaf('metrics', '$.latestNps', 'greaterThan', 2), ({ shown }) => (shown.insights.latestNps ?? 0) > 2],
  [leaf('metrics', '$.latestStars', 'in', [1, 2]), ({ latestStars }) => latestStars === 1 || latestStars === 2],
  [
    leaf('preferences', '$.preferredChannel', 'equal', 'SMS'),
    ({ shown }) => shown.preferences.rules.preferredChannel === 'SMS',
  ],
  [
    leaf('preferences', '$.pausedUntil', 'not:equal', null),
    ({ shown }) => shown.preferences.rules.pausedUntil !== null,
  ],
  [
    leaf('preferences', '$.marketingGranted', 'contains', 'EMAIL'),
    ({ shown }) => answerOf(shown, 'EMAIL') === 'GRANTED',
  ],
  [
    leaf('preferences', '$.marketingDenied', 'doesNotContain', 'SMS'),
    ({ shown }) => answerOf(shown, 'SMS') !== 'DENIED',
  ],
  [leaf('warranties', '$.count', 'greaterThanInclusive', 2), ({ cover }) => cover >= 2],
  [leaf('insights', '$.tier', 'equal', 'NONE'), ({ orders }) => orders === 0],
  [
    leaf('purchases', '$.sku.CHAIN-1', 'lessThan', { fact: 'purchases', path: "$.sku['RING-1']" }),
    ({ boughtDaysAgo }) => {
      const [chain, ring] = [boughtDaysAgo.get('sku CHAIN-1'), boughtDaysAgo.get('sku RING-1')];
      return chain !== undefined && ring !== undefined && chain < ring;
    },
  ],
];
