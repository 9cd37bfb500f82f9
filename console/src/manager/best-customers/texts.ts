import { defineTexts } from '../../language/language.ts';

export const texts = defineTexts(
  {
    title: 'Best customers',
    by: 'The best by',
    LIFETIME_VALUE: 'What they spent',
    PREDICTED_VALUE: 'What they will spend in a year',
    ORDER_COUNT: 'Number of orders',
    rank: 'Rank',
    customer: 'Customer',
    noName: 'No name',
    tier: 'Tier',
    why: 'Why',
    orders: 'Orders',
    spent: 'Spent',
    average: 'Per order',
    expected: 'Expected in a year',
    alive: 'Still a customer',
    scores: (recency: string, frequency: string, monetary: string) =>
      `Recently ${recency}, often ${frequency}, much ${monetary} (of 5)`,
    lastOrder: (day: string) => `Last order on ${day}`,
  },
  {
    title: 'Beste Kunden',
    by: 'Die besten nach',
    LIFETIME_VALUE: 'Ihrem Umsatz',
    PREDICTED_VALUE: 'Ihrem erwarteten Umsatz in einem Jahr',
    ORDER_COUNT: 'Zahl der Bestellungen',
    rank: 'Platz',
    customer: 'Kunde',
    noName: 'Ohne Namen',
    tier: 'Stufe',
    why: 'Warum',
    orders: 'Bestellungen',
    spent: 'Umsatz',
    average: 'Je Bestellung',
    expected: 'In einem Jahr erwartet',
    alive: 'Noch Kunde',
    scores: (recency: string, frequency: string, monetary: string) =>
      `Kürzlich ${recency}, oft ${frequency}, viel ${monetary} (von 5)`,
    lastOrder: (day: string) => `Letzte Bestellung am ${day}`,
  },
);
