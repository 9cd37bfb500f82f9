import type { InteractionType } from 'customer-graph-client/console';
import { defineTexts } from '../language/language.ts';

export const interactionTypeTexts = defineTexts(
  {
    STORE_VISIT: 'Visit in the store',
    CALL: 'Call',
    MESSAGE: 'Message',
    SOCIAL_POST: 'Post on a social network',
    WEB_VISIT: 'Visit of the web shop',
    PRODUCT_VIEWED: 'Looked at a product',
    CART_ABANDONED: 'Left a cart',
    CHECKOUT_STARTED: 'Went to the checkout',
    REVIEW: 'Review',
    COMPLAINT: 'Complaint',
    MARKETING_SENT: 'Advertising sent',
    NOTE: 'Note',
  } satisfies Record<InteractionType, string>,
  {
    STORE_VISIT: 'Besuch im Laden',
    CALL: 'Anruf',
    MESSAGE: 'Nachricht',
    SOCIAL_POST: 'Beitrag in einem sozialen Netz',
    WEB_VISIT: 'Besuch im Webshop',
    PRODUCT_VIEWED: 'Produkt angesehen',
    CART_ABANDONED: 'Warenkorb verlassen',
    CHECKOUT_STARTED: 'Zur Kasse gegangen',
    REVIEW: 'Bewertung',
    COMPLAINT: 'Beschwerde',
    MARKETING_SENT: 'Werbung gesendet',
    NOTE: 'Notiz',
  },
);
