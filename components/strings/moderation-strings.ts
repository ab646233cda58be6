import type { RoomStatus, RoomVisibility } from '../../chat/model';

/** What stands above the messages. */
export interface NoticeStrings {
  readonly label: string;
  readonly announcement: string;
  readonly openThread: string;
  readonly showPinned: string;
  readonly showAll: string;
  readonly showLess: string;
  readonly dismissAnnouncement: string;
  readonly dismissPinned: string;
  pinnedBy(name: string): string;
}

export interface VideoStrings {
  readonly label: string;
  readonly show: string;
  readonly hide: string;
  readonly failed: string;
  readonly unusable: string;
  /** The site's security policy doesn't name the host. */
  blocked(host: string): string;
}

export interface RoomFormStrings {
  readonly newTitle: string;
  readonly editTitle: string;
  readonly title: string;
  readonly description: string;
  readonly startsAt: string;
  readonly startsAtHint: string;
  readonly streamUrl: string;
  readonly streamUrlHint: string;
  readonly visibility: string;
  readonly visibilities: Readonly<Record<RoomVisibility, string>>;
  /** How many people are expected. */
  readonly audience: string;
  readonly audienceHint: string;
  /** `people` is a number, written out. */
  upTo(people: string): string;
  readonly create: string;
  readonly save: string;
  readonly cancel: string;
  readonly problems: {
    readonly title: string;
    readonly titleTooLong: string;
    readonly descriptionTooLong: string;
    readonly startsAt: string;
    readonly startsAtYear: string;
    readonly streamUrl: string;
  };
}

/** What moderators read, and the menu of a message. */
export interface ModerationStrings {
  /** While one changes what somebody else has changed as well. */
  readonly meanwhile: {
    readonly rules: string;
    readonly announcement: string;
    /** `fields` is their names, as a list. */
    event(fields: string): string;
    readonly takeTheirs: string;
    readonly saveMine: string;
    /** What one has changed and not saved. */
    readonly discard: string;
  };
  readonly tools: {
    readonly copy: string;
    readonly remove: string;
    readonly pin: string;
    readonly unpin: string;
    readonly ban: string;
    menu(name: string): string;
    muteFor(duration: string): string;
  };
  readonly removal: {
    readonly title: string;
    readonly text: string;
    readonly confirm: string;
    readonly keep: string;
    /** Where somebody else has removed it meanwhile. */
    readonly close: string;
  };
  /** Told when it is done. */
  readonly done: {
    readonly copied: string;
    readonly notCopied: string;
    readonly pinned: string;
    readonly unpinned: string;
    readonly undone: string;
    readonly status: Readonly<Record<RoomStatus, string>>;
    readonly slowModeOff: string;
    readonly readOnly: string;
    readonly everyoneWrites: string;
    readonly announced: string;
    readonly announcementGone: string;
    slowMode(duration: string): string;
    muted(name: string, duration: string): string;
    unmuted(name: string): string;
    banned(name: string): string;
    unbanned(name: string): string;
  };
  readonly panel: {
    readonly open: string;
    readonly title: string;
    readonly close: string;
    readonly room: string;
    readonly people: string;
    readonly log: string;
    readonly more: string;
    /** There is no more. */
    readonly all: string;
    readonly refresh: string;
  };
  readonly room: {
    readonly status: string;
    readonly slowMode: string;
    readonly slowModeHint: string;
    readonly off: string;
    readonly readOnly: string;
    readonly readOnlyHint: string;
    readonly announcement: string;
    readonly announcementHint: string;
    readonly announce: string;
    readonly clear: string;
    readonly pinned: string;
    readonly nothingPinned: string;
    readonly event: string;
    readonly edit: string;
  };
  readonly people: {
    readonly list: string;
    readonly search: string;
    readonly searchHint: string;
    readonly none: string;
    readonly noneFound: string;
    readonly banned: string;
    readonly muteShort: string;
    readonly unmuteShort: string;
    readonly unbanShort: string;
    mutedUntil(when: string): string;
    joined(when: string): string;
    mute(name: string): string;
    unmute(name: string): string;
    ban(name: string): string;
    unban(name: string): string;
  };
  readonly log: {
    readonly empty: string;
    readonly you: string;
    readonly someModerator: string;
    readonly somebody: string;
    /** What of a room can be set, as the server names it. */
    readonly fields: Readonly<
      Record<
        | 'title'
        | 'description'
        | 'status'
        | 'visibility'
        | 'delivery'
        | 'expectedAudience'
        | 'startsAt'
        | 'slowModeSeconds'
        | 'readOnly'
        | 'pinnedMessageId'
        | 'announcement'
        | 'streamUrl',
        string
      >
    >;
    /** Who did it stands beside it. */
    readonly created: string;
    /** Who can write. */
    readonly onlyModerators: string;
    readonly everyone: string;
    readonly rulesChanged: string;
    published(target: string): string;
    discarded(target: string): string;
    dismissed(target: string): string;
    reopened(target: string): string;
    changed(what: string): string;
    removed(target: string): string;
    muted(target: string, duration: string): string;
    unmuted(target: string): string;
    banned(target: string): string;
    unbanned(target: string): string;
  };
}
