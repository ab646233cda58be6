export type {
  Account,
  AccountState,
  AnswerEntry,
  Audience,
  ChatApp,
  ConnectionState,
  RoomConnection,
  Draft,
  Lobby,
  LobbyView,
  MessageEntry,
  MoreRooms,
  Notice,
  OwnMarks,
  ReactionStore,
  RoomSession,
  RoomView,
  SendPause,
  StretchEntry,
  ThreadSession,
  ThreadView,
  Written,
} from './chat-app';
export type { Chance, IdSource } from './chance';
export type { Cancel, Clock } from './clock';
export type { Edges } from './edges';
export type { Memory } from './memory';
export type { Preferences, PreferenceStore } from './preferences';
export type { ChangeTransport, ListPage, ModeratorTransport, StandingObserver } from './moderator-transport';
export type {
  AuditLine,
  HearingList,
  HeldLine,
  KnownStanding,
  KnownStandings,
  ModeratedRoom,
  ModerationSource,
  OpenedModeration,
  PagedList,
  PagedView,
  ReportedLine,
  ReportedList,
  ReviewQueue,
  RoomModeration,
  RulesRead,
  RulesView,
} from './room-moderation';
export type { CountedCrowd, CrowdTransport } from './crowd-transport';
export type { FloatBurst, RoomFloats } from './room-floats';
export type { Store } from './store';
export type { Pages } from './pages';
export type { Signal } from './signal';
export type {
  AnswerDraft,
  DiscardedPost,
  FeedObserver,
  MessageDraft,
  Missed,
  OwnReaction,
  Page,
  PageRange,
  ReactionCounts,
  ReplyCount,
  RoomObserver,
  RoomSnapshot,
  RoomsObserver,
  TickObserver,
  Transport,
} from './transport';
