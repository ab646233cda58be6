/**
 * AppSync's enhanced subscription filter: `filterGroup` is an OR of groups, `filters` an AND of terms.
 * Source: docs.aws.amazon.com/appsync/latest/devguide/aws-appsync-real-time-enhanced-filtering.html
 */
export interface SubscriptionFilter {
  readonly filterGroup: readonly FilterGroup[];
}

export interface FilterGroup {
  readonly filters: readonly FilterTerm[];
}

export interface FilterTerm {
  /** A field of the notification; a nested one as a path with dots, at most five levels. */
  readonly fieldName: string;
  readonly operator: FilterOperator;
  /** A scalar; a list for `in`, `notIn`, `containsAny`; a pair for `between`. */
  readonly value: unknown;
}

export const filterOperators = [
  'eq',
  'ne',
  'le',
  'lt',
  'ge',
  'gt',
  'contains',
  'notContains',
  'beginsWith',
  'between',
  'in',
  'notIn',
  'containsAny',
] as const;

export type FilterOperator = (typeof filterOperators)[number];

/** An equality that a notification must meet, so that a subscription can be found by it. */
export interface EqualityAnchor {
  readonly field: string;
  readonly value: string | number | boolean;
}
