/** A plan under which cover is sold. */
export type WarrantyPlan = PlanTerms & { readonly version: number };

/** What a plan promises and requires. Cover keeps a copy of the terms at the time of its sale. */
export type PlanTerms = {
  readonly code: string;
  readonly name: string;
  readonly durationMonths: number;
  /** Months between the inspections that keep the cover in force. Null if the plan requires none. */
  readonly inspectionEveryMonths: number | null;
  /** Days after a missed inspection in which it can still be made. */
  readonly graceDays: number;
  readonly transferable: boolean;
  readonly covers: readonly string[];
  readonly excludes: readonly string[];
};

export type WarrantyPlanRepository = {
  /** In the order of the codes. Null for an unknown code. */
  warrantyPlans(codes: readonly string[]): Promise<readonly (WarrantyPlan | null)[]>;
  /** All plans, in order of their codes. */
  allWarrantyPlans(): Promise<readonly WarrantyPlan[]>;
};

export function termsOf({ version: _, ...terms }: WarrantyPlan): PlanTerms {
  return terms;
}
