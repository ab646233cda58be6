export type {
  Account,
  AccountState,
  AnswerEntry,
  ChatApp,
  ConnectionState,
  Lobby,
  LobbyView,
  MessageEntry,
  RoomSession,
  RoomView,
  Store,
  ThreadSession,
  ThreadView,
} from './chat-app';
export type { Chance, IdSource } from './chance';
export type { Cancel, Clock } from './clock';
export type { Edges } from './edges';
export type { Memory } from './memory';
export type {
  AnswerDraft,
  FeedObserver,
  MessageDraft,
  Page,
  PageRange,
  ReplyCount,
  RoomObserver,
  RoomsObserver,
  Transport,
} from './transport';
