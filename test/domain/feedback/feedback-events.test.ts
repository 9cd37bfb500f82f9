import { expect, test } from 'vitest';
import { feedbackEvents } from '../../../domain/feedback/feedback-events.ts';
import { caseEvents } from '../../../domain/service-case/case-event.ts';
import { caseOf } from '../../support/cases.ts';
import { aboutOf } from '../../support/event-schemas.ts';
import { feedbackOf } from '../../support/feedback.ts';

const NOW = '2026-03-04T10:00:00.000Z';
const FREE_TEXT = { touchpoint: 'ana@example.com', skus: ['EAR-1', 'ana@example.com', 'x'.repeat(200)] };

test('events contain touchpoints and skus only if they are codes', () => {
  const feedback = feedbackEvents({ before: null, after: feedbackOf(FREE_TEXT) });
  expect(aboutOf(feedback)).toMatchObject({ touchpoint: null, skus: ['EAR-1'] });
  const opened = caseEvents({ before: null, after: caseOf(FREE_TEXT) }, NOW);
  expect(aboutOf(opened)).toMatchObject({ touchpoint: null, skus: ['EAR-1'] });
  const withCodes = feedbackOf({ touchpoint: 'repair desk', skus: ['85123A'] });
  expect(aboutOf(feedbackEvents({ before: null, after: withCodes }))).toMatchObject({
    ...{ touchpoint: 'repair desk', skus: ['85123A'] },
  });
});
