import { extensions, util } from '@aws-appsync/utils';

/** Subscription.onReading: an enhanced filter, and the one by which `cancelReadings` ends it. */
export function request() {
  return { payload: null };
}

export function response(ctx) {
  const { hall, field, operator, value } = ctx.args;
  if (hall === 'locked') util.unauthorized();
  const filters = [{ fieldName: 'hall', operator: 'eq', value: hall }];
  if (field && operator) filters.push({ fieldName: field, operator, value });
  extensions.setSubscriptionFilter({ filterGroup: [{ filters }] });
  extensions.setSubscriptionInvalidationFilter({
    filterGroup: [{ filters: [{ fieldName: 'hall', operator: 'eq', value: hall }] }],
  });
  return null;
}
