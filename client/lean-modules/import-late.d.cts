/** What the bundler calls, with the file as its loader's context. */
declare function importLate(
  this: { readonly resourcePath: string; readonly getOptions: () => { readonly names: readonly string[] } },
  source: string,
): string;
export = importLate;
