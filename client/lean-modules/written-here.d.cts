/** What the bundler calls. */
declare function writtenHere(this: { readonly getOptions: () => { readonly file: string } }): Promise<string>;
export = writtenHere;
