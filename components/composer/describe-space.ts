import type { SpaceLeft } from './content-length';
import type { Strings } from '../strings';
import { assertNever } from '../ui';

/** How much still fits, once that begins to matter. */
export function describeSpace(space: SpaceLeft, texts: Strings['composer']): string {
  switch (space.kind) {
    case 'ample':
      return '';
    case 'near':
      return texts.remaining(space.left);
    case 'over':
      return texts.tooLong(space.excess);
    default:
      return assertNever(space);
  }
}
