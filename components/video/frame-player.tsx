import { useRef } from 'react';
import { useAllStrings } from '../strings';
import { useUnaskedFocus } from './use-unasked-focus';
import styles from './video.module.css';

/**
 * Somebody else's player. It may run and know its own cookies, and nothing beyond: it can't take this page somewhere
 * else, send forms, or ask for camera and microphone. Nor does it keep the focus unless somebody goes there.
 */
export function FramePlayer({ url }: { url: string }) {
  const { video } = useAllStrings();
  const frame = useRef<HTMLIFrameElement>(null);
  useUnaskedFocus(frame);
  return (
    <iframe
      ref={frame}
      className={styles.picture}
      src={url}
      title={video.label}
      sandbox="allow-scripts allow-same-origin allow-presentation allow-popups allow-popups-to-escape-sandbox"
      allow="autoplay; encrypted-media; fullscreen; picture-in-picture"
      allowFullScreen
      referrerPolicy="strict-origin-when-cross-origin"
    />
  );
}
