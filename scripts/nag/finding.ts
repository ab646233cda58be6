/** A rule that a resource breaks. */
export interface Finding {
  /** `AwsSolutions-S1`, or with what is concerned in brackets: `AwsSolutions-IAM5[Action::s3:List*]`. */
  readonly rule: string;
  /** The construct's path without the stack's name, which depends on the deployment: `data/amplifyData/…`. */
  readonly resource: string;
}
