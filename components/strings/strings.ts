import type { ChatErrorCode } from '../../chat/model';
import type { Preferences, RoomConnection } from '../../chat/ports';
import type { RoomStatus } from '../../chat/model';
import type { CrowdStrings, ReactionStrings } from './crowd-strings';
import type { ModerationStrings, NoticeStrings, RoomFormStrings, VideoStrings } from './moderation-strings';
import type { ReportStrings, ReviewStrings, RulesStrings } from './review-strings';

/** What a person reads when something went wrong: what happened, and what they can do. */
export interface ErrorText {
  readonly title: string;
  readonly advice: string;
}

/** Every word that the app shows. A language is one value of this type. */
export interface Strings {
  /** BCP 47; times and numbers are written in it. */
  readonly locale: string;
  readonly app: {
    readonly name: string;
    readonly tagline: string;
    readonly loading: string;
    readonly needsScript: string;
    readonly settings: string;
    readonly signOut: string;
    readonly tryAgain: string;
    readonly undo: string;
    readonly dismiss: string;
    readonly today: string;
    readonly yesterday: string;
  };
  readonly welcome: {
    readonly title: string;
    readonly text: string;
    readonly points: readonly string[];
    readonly signIn: string;
    readonly createAccount: string;
    readonly form: string;
    readonly forRoom: string;
    readonly loadingForm: string;
    /** A made-up exchange that shows what a room is like. */
    readonly sample: readonly {
      readonly name: string;
      readonly text: string;
      readonly isModerator: boolean;
    }[];
  };
  readonly lobby: {
    readonly title: string;
    readonly live: string;
    readonly comingUp: string;
    readonly past: string;
    readonly more: string;
    readonly all: string;
    readonly moreFailed: string;
    readonly enter: string;
    readonly emptyTitle: string;
    readonly emptyText: string;
    readonly failedTitle: string;
    started(when: string): string;
    /** Of a room that was opened before its event starts. */
    startsLive(when: string): string;
    starts(when: string, relative: string): string;
    held(when: string): string;
  };
  readonly room: {
    readonly status: Readonly<Record<RoomStatus, string>>;
    readonly back: string;
    readonly openWhole: string;
    readonly about: string;
    readonly noDescription: string;
    readonly startsAt: string;
    readonly notFoundTitle: string;
    readonly notFoundText: string;
    readonly failedTitle: string;
    readonly quiet: string;
    readonly quietScheduled: string;
    readonly quietClosed: string;
    readonly beginning: string;
  };
  readonly connection: {
    readonly label: string;
    readonly state: Readonly<Record<RoomConnection, string>>;
    readonly interruptedText: string;
    readonly offlineText: string;
    /** Follows either, where what is written would be lost with the page. */
    readonly keepOpen: string;
  };
  readonly timeline: {
    readonly messages: string;
    readonly answers: string;
    readonly showOlder: string;
    readonly loadingOlder: string;
    readonly jumpToLatest: string;
    /** Stands above the first message that one hasn't seen. */
    readonly unreadMark: string;
    /** Stands where nobody knows how many messages are not held. */
    readonly missing: string;
    /** Stands where so many messages were left out. */
    skipped(count: number): string;
    readonly loadStretch: string;
    readonly loadingStretch: string;
    readonly stretchFailed: string;
    unseen(count: number): string;
    announceOne(name: string, content: string): string;
    announceMany(count: number): string;
    announceMention(name: string, content: string): string;
    /** Of several new messages so many name the reader. */
    announceMentions(count: number): string;
  };
  readonly message: {
    readonly you: string;
    readonly moderator: string;
    readonly sending: string;
    readonly waitsForNetwork: string;
    readonly waitsForSlowMode: string;
    readonly waitsForTurn: string;
    readonly notSent: string;
    readonly retry: string;
    readonly discard: string;
    readonly edit: string;
    readonly hide: string;
    readonly reply: string;
    readonly answerInThread: string;
    readonly react: string;
    readonly reactions: string;
    readonly quoteMissing: string;
    readonly removed: string;
    /** Stands for what reports have hidden; whether it comes back is up to a moderator. */
    readonly reported: string;
    readonly edited: string;
    readonly opensNewTab: string;
    readonly more: string;
    readonly editing: string;
    readonly saveEdit: string;
    readonly cancelEdit: string;
    /** Of a text that is shown in part. */
    readonly showMore: string;
    readonly showLess: string;
    label(name: string, time: string): string;
    /** Of a message that names the reader. */
    mentionLabel(name: string, time: string): string;
    quoted(name: string): string;
    answers(count: number): string;
    lastAnswer(time: string): string;
    /** Of a chip that one pressed. */
    ownReaction(emoji: string, number: string): string;
  };
  readonly composer: {
    readonly message: string;
    readonly answer: string;
    readonly messagePlaceholder: string;
    readonly answerPlaceholder: string;
    readonly send: string;
    readonly cancelReply: string;
    readonly joinFirst: string;
    readonly closedReason: Readonly<Record<Exclude<RoomStatus, 'LIVE'>, string>>;
    readonly readOnly: string;
    readonly banned: string;
    mutedUntil(when: string): string;
    /** Of the send button while slow mode lasts. */
    sendIn(duration: string): string;
    slowMode(duration: string): string;
    slowModeLeft(duration: string): string;
    readonly tooFast: string;
    /** Who may be meant by what stands after an @. */
    readonly mention: string;
    mentionHint(count: number): string;
    readonly keepBeginning: string;
    cut(count: number): string;
    readonly undoCut: string;
    readonly changeName: string;
    replyingTo(name: string): string;
    writingAs(name: string): string;
    remaining(count: number): string;
    tooLong(count: number): string;
  };
  readonly join: {
    readonly form: string;
    readonly title: string;
    readonly renameTitle: string;
    readonly name: string;
    readonly hint: string;
    readonly join: string;
    readonly save: string;
    readonly cancel: string;
    readonly joining: string;
  };
  readonly thread: {
    readonly title: string;
    readonly close: string;
    readonly empty: string;
    readonly failedTitle: string;
  };
  readonly settings: {
    readonly close: string;
    readonly theme: string;
    readonly themes: Readonly<Record<Preferences['theme'], string>>;
    readonly contrast: string;
    readonly contrasts: Readonly<Record<Preferences['contrast'], string>>;
    readonly language: string;
    readonly languageOfBrowser: string;
    /** Beside what an embedding page has chosen by the frame's address. */
    readonly chosenByPage: string;
    readonly account: string;
  };
  readonly notFound: {
    readonly title: string;
    readonly text: string;
    readonly back: string;
  };
  /** Asked before what somebody wrote is lost. */
  readonly leaving: {
    readonly title: string;
    unsent(count: number): string;
    drafts(count: number): string;
    readonly lost: string;
    readonly stay: string;
  };
  readonly notices: NoticeStrings;
  readonly video: VideoStrings;
  readonly roomForm: RoomFormStrings;
  readonly moderation: ModerationStrings;
  readonly report: ReportStrings;
  readonly review: ReviewStrings;
  readonly rules: RulesStrings;
  readonly crowd: CrowdStrings;
  readonly reactions: ReactionStrings;
  readonly errors: Readonly<Record<ChatErrorCode, ErrorText>>;
}

/** What pages say from the start. The rest of the English words comes with what says them. */
export type PageStrings = Omit<
  Strings,
  'welcome' | 'notFound' | 'leaving' | 'video' | 'roomForm' | 'moderation' | 'report' | 'review' | 'rules'
>;
