/** What the bundler calls, with the file as its loader's context. */
declare function moduleBuild(this: { readonly resourcePath: string }, source: string): Promise<string>;
export = moduleBuild;
