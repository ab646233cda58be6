'use client';

import { useEffect, useRef } from 'react';
import { useAllStrings } from '../strings';
import { attachHls } from './attach-hls';
import styles from './video.module.css';

/** Safari plays HLS itself, with AirPlay and less battery. Others say that they might, and do it worse. */
function playsHlsItself(video: HTMLVideoElement): boolean {
  const isSafari = 'webkitShowPlaybackTargetPicker' in video;
  return isSafari && video.canPlayType('application/vnd.apple.mpegurl') !== '';
}

/** Starts when the person presses play, and loads nothing but the playlist before that. */
export function HlsPlayer({ url, onFail }: { url: string; onFail: () => void }) {
  const { video: words } = useAllStrings();
  const element = useRef<HTMLVideoElement>(null);
  const failed = useRef(onFail);
  useEffect(() => {
    failed.current = onFail;
  });
  useEffect(() => {
    const video = element.current;
    if (video === null) return;
    const fail = () => failed.current();
    if (playsHlsItself(video)) {
      video.addEventListener('error', fail);
      video.src = url;
      return () => {
        video.removeEventListener('error', fail);
        video.removeAttribute('src');
        video.load();
      };
    }
    return attachHls(video, url, fail);
  }, [url]);
  // A live stream brings its captions along, if there are any, and the browser's controls offer them.
  return (
    <video
      ref={element}
      data-heir
      className={styles.picture}
      aria-label={words.label}
      controls
      playsInline
      preload="none"
    />
  );
}
