/** What a data source answers. An error is a value: AppSync puts it into `ctx.error` and still runs the response mapping. */
export type DataSourceResult =
  | { readonly kind: 'result'; readonly result: unknown }
  | {
      readonly kind: 'error';
      readonly error: DataSourceError;
      /** `ctx.result` beside the error, e.g. the current item after a failed condition; else `null`. */
      readonly result: unknown;
      /** The request could not be understood: AppSync fails the field and does not run the response mapping. */
      readonly isRequestFault?: true;
    };

export interface DataSourceError {
  readonly message: string;
  /** AppSync's error type, e.g. `DynamoDB:ConditionalCheckFailedException` or `Lambda:Unhandled`. */
  readonly type: string;
  readonly data?: unknown;
}
