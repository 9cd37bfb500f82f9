/** The parts of a stage that it may do without. Each costs something, and has a decision of its own. */

export type BackupSettings = {
  /** For how many days the backup of a day is available. */
  readonly dailyDays: number;
  /** The same of the first day of a month. */
  readonly monthlyDays: number;
  /** The ARN of a vault in another account, or region, which gets a copy of each backup. Null: no copies. */
  readonly copyToVaultArn: string | null;
};

/** 35 days, as point-in-time recovery has, and a year by months. People who were erased are in them until they expire. */
export const SCHEDULED_BACKUPS: BackupSettings = { dailyDays: 35, monthlyDays: 365, copyToVaultArn: null };
