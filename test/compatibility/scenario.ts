/**
 * The history of a fictional jeweller, as mutations: every mutation of the schema takes effect at least once, and the table
 * gets every kind of item. All people are fictional.
 */
import { prefer, talk } from './scenario/contact.ts';
import { call, write } from './scenario/correspondence.ts';
import { book, cover } from './scenario/cover.ts';
import { connect, group } from './scenario/integrations.ts';
import { joinPeople, registerPeople } from './scenario/people.ts';
import { askAboutData, identify } from './scenario/privacy.ts';
import { sell, takeBack } from './scenario/sales.ts';
import { serve } from './scenario/service.ts';
import { openShop, sellBeforeTheShopHasACurrency } from './scenario/shop.ts';
import { prevent, saveStaff } from './scenario/staff.ts';
import { ANALYST, dayOf, type Stage } from './scenario/stage.ts';
import { repair } from './scenario/workshop.ts';

export async function playScenario(stage: Stage): Promise<void> {
  const early = await sellBeforeTheShopHasACurrency(stage);
  await openShop(stage);
  const people = await registerPeople(stage);
  await stage.drain();
  await joinPeople(stage, people);
  await stage.drain();
  const sales = await sell(stage, people);
  await stage.drain();
  await stage.schedules();
  await takeBack(stage, people, sales);
  await cover(stage, people, sales);
  await book(stage, people);
  await prefer(stage, people);
  await talk(stage, people, sales);
  await stage.drain();
  const caseId = await serve(stage, people, sales);
  await stage.drain();
  await saveStaff(stage, people);
  await repair(stage, people, sales);
  await write(stage, people);
  await call(stage, people, caseId);
  await prevent(stage, caseId);
  await askAboutData(stage, people, sales);
  await identify(stage, people);
  await connect(stage);
  await group(stage);
  await stage.drain();
  stage.pass({ days: 3 });
  await stage.schedules();
  await stage.drain();
  await stage.play(ANALYST, 'setKpiTarget', { kpi: 'CSAT', value: 70, by: dayOf(stage.at({ days: 60 })) });
  await stage.play(ANALYST, 'setKpiTarget', {
    ...{ kpi: 'CSAT', store: 'york', value: 80, by: dayOf(stage.at({ days: 60 })) },
  });
  // Once more for customers whose values did not exist yet.
  await stage.schedules();
  await stage.drain();
  stage.name('early', early);
}
