import { extensions } from '@aws-appsync/utils';

/** Mutation.cancelReadings: ends the subscriptions to a hall. */
export function request(ctx) {
  return { payload: ctx.args.hall };
}

export function response(ctx) {
  extensions.invalidateSubscriptions({
    subscriptionField: 'onReading',
    payload: { hall: ctx.args.hall },
  });
  return ctx.result;
}
