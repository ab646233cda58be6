'use client';

import { useMemo } from 'react';
import type { Measure, Outcome, RoomChange } from '../../chat/model';
import type { RoomModeration } from '../../chat/ports';
import { describeError, useAllStrings } from '../strings';
import { formatSpan } from '../time';
import { useToasts } from '../toasts';

/** Whom a measure is about. */
export interface Person {
  readonly userId: string;
  readonly displayName: string;
}

export interface ModeratorActions {
  readonly mute: (person: Person, seconds: number) => Promise<void>;
  readonly unmute: (person: Person) => Promise<void>;
  readonly ban: (person: Person) => Promise<void>;
  readonly unban: (person: Person) => Promise<void>;
  /** @param before what was set until now: pinning another message can be taken back, too */
  readonly pin: (messageId: string | null, before: string | null) => Promise<void>;
  /**
   * Sets something of the room, says so, and offers to set it back.
   * @returns whether it was done
   */
  readonly set: (change: RoomChange, said: string, back: RoomChange | null) => Promise<boolean>;
}

/** What undoes a measure is about the same. */
const subjects = { MUTE: 'mute', UNMUTE: 'mute', BAN: 'ban', UNBAN: 'ban' } as const;

/** What moderators do, told in words as it is done; what can be taken back is offered to be. */
export function useModeration(moderation: RoomModeration): ModeratorActions {
  const strings = useAllStrings();
  const toasts = useToasts();
  return useMemo(() => {
    const { done } = strings.moderation;
    const tell = (outcome: Outcome<unknown>, said: string, subject: string, undo?: () => void): boolean => {
      if (outcome.ok) toasts.say(said, { subject, undo });
      else toasts.complain(describeError(strings.errors, outcome.error));
      return outcome.ok;
    };
    const take = async (
      { userId }: Person,
      measure: Measure,
      said: string,
      undo?: () => void,
    ): Promise<void> => {
      tell(await moderation.takeMeasure(userId, measure), said, `${subjects[measure.kind]} ${userId}`, undo);
    };
    const set: ModeratorActions['set'] = async (change, said, back) =>
      tell(
        await moderation.changeRoom(change),
        said,
        `room ${Object.keys(change).join()}`,
        back === null ? undefined : () => void set(back, done.undone, null),
      );
    const unmute = (person: Person) => take(person, { kind: 'UNMUTE' }, done.unmuted(person.displayName));
    const unban = (person: Person) => take(person, { kind: 'UNBAN' }, done.unbanned(person.displayName));
    return {
      unmute,
      unban,
      set,
      mute: (person, seconds) => {
        const said = done.muted(person.displayName, formatSpan(seconds, strings.locale));
        return take(person, { kind: 'MUTE', seconds }, said, () => void unmute(person));
      },
      ban: (person) =>
        take(person, { kind: 'BAN' }, done.banned(person.displayName), () => void unban(person)),
      pin: async (messageId, before) => {
        const said = messageId === null ? done.unpinned : done.pinned;
        await set({ pinnedMessageId: messageId }, said, { pinnedMessageId: before });
      },
    };
  }, [strings, toasts, moderation]);
}
