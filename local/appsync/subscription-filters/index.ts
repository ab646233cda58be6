export {
  filterOperators,
  type EqualityAnchor,
  type FilterGroup,
  type FilterOperator,
  type FilterTerm,
  type SubscriptionFilter,
} from './subscription-filter';
