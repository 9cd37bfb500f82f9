import { describe, expect, it } from 'vitest';
import { DEFAULT_THRESHOLDS } from '../../domain/matching/match-thresholds.ts';
import { propertiesOf, STAGES } from './templates.ts';

describe.each(STAGES)('the matcher of $stage', ({ configuration, template }) => {
  it('is deployed with the thresholds at which its precision was measured', () => {
    const { suggestFrom, mergeFrom } = configuration.matching;
    expect({ suggest: suggestFrom, merge: mergeFrom }).toEqual(DEFAULT_THRESHOLDS);
    const variables = propertiesOf(template, 'AWS::Lambda::Function').flatMap(({ Environment }) =>
      Environment.Variables.MATCH_MERGE_FROM === undefined ? [] : [Environment.Variables],
    );
    const thresholds = {
      ...{ MATCH_SUGGEST_FROM: String(DEFAULT_THRESHOLDS.suggest), MATCH_MERGE_FROM: String(DEFAULT_THRESHOLDS.merge) },
    };
    // The matcher, the jobs that learn its weights and rebuild blocks, and the GraphQL function, which explains its decisions.
    expect(variables).toMatchObject([thresholds, thresholds, thresholds, thresholds]);
  });
});
