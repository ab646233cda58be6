'use client';

import { ChevronDown, ChevronUp, RotateCw, VideoOff } from 'lucide-react';
import { useId, useState } from 'react';
import { useAllStrings } from '../strings';
import { Button } from '../ui';
import { FramePlayer } from './frame-player';
import { HlsPlayer } from './hls-player';
import { parseStream, type Stream } from './parse-stream';
import { useIsBlocked } from './use-blocked-origin';
import styles from './video.module.css';

/** The event itself: beside the conversation on a wide screen, above it on a narrow one. It can be put away. */
export function VideoSlot({ address }: { address: string }) {
  const { video: words } = useAllStrings();
  const id = useId();
  const [isShown, setIsShown] = useState(true);
  const stream = parseStream(address, window.location.origin);
  return (
    <section className={styles.slot} aria-label={words.label} data-video={isShown ? 'shown' : 'hidden'}>
      <div id={id} className={styles.frame} hidden={!isShown}>
        {isShown &&
          (stream === null ? <NoVideo text={words.unusable} /> : <Player key={stream.url} stream={stream} />)}
      </div>
      <Button
        look="quiet"
        className={styles.toggle}
        aria-expanded={isShown}
        aria-controls={id}
        onClick={() => setIsShown(!isShown)}
      >
        {isShown ? <ChevronUp size={18} aria-hidden="true" /> : <ChevronDown size={18} aria-hidden="true" />}
        {isShown ? words.hide : words.show}
      </Button>
    </section>
  );
}

function Player({ stream }: { stream: Stream }) {
  const strings = useAllStrings();
  const isBlocked = useIsBlocked(stream.origin);
  const [failedAttempt, setFailedAttempt] = useState(0);
  const [attempt, setAttempt] = useState(1);
  if (isBlocked) return <NoVideo text={strings.video.blocked(new URL(stream.origin).host)} />;
  if (failedAttempt === attempt)
    return (
      <NoVideo text={strings.video.failed}>
        {/* It and the player have the focus from each other. */}
        <Button data-heir onClick={() => setAttempt(attempt + 1)}>
          <RotateCw size={18} aria-hidden="true" />
          {strings.app.tryAgain}
        </Button>
      </NoVideo>
    );
  return stream.kind === 'frame' ? (
    <FramePlayer url={stream.url} />
  ) : (
    <HlsPlayer key={attempt} url={stream.url} onFail={() => setFailedAttempt(attempt)} />
  );
}

function NoVideo({ text, children }: { text: string; children?: React.ReactNode }) {
  return (
    <div className={styles.none} role="alert">
      <VideoOff size={28} aria-hidden="true" />
      <p>{text}</p>
      {children}
    </div>
  );
}
