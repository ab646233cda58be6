/** Its name, by which `parseError` knows it: to who asked it is as if they were signed out. */
export const somebodyElse = 'SomebodyElseError';

/** A request of one person would be made with the token of another. */
export class SomebodyElseError extends Error {
  override readonly name = somebodyElse;

  constructor() {
    super('unable to ask; somebody else is signed in in this browser by now');
  }
}
