'use client';

import { useMemo, useState } from 'react';
import type { Participant } from '../../chat/model';
import type { RoomModeration } from '../../chat/ports';
import { createHeld, useStore, useVisibleStore } from '../chat-app-context';
import { useAllStrings } from '../strings';
import { Field, PlaceholderLines } from '../ui';
import { findParticipants } from './find-participants';
import { PagedFoot } from './paged-foot';
import { ParticipantRow } from './participant-row';
import { useModeration } from '../moderation';
import styles from './moderator-panel.module.css';

interface ParticipantListProps {
  readonly moderation: RoomModeration;
  readonly userId: string;
}

/** Who has joined the room, and what they may. */
export function ParticipantList({ moderation, userId }: ParticipantListProps) {
  const held = useMemo(() => createHeld(() => moderation.openParticipants()), [moderation]);
  const list = useStore(held);
  const strings = useAllStrings();
  return list === null ? (
    <PlaceholderLines label={strings.app.loading} count={4} />
  ) : (
    <OpenList list={list} moderation={moderation} userId={userId} />
  );
}

type OpenListProps = ParticipantListProps & { readonly list: ReturnType<RoomModeration['openParticipants']> };

function OpenList({ list, moderation, userId }: OpenListProps) {
  const strings = useAllStrings();
  const { people } = strings.moderation;
  const view = useVisibleStore(list);
  const actions = useModeration(moderation);
  const [search, setSearch] = useState('');
  const found = useMemo<readonly Participant[]>(
    () => findParticipants(view.items, search, strings.locale),
    [view.items, search, strings.locale],
  );
  return (
    <div className={styles.controls}>
      <Field label={people.search} hint={view.hasMore ? people.searchHint : undefined}>
        {(parts) => (
          <input
            {...parts}
            type="search"
            dir="auto"
            value={search}
            onChange={(event) => {
              setSearch(event.target.value);
            }}
          />
        )}
      </Field>
      {view.phase === 'loading' && <PlaceholderLines label={strings.app.loading} count={4} />}
      <ul className={styles.list} aria-label={people.list}>
        {found.map((participant) => (
          <ParticipantRow
            key={participant.userId}
            participant={participant}
            isSelf={participant.userId === userId}
            actions={actions}
          />
        ))}
      </ul>
      {view.phase === 'ready' && found.length === 0 && (
        <p className={styles.quiet} role="status">
          {view.items.length === 0 ? people.none : people.noneFound}
        </p>
      )}
      <PagedFoot list={list} view={view} />
    </div>
  );
}
