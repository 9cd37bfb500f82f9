import { integrationsSection } from './integrations.ts';
import { messageTemplatesSection } from './message-templates.ts';
import { playbooksSection } from './playbooks.ts';
import type { Section } from './section.ts';
import { segmentsSection } from './segments.ts';
import { shopSection } from './shop.ts';
import { staffSection } from './staff.ts';
import { storesSection } from './stores.ts';
import { warrantyPlansSection } from './warranty-plans.ts';

/** In the order in which they are applied. */
export const SECTIONS: readonly Section[] = [
  shopSection,
  storesSection,
  warrantyPlansSection,
  messageTemplatesSection,
  integrationsSection,
  staffSection,
  segmentsSection,
  playbooksSection,
];
