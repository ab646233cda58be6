import type { ChatError } from '../../chat/model';
import { useStrings } from '../strings';
import { assertNever, classNames } from '../ui';
import type { SpaceLeft } from './content-length';
import styles from './composer.module.css';

interface ComposerNoteProps {
  readonly id: string;
  readonly closedReason: string | null;
  readonly error: ChatError | null;
  readonly space: SpaceLeft;
}

/** The one thing that the writer must know now: that it's closed, what was refused, or how much still fits. */
export function ComposerNote({ id, closedReason, error, space }: ComposerNoteProps) {
  const strings = useStrings();
  const isProblem = error !== null || space.kind === 'over';
  return (
    <p
      id={id}
      className={classNames(styles.note, isProblem && styles.problem, closedReason !== null && styles.closed)}
      aria-live={isProblem ? 'polite' : 'off'}
    >
      {closedReason ??
        (error === null ? spaceText(space, strings.composer) : errorText(error, strings.errors))}
    </p>
  );
}

type Strings = ReturnType<typeof useStrings>;

function errorText(error: ChatError, texts: Strings['errors']): string {
  const { title, advice } = texts[error.code];
  return `${title} ${advice}`;
}

function spaceText(space: SpaceLeft, texts: Strings['composer']): string {
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
