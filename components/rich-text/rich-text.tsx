import { Fragment } from 'react';
import { useStrings } from '../strings';
import { splitText } from './split-text';
import styles from './rich-text.module.css';

/** What somebody wrote: plain text whose web addresses can be followed. */
export function RichText({ content, isFocusable }: { content: string; isFocusable: boolean }) {
  const strings = useStrings();
  return splitText(content).map((piece, index) =>
    piece.kind === 'text' ? (
      <Fragment key={index}>{piece.text}</Fragment>
    ) : (
      <a
        key={index}
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
    ),
  );
}
