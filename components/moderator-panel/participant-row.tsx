'use client';

import { Ban, Volume2, VolumeX } from 'lucide-react';
import { useState } from 'react';
import type { Participant } from '../../chat/model';
import { useAllStrings } from '../strings';
import { formatMoment, formatSpan, useNow } from '../time';
import { Avatar, Button, Menu } from '../ui';
import { muteTimes } from '../moderation';
import type { ModeratorActions } from '../moderation';
import styles from './moderator-panel.module.css';
import { useMeant } from './use-meant';

interface ParticipantRowProps {
  readonly participant: Participant;
  readonly isSelf: boolean;
  readonly actions: ModeratorActions;
}

export function ParticipantRow({ participant, isSelf, actions }: ParticipantRowProps) {
  const strings = useAllStrings();
  const { people } = strings.moderation;
  const now = useNow();
  const { displayName, role, bannedAt } = participant;
  const mutedUntil = mutedAt(participant, now);
  const place = { locale: strings.locale };
  const when = (iso: string) => formatMoment(iso, now, place);
  const isModerator = role === 'MODERATOR';
  const ifMeant = useMeant(bannedAt !== null);
  return (
    <li className={styles.row}>
      <Avatar name={displayName} id={participant.userId} />
      <span className={styles.who}>
        <span>
          <bdi className={styles.name}>{displayName}</bdi>
          {isSelf && <span className={styles.tag}>{strings.message.you}</span>}
          {isModerator && <span className={styles.tag}>{strings.message.moderator}</span>}
        </span>
        <span className={styles.state}>
          {bannedAt !== null
            ? people.banned
            : mutedUntil !== null
              ? people.mutedUntil(when(mutedUntil))
              : people.joined(when(participant.joinedAt))}
        </span>
      </span>
      {!isModerator && !isSelf && (
        <span className={styles.measures}>
          <MuteButton participant={participant} isMuted={mutedUntil !== null} actions={actions} />
          <Button
            aria-label={bannedAt === null ? people.ban(displayName) : people.unban(displayName)}
            onClick={() =>
              ifMeant(() => void (bannedAt === null ? actions.ban(participant) : actions.unban(participant)))
            }
          >
            <Ban size={18} aria-hidden="true" />
            {bannedAt === null ? strings.moderation.tools.ban : people.unbanShort}
          </Button>
        </span>
      )}
    </li>
  );
}

/** Until when somebody is muted; null once it is over. */
function mutedAt({ mutedUntil }: Participant, now: number): string | null {
  return mutedUntil !== null && Date.parse(mutedUntil) > now ? mutedUntil : null;
}

interface MuteButtonProps {
  readonly participant: Participant;
  readonly isMuted: boolean;
  readonly actions: ModeratorActions;
}

function MuteButton({ participant, isMuted, actions }: MuteButtonProps) {
  const strings = useAllStrings();
  const { people, tools } = strings.moderation;
  const { displayName } = participant;
  const [opener, setOpener] = useState<HTMLElement | null>(null);
  const ifMeant = useMeant(isMuted);
  // One button in both states, so that the focus stays on it.
  return (
    <>
      <Button
        aria-label={isMuted ? people.unmute(displayName) : people.mute(displayName)}
        aria-haspopup={isMuted ? undefined : 'menu'}
        onClick={(event) => {
          const { currentTarget } = event;
          ifMeant(() => {
            if (isMuted) void actions.unmute(participant);
            else setOpener(currentTarget);
          });
        }}
      >
        {isMuted ? <Volume2 size={18} aria-hidden="true" /> : <VolumeX size={18} aria-hidden="true" />}
        {isMuted ? people.unmuteShort : people.muteShort}
      </Button>
      {opener !== null && (
        <Menu
          label={people.mute(displayName)}
          opener={opener}
          groups={[
            muteTimes.map((seconds) => ({
              key: String(seconds),
              label: tools.muteFor(formatSpan(seconds, strings.locale)),
              onChoose: () => void actions.mute(participant, seconds),
            })),
          ]}
          onClose={() => setOpener(null)}
        />
      )}
    </>
  );
}
