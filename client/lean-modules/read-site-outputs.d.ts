/** @param outputs the content of `amplify_outputs.json` */
export function readSiteOutputs(
  outputs: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>>;
