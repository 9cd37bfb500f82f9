import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ConsentAnswer, ContactConsent } from '../../../domain/preferences/consent.ts';
import { joinPreferences } from '../../../domain/preferences/joined-preferences.ts';
import {
  type ContactRules,
  noPreferences,
  type Preferences,
  type Tastes,
} from '../../../domain/preferences/preferences.ts';
import { applyPreferencesPatch } from '../../../domain/preferences/preferences-patch.ts';

type AllPreferences = readonly [Preferences, ...Preferences[]];

const IDS = ['a', 'b', 'c'] as const;
const NO_RULES = noPreferences('').rules;
const day = (number: number) => `2026-03-0${number}T12:00:00.000Z`;
const moment = fc.integer({ min: 1, max: 4 }).map(day);
const rules: fc.Arbitrary<ContactRules> = fc
  .record({
    preferredChannel: fc.constantFrom('EMAIL' as const, 'SMS' as const, null),
    timeZone: fc.constantFrom('Europe/London', 'Asia/Tokyo', null),
    quiet: fc.constantFrom(['22:00', '07:00'] as const, ['20:00', '09:00'] as const, null),
    weeklyCap: fc.option(fc.integer({ min: 0, max: 5 })),
    pausedUntil: fc.option(moment),
  })
  .map(({ quiet, ...rest }) => ({ ...rest, quietFrom: quiet?.[0] ?? null, quietTo: quiet?.[1] ?? null }));
const taste = fc.record({ topic: fc.constantFrom('metal', 'stone'), value: fc.constantFrom('gold', 'Gold', 'jade') });
const key = ({ topic, value }: { topic: string; value: string }) => `${topic} ${value.toLowerCase()}`;
const tastes: fc.Arbitrary<Tastes> = fc
  .record({
    opinions: fc.uniqueArray(fc.tuple(taste, fc.boolean()), { selector: ([one]) => key(one), maxLength: 4 }),
    sizes: fc.uniqueArray(fc.record({ of: fc.constantFrom('ring', 'shoe'), value: fc.constantFrom('1', '2') }), {
      selector: ({ of }) => of,
    }),
  })
  .map(({ opinions, sizes }) => ({
    likes: opinions.filter(([, isLiked]) => isLiked).map(([one]) => one),
    dislikes: opinions.filter(([, isLiked]) => !isLiked).map(([one]) => one),
    sizes,
  }));
const preferencesOf = (id: string) =>
  fc
    .record({ rules, tastes, marketingSends: fc.array(moment, { maxLength: 3 }) })
    .map((known): Preferences => ({ ...noPreferences(id), ...known, version: 1, edition: 1 }));
const all: fc.Arbitrary<AllPreferences> = fc.tuple(preferencesOf('a'), preferencesOf('b'), preferencesOf('c'));

describe('the preferences of a person with several records', () => {
  test('each new set of rules is in force, and the other records keep their own', () => {
    fc.assert(
      fc.property(all, fc.array(rules, { minLength: 1, maxLength: 4 }), (before, patch) => {
        let after = before;
        for (const rules of patch) {
          const edition = joinPreferences(after).edition;
          const isChange = !isDeepStrictEqual(joinPreferences(after).rules, rules);
          after = applyPreferencesPatch(after, 'b', { rules });
          expect(joinPreferences(after).rules).toEqual(rules);
          expect(joinPreferences(after).edition > edition).toBe(isChange);
        }
        const others = (some: AllPreferences) =>
          some.filter(({ customerId }) => customerId !== 'b').map(({ rules }) => rules);
        expect(others(after)).toEqual(others(before));
      }),
    );
  });

  test('the rules of a record that joins later count too: the longest pause and the lowest cap win', () => {
    const [a, b, late] = IDS.map(noPreferences);
    const paused = { ...NO_RULES, pausedUntil: day(3), weeklyCap: 1 };
    if (a === undefined || b === undefined || late === undefined) throw new Error('There are not three records.');
    const [first, second = b] = applyPreferencesPatch([a, { ...b, rules: paused }], 'a', {
      rules: { ...NO_RULES, weeklyCap: 5 },
    });
    expect(joinPreferences([first, second]).rules).toEqual({ ...NO_RULES, weeklyCap: 5 });
    expect(joinPreferences([first, second, { ...late, rules: paused }]).rules).toEqual(paused);
    expect(
      joinPreferences([second, { ...late, rules: { ...paused, weeklyCap: 3, pausedUntil: day(4) } }]).rules,
    ).toEqual({
      ...paused,
      pausedUntil: day(4),
    });
  });

  test('quiet hours come from one record, with their start and their end', () => {
    fc.assert(
      fc.property(all, (some) => {
        const { quietFrom, quietTo } = joinPreferences(some).rules;
        expect(some.some(({ rules }) => rules.quietFrom === quietFrom && rules.quietTo === quietTo)).toBe(true);
      }),
    );
  });

  test('tastes are exactly those of the last change', () => {
    const sorted = ({ likes, dislikes, sizes }: Tastes) => ({
      likes: likes.map(key).toSorted(),
      dislikes: dislikes.map(key).toSorted(),
      sizes: sizes.map(({ of, value }) => `${of} ${value}`).toSorted(),
    });
    fc.assert(
      fc.property(all, fc.constantFrom(...IDS), tastes, (before, id, newTastes) => {
        const after = applyPreferencesPatch(before, id, { tastes: newTastes });
        expect(sorted(joinPreferences(after).tastes)).toEqual(sorted(newTastes));
      }),
    );
  });

  test('the named record keeps an answer, and the newest one is in force, DENIED if times are equal', () => {
    const answer = fc.record({
      id: fc.uuid(),
      to: fc.constantFrom(...IDS),
      consent: fc.constantFrom('GRANTED' as const, 'DENIED' as const),
      occurredAt: moment,
    });
    fc.assert(
      fc.property(fc.array(answer, { minLength: 1, maxLength: 8 }), (answers) => {
        const given = answers.map(
          ({ to, ...rest }): ContactConsent => ({
            ...rest,
            ...{
              customerId: to,
              channel: 'EMAIL',
              purpose: 'MARKETING',
              source: 'POS',
              recordedAt: day(9),
              evidence: null,
            },
          }),
        );
        const start: AllPreferences = [noPreferences('a'), noPreferences('b'), noPreferences('c')];
        const after = given.reduce(
          (some, one) => applyPreferencesPatch(some, one.customerId, { answers: [one] }),
          start,
        );
        const newest = answers
          .map(({ occurredAt }) => occurredAt)
          .toSorted()
          .at(-1);
        const last = answers.filter(({ occurredAt }) => occurredAt === newest).map(({ consent }) => consent);
        const [held]: readonly ConsentAnswer[] = joinPreferences(after).consents;
        expect(held?.consent).toBe(last.includes('DENIED') ? 'DENIED' : 'GRANTED');
        for (const { customerId, consents } of after)
          expect(consents.every(({ id }) => given.some((one) => one.id === id && one.customerId === customerId))).toBe(
            true,
          );
      }),
    );
  });

  test('with one record, a change adds one version and an equal one adds none', () => {
    const [only] = applyPreferencesPatch([noPreferences('a')], 'a', { rules: { ...NO_RULES, weeklyCap: 1 } });
    expect(only).toEqual({ ...noPreferences('a'), version: 1, edition: 1, rules: { ...NO_RULES, weeklyCap: 1 } });
    expect(applyPreferencesPatch([only], 'a', { rules: only.rules })[0]).toBe(only);
  });
});

test('marketing sends to any record count, the newest hundred', () => {
  fc.assert(
    fc.property(fc.array(fc.array(moment, { maxLength: 60 }), { minLength: 2, maxLength: 3 }), (sends) => {
      const [first = noPreferences('a'), ...others] = sends.map((marketingSends, index) => ({
        ...noPreferences(IDS[index] ?? ''),
        marketingSends: marketingSends.toSorted(),
      }));
      expect(joinPreferences([first, ...others]).marketingSends).toEqual(sends.flat().toSorted().slice(-100));
    }),
  );
});
