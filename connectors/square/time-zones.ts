import { isTimeZone, type TimeZone } from '../../domain/kernel/instant.ts';

/** Square's files name zones as Ruby on Rails does. These are the zones of the countries in which Square sells. */
const ZONES: ReadonlyMap<string, TimeZone> = new Map([
  ['Eastern Time (US & Canada)', 'America/New_York'],
  ['Indiana (East)', 'America/Indiana/Indianapolis'],
  ['Central Time (US & Canada)', 'America/Chicago'],
  ['Saskatchewan', 'America/Regina'],
  ['Mountain Time (US & Canada)', 'America/Denver'],
  ['Arizona', 'America/Phoenix'],
  ['Pacific Time (US & Canada)', 'America/Los_Angeles'],
  ['Alaska', 'America/Juneau'],
  ['Hawaii', 'Pacific/Honolulu'],
  ['Atlantic Time (Canada)', 'America/Halifax'],
  ['Newfoundland', 'America/St_Johns'],
  ['Puerto Rico', 'America/Puerto_Rico'],
  ['London', 'Europe/London'],
  ['Edinburgh', 'Europe/London'],
  ['Dublin', 'Europe/Dublin'],
  ['Paris', 'Europe/Paris'],
  ['Madrid', 'Europe/Madrid'],
  ['Tokyo', 'Asia/Tokyo'],
  ['Osaka', 'Asia/Tokyo'],
  ['Sapporo', 'Asia/Tokyo'],
  ['Sydney', 'Australia/Sydney'],
  ['Melbourne', 'Australia/Melbourne'],
  ['Canberra', 'Australia/Canberra'],
  ['Hobart', 'Australia/Hobart'],
  ['Brisbane', 'Australia/Brisbane'],
  ['Adelaide', 'Australia/Adelaide'],
  ['Darwin', 'Australia/Darwin'],
  ['Perth', 'Australia/Perth'],
]);

/** @param shop the zone where the file names none that is known */
export const zoneOf = (name: string, shop: TimeZone): TimeZone => ZONES.get(name) ?? (isTimeZone(name) ? name : shop);
