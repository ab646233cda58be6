import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import type { Sender } from '../../chat/model';
import { useStrings } from '../strings';
import { formatClock } from '../time';
import { useLinePosition } from '../timeline';
import { Avatar, classNames } from '../ui';
import styles from './post-frame.module.css';

export interface PostFrameProps {
  readonly lineKey: string;
  readonly sender: Sender;
  readonly sentAt: string;
  readonly isOwn: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** The line that the Tab key reaches. */
  readonly isActive: boolean;
  readonly isFaint?: boolean;
  /** It names the reader. */
  readonly isMention?: boolean;
  /** Stands out for a moment. */
  readonly isShown?: boolean;
  readonly children: ReactNode;
  /** Buttons that appear with the pointer or the focus. */
  readonly actions?: ReactNode;
  /** Opens the menu from the line itself, by Enter or as the keyboard opens menus. */
  readonly onMenu?: ((line: HTMLElement) => void) | undefined;
}

/** A finger has no hover: touching a line focuses it, and the focus shows its buttons. */
function focusTouchedLine(event: MouseEvent<HTMLElement>): void {
  const onControl = event.target instanceof Element && event.target.closest('a, button') !== null;
  const isSelecting = document.getSelection()?.isCollapsed === false;
  if (!onControl && !isSelecting) event.currentTarget.focus({ preventScroll: true });
}

const isMenuKey = ({ key, shiftKey }: KeyboardEvent): boolean =>
  key === 'Enter' || key === 'ContextMenu' || (key === 'F10' && shiftKey);

/** One line of a timeline: who, when, and what is inside. */
export function PostFrame(props: PostFrameProps) {
  const strings = useStrings();
  const { sender, sentAt, isOwn, isFirst } = props;
  const position = useLinePosition();
  const time = formatClock(sentAt, { locale: strings.locale });
  const stateNames = [isOwn && styles.own, isFirst && styles.first, props.isLast && styles.last];
  const isShown = props.isShown === true;
  const isMention = props.isMention === true;
  const { message: words } = strings;
  return (
    <article
      className={classNames(
        styles.post,
        ...stateNames,
        props.isFaint === true && styles.faint,
        isMention && styles.mention,
        isShown && styles.shown,
      )}
      aria-label={
        isMention ? words.mentionLabel(sender.displayName, time) : words.label(sender.displayName, time)
      }
      data-line={props.lineKey}
      {...position}
      tabIndex={props.isActive ? 0 : -1}
      onClick={focusTouchedLine}
      onKeyDown={(event) => {
        if (props.onMenu === undefined || event.target !== event.currentTarget || !isMenuKey(event)) return;
        event.preventDefault();
        props.onMenu(event.currentTarget);
      }}
    >
      <div className={styles.side}>
        {isFirst ? (
          <Avatar name={sender.displayName} id={sender.userId} />
        ) : (
          <time className={styles.sideTime} dateTime={sentAt} aria-hidden="true">
            {time}
          </time>
        )}
      </div>
      <div className={styles.main}>
        {isFirst && (
          <header className={styles.header}>
            <bdi className={styles.name}>{sender.displayName}</bdi>
            {isOwn && <span className={styles.you}>{strings.message.you}</span>}
            {sender.role === 'MODERATOR' && <span className={styles.badge}>{strings.message.moderator}</span>}
            <time className={styles.time} dateTime={sentAt}>
              {time}
            </time>
          </header>
        )}
        {props.children}
      </div>
      {props.actions !== undefined && <div className={styles.actions}>{props.actions}</div>}
    </article>
  );
}
