import { defineTexts } from '../language/language.ts';
import type { Viewer } from '../session/viewer-context.ts';

export type NavigationPage = {
  readonly path: string;
  readonly text: keyof typeof pageTexts.en;
  /** What a person must be allowed to do to see the page. */
  readonly scopes: readonly string[];
};
export type NavigationSection = {
  /** The first part of the paths of its pages. */
  readonly path: string;
  readonly text: 'counter' | 'desk' | 'manager';
  readonly pages: readonly NavigationPage[];
};

/** The pages that the menu leads to, by section. Pages of one customer, case or item are reached from these. */
export const SECTIONS: readonly NavigationSection[] = [
  {
    path: '/counter',
    text: 'counter',
    pages: [
      { path: '/counter', text: 'lookUp', scopes: ['customers:read', 'warranties:read'] },
      { path: '/counter/visits', text: 'visits', scopes: ['warranties:read'] },
      { path: '/counter/custody', text: 'custody', scopes: ['service:read'] },
      { path: '/counter/receipts', text: 'receipts', scopes: ['orders:read', 'warranties:read'] },
    ],
  },
  {
    path: '/desk',
    text: 'desk',
    pages: [
      { path: '/desk', text: 'owed', scopes: ['cases:read'] },
      { path: '/desk/cases', text: 'cases', scopes: ['cases:read'] },
      { path: '/desk/feedback', text: 'feedback', scopes: ['cases:read'] },
      { path: '/desk/duplicates', text: 'duplicates', scopes: ['identity:read'] },
      { path: '/desk/identify', text: 'identify', scopes: ['customers:read', 'identity:merge'] },
    ],
  },
  {
    path: '/manager',
    text: 'manager',
    pages: [
      { path: '/manager/kpis', text: 'kpis', scopes: ['insights:read'] },
      { path: '/manager/pain-points', text: 'painPoints', scopes: ['insights:read'] },
      { path: '/manager/prevention', text: 'prevention', scopes: ['insights:read'] },
      { path: '/manager/journeys', text: 'journeys', scopes: ['insights:read'] },
      { path: '/manager/best-customers', text: 'bestCustomers', scopes: ['insights:read'] },
      { path: '/manager/segments', text: 'segments', scopes: ['segments:write'] },
      { path: '/manager/audiences', text: 'audiences', scopes: ['segments:export'] },
      { path: '/manager/playbooks', text: 'playbooks', scopes: ['playbooks:write'] },
      { path: '/manager/integrations', text: 'integrations', scopes: ['integrations:read'] },
      { path: '/manager/deliveries', text: 'deliveries', scopes: ['integrations:read'] },
      { path: '/manager/imports', text: 'imports', scopes: ['integrations:admin'] },
    ],
  },
];

export const pageTexts = defineTexts(
  {
    lookUp: 'Find a customer',
    visits: 'Visits',
    custody: 'Items with us',
    receipts: 'Lost receipts',
    owed: 'What we owe',
    cases: 'Cases',
    feedback: 'Feedback',
    duplicates: 'Duplicates',
    identify: 'Who is this?',
    kpis: 'KPIs',
    painPoints: 'Pain points',
    prevention: 'Prevention',
    journeys: 'Journeys',
    bestCustomers: 'Best customers',
    segments: 'Segments',
    audiences: 'Audiences',
    playbooks: 'Playbooks',
    integrations: 'Integrations',
    deliveries: 'Deliveries',
    imports: 'Imports',
  },
  {
    lookUp: 'Person finden',
    visits: 'Besuche',
    custody: 'Stücke bei uns',
    receipts: 'Verlorene Belege',
    owed: 'Was wir schulden',
    cases: 'Fälle',
    feedback: 'Rückmeldungen',
    duplicates: 'Doppelte',
    identify: 'Wer ist das?',
    kpis: 'Kennzahlen',
    painPoints: 'Schwachstellen',
    prevention: 'Vorbeugung',
    journeys: 'Wege der Kunden',
    bestCustomers: 'Beste Kunden',
    segments: 'Segmente',
    audiences: 'Zielgruppen',
    playbooks: 'Playbooks',
    integrations: 'Anbindungen',
    deliveries: 'Lieferungen',
    imports: 'Importe',
  },
);

/** The sections with the pages that a person may see; a section without one is left out. */
export const sectionsFor = (viewer: Viewer): readonly NavigationSection[] =>
  SECTIONS.map((section) => ({
    ...section,
    pages: section.pages.filter(({ scopes }) => viewer.may(...scopes)),
  })).filter(({ pages }) => pages.length > 0);
