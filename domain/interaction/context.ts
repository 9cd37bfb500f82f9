import type { EntityChange } from '../kernel/change.ts';
import type { CommandContext } from '../kernel/command.ts';
import type { OrderRepositories } from '../order/context.ts';
import type { PolicySubject } from '../person/context.ts';
import type { PreferencesChange, PreferencesRepositories } from '../preferences/context.ts';
import type { Interaction, InteractionRepository } from './interaction.ts';

export type InteractionChange = PreferencesChange | EntityChange<'interaction', Interaction>;

export type InteractionRepositories = OrderRepositories & PreferencesRepositories & InteractionRepository;

export type InteractionEvent = { readonly type: 'INTERACTION_RECORDED'; readonly interaction: Interaction };

export type InteractionCommandContext = CommandContext<
  InteractionRepositories,
  InteractionChange,
  InteractionEvent,
  PolicySubject
>;
