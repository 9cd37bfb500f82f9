import type { EntityChange } from '../kernel/change.ts';
import type { CommandContext } from '../kernel/command.ts';
import type { PersonChange, PersonRepositories } from '../person/context.ts';
import type { ConsentRecords, ContactConsent } from './consent.ts';
import type { Preferences, PreferencesRecords } from './preferences.ts';

export type PreferencesChange =
  | PersonChange
  | EntityChange<'consent', ContactConsent>
  | EntityChange<'preferences', Preferences>;

export type PreferencesRepositories = PersonRepositories & ConsentRecords & PreferencesRecords;

export type PreferencesCommandContext = CommandContext<PreferencesRepositories, PreferencesChange>;
