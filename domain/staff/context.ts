import type { EntityChange } from '../kernel/change.ts';
import type { CommandContext } from '../kernel/command.ts';
import type { ShopRepository } from '../shop/shop.ts';
import type { StaffMember, StaffRepository, StaffRoster } from './staff-member.ts';

export type StaffChange = EntityChange<'staffMember', StaffMember> | EntityChange<'staffRoster', StaffRoster>;

export type StaffRepositories = StaffRepository & ShopRepository;

export type StaffCommandContext = CommandContext<StaffRepositories, StaffChange>;
