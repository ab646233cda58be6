/** The inner modules of dynalite 4, which are not its public API; `dynalite-internals.ts` says what they are. */
declare module 'dynalite/*' {
  const inner: unknown;
  export default inner;
}
