import type { EntityChange } from '../kernel/change.ts';
import type { CommandContext } from '../kernel/command.ts';
import type { PersonChange, PersonRepositories } from '../person/context.ts';
import type { ConsentRepository, ContactConsent } from './consent.ts';
import type { Preferences, PreferencesRepository } from './preferences.ts';

export type PreferencesChange =
  | PersonChange
  | EntityChange<'consent', ContactConsent>
  | EntityChange<'preferences', Preferences>;

export type PreferencesRepositories = PersonRepositories & ConsentRepository & PreferencesRepository;

export type PreferencesCommandContext = CommandContext<PreferencesRepositories, PreferencesChange>;
