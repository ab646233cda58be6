/** What the bundler calls. */
declare function dropExports(
  this: { readonly getOptions: () => { readonly names: readonly string[] } },
  source: string,
): string;
export = dropExports;
