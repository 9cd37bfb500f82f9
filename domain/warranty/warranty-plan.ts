/** A plan that cover is sold by. */
export type WarrantyPlan = PlanTerms & { readonly version: number };

/** What a plan promises and asks for; cover keeps a copy of the terms that it was sold with. */
export type PlanTerms = {
  readonly code: string;
  readonly name: string;
  readonly durationMonths: number;
  /** Months between the inspections that keep the cover alive; null where none is asked. */
  readonly inspectionEveryMonths: number | null;
  /** Days after a missed inspection in which it can be made up for. */
  readonly graceDays: number;
  readonly transferable: boolean;
  readonly covers: readonly string[];
  readonly excludes: readonly string[];
};

export type WarrantyPlanRepository = {
  /** In the order of the codes; null where there is no such plan. */
  warrantyPlans(codes: readonly string[]): Promise<readonly (WarrantyPlan | null)[]>;
  /** Every plan there is, in order of their codes. */
  allWarrantyPlans(): Promise<readonly WarrantyPlan[]>;
};

export function termsOf({ version: _, ...terms }: WarrantyPlan): PlanTerms {
  return terms;
}
