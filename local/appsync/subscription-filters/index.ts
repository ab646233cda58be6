export { equalityAnchors } from './equality-anchors';
export { evaluateSubscriptionFilter } from './evaluate-subscription-filter';
export { readNotificationField } from './notification-field';
export { parseSubscriptionFilter } from './parse-subscription-filter';
export {
  filterOperators,
  type EqualityAnchor,
  type FilterGroup,
  type FilterOperator,
  type FilterTerm,
  type SubscriptionFilter,
} from './subscription-filter';
export { toSubscriptionFilter } from './to-subscription-filter';
