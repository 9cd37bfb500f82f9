import { expect, it } from 'vitest';
import { DEV, PROD } from '../../cdk/configuration.ts';
import { EDGE } from '../../cdk/optional-parts.ts';
import { placeholdersIn } from '../../cdk/placeholders.ts';

it('every placeholder is reported', () => {
  expect(placeholdersIn(PROD)).toHaveLength(8);
  expect(placeholdersIn(PROD)[0]).toContain('prod has the placeholder https://shop.example.com in corsOrigins');
});

it.each(['https://shop.test', 'https://a.example', 'http://localhost:3000', 'shop.co.uk'])(
  '%s is a placeholder',
  (origin) => {
    expect(placeholdersIn({ ...DEV, corsOrigins: [origin], customerApp: null, staffApp: null })).toHaveLength(1);
  },
);

it.each(['https://shop.vantage.co.uk', 'https://example.vantage.com', 'https://testshop.com'])(
  '%s is no placeholder',
  (origin) => {
    expect(placeholdersIn({ ...DEV, corsOrigins: [origin], customerApp: null, staffApp: null })).toEqual([]);
  },
);

it('prod says what is before its API', () => {
  const undecided = expect.stringContaining('prod does not say what is before its API');
  expect(placeholdersIn(PROD)).toContainEqual(undecided);
  for (const edge of [null, EDGE]) expect(placeholdersIn({ ...PROD, edge })).not.toContainEqual(undecided);
});
