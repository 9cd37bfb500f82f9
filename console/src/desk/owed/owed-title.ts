import type { ConsoleDeskCommitmentFragment } from 'customer-graph-client/console';
import type { texts } from './texts.ts';

type Titles = Pick<(typeof texts)['en'], 'call' | 'order' | 'item' | 'privacy'>;

/** What is owed, beside its kind. The line that the graph writes has the kind in it, in English. */
export function owedTitle({ commitmentKind, what, about }: ConsoleDeskCommitmentFragment, titles: Titles): string {
  switch (about?.__typename) {
    case 'ServiceCase':
      return commitmentKind === 'CASE_STEP' ? `${what} · ${about.title}` : about.title;
    case 'ServiceJob':
      return titles.item(about.description, about.tag);
    case 'WarrantyClaim':
      return about.description;
    case 'Order':
      return titles.order(about.number);
    case 'PreventionAction':
      return about.title;
    case 'Call':
      return about.note ?? titles.call;
    default:
      return commitmentKind === 'PRIVACY_REQUEST' ? titles.privacy : what;
  }
}
