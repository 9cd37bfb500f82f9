import type { Interaction } from '../../domain/interaction/interaction.ts';
import { attributesOf } from '../attributes.ts';
import { flag, joinPlace, personColumns, placeColumns, text, time } from '../columns.ts';
import { viewOf } from '../relation.ts';
import { ENTRIES } from '../relations/entries.ts';
import { inRecord, PEOPLE, recordIn } from '../relations/people.ts';
import { SHOP, STORES } from '../relations/shop.ts';

const interaction = attributesOf<Interaction>('e', 'interaction');
const [TYPE, DIRECTION] = [interaction.text('type'), interaction.text('direction')];
const SENTIMENT = interaction.text('sentiment');

export const INTERACTIONS = viewOf(
  'interactions',
  'One row for each contact that is no sale, without its texts.',
  [ENTRIES, PEOPLE, SHOP, STORES],
  (dialect) => [
    text('interaction_id', interaction.text('id'), 'The id'),
    ...personColumns('p.record_id'),
    text('interaction_type', TYPE, 'Such as CALL, STORE_VISIT or COMPLAINT'),
    text('direction', DIRECTION, 'INBOUND: from the customer. OUTBOUND: from the shop'),
    text('sentiment', SENTIMENT, 'POSITIVE, NEUTRAL or NEGATIVE; null: unknown'),
    flag(
      'is_complaint',
      `${DIRECTION} = 'INBOUND' and (${TYPE} = 'COMPLAINT' or coalesce(${SENTIMENT}, '') = 'NEGATIVE')`,
      'The customer says that something went wrong',
    ),
    text('source', interaction.text('source'), 'The kind of system that recorded it'),
    text('channel', interaction.text('via'), 'The channel'),
    text('touchpoint', interaction.text('touchpoint'), 'The place in the journey, in the words of the shop'),
    ...placeColumns(dialect, {
      ...{ store: interaction.text('store'), at: interaction.time('occurredAt'), verb: 'made' },
    }),
    time('recorded_at', interaction.time('recordedAt'), 'When the graph recorded it'),
    text('order_id', interaction.text('orderId'), 'The order that it is about'),
    text('warranty_id', interaction.text('warrantyId'), 'The cover that it is about'),
  ],
  () => `entries e
join people p on p.record_id = ${recordIn('e')}
${joinPlace(interaction.text('store'))}
where ${inRecord('e')} and e.sk like 'INTERACTION#%'`,
);
