import { Fragment, useMemo } from 'react';
import { assertNever } from '../ui';
import { useMentionFinder } from '../mentions';
import { useStrings } from '../strings';
import { splitText, type TextPiece } from './split-text';
import styles from './rich-text.module.css';

/** What somebody wrote: plain text whose web addresses can be followed, with the names that it mentions marked. */
export function RichText({ content, isFocusable }: { content: string; isFocusable: boolean }) {
  const finder = useMentionFinder(content);
  const pieces = useMemo(() => splitText(content, finder), [content, finder]);
  return pieces.map((piece, index) => <Piece key={index} piece={piece} isFocusable={isFocusable} />);
}

function Piece({ piece, isFocusable }: { piece: TextPiece; isFocusable: boolean }) {
  const strings = useStrings();
  switch (piece.kind) {
    case 'text':
      return <Fragment>{piece.text}</Fragment>;
    case 'mention':
      return piece.isOfReader ? (
        <mark className={styles.ownMention}>{piece.text}</mark>
      ) : (
        <bdi className={styles.mention}>{piece.text}</bdi>
      );
    case 'link':
      return (
        <a
          className={styles.link}
          href={piece.href}
          target="_blank"
          rel="noopener noreferrer nofollow ugc"
          dir="ltr"
          tabIndex={isFocusable ? 0 : -1}
        >
          {piece.text}
          <span className="visually-hidden"> {strings.message.opensNewTab}</span>
        </a>
      );
    default:
      return assertNever(piece);
  }
}
