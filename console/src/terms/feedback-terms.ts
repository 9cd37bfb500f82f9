import type { FeedbackMetric } from 'customer-graph-client/console';
import { defineTexts } from '../language/language.ts';

/** What a score answers, with its scale. */
export const metricTexts = defineTexts(
  {
    NPS: 'Would recommend us (0 to 10)',
    CSAT: 'Content (1 to 5)',
    CES: 'Effort (1 is little, 7 much)',
    STARS: 'Stars (1 to 5)',
  } satisfies Record<FeedbackMetric, string>,
  {
    NPS: 'Würde uns empfehlen (0 bis 10)',
    CSAT: 'Zufrieden (1 bis 5)',
    CES: 'Mühe (1 ist wenig, 7 viel)',
    STARS: 'Sterne (1 bis 5)',
  },
);
