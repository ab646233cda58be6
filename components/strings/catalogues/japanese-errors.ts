import { maximumContentLength, maximumDisplayNameLength, secondsToEdit } from '../../../chat/limits';
import type { Strings } from '../strings';

export const japaneseErrors: Strings['errors'] = {
  ROOM_NOT_FOUND: { title: 'ルームが見つかりません。', advice: 'すべてのイベントに戻ってください。' },
  ROOM_CLOSED: {
    title: 'このルームには今は書き込めません。',
    advice: 'これまでの会話は引き続き読めます。',
  },
  NOT_JOINED: {
    title: 'このルームに参加していません。',
    advice: '名前を決めて参加してから、もう一度お試しください。',
  },
  READ_ONLY: { title: '今はモデレーターだけが書き込めます。', advice: '引き続き読むことはできます。' },
  BANNED: {
    title: 'このルームには参加できません。',
    advice: 'モデレーターによって参加が禁止されています。',
  },
  MUTED: {
    title: 'しばらくの間、発言が止められています。',
    advice: '読むことはできます。あとでもう一度お試しください。',
  },
  SLOW_MODE: { title: '低速モードが有効です。', advice: '少し待ってから、もう一度送ってください。' },
  RATE_LIMITED: {
    title: '短い間に送りすぎています。',
    advice: '少し待ってから、もう一度送ってください。',
  },
  TRY_AGAIN: { title: 'まだ完了していません。', advice: 'もう一度お試しください。' },
  RESERVED_NAME: {
    title: 'モデレーターと紛らわしい名前です。',
    advice: '別の名前を選んでください。',
  },
  EMPTY: { title: '送る内容がありません。', advice: '先に何か書いてください。' },
  TOO_LONG: { title: '長すぎます。', advice: `最大${maximumContentLength}文字まで送れます。` },
  BAD_CONTENT: {
    title: 'この文章は送れません。',
    advice: '表示できない文字が含まれています。書き直してください。',
  },
  BAD_DISPLAY_NAME: {
    title: 'この名前は使えません。',
    advice: `1行で1〜${maximumDisplayNameLength}文字にしてください。`,
  },
  NOT_YOURS: {
    title: '自分のものではないため変更できません。',
    advice: '変更できるのは書いた本人だけです。',
  },
  TOO_LATE: {
    title: 'もう編集できません。',
    advice: `メッセージを編集できるのは${secondsToEdit / 60}分間です。`,
  },
  FORBIDDEN_TARGET: {
    title: 'モデレーターの発言停止や参加禁止はできません。',
    advice: '管理者が役割を外すことができます。',
  },
  OWN_MESSAGE: { title: 'これは自分のメッセージです。', advice: '代わりに削除できます。' },
  BAD_MEASURE: { title: 'この操作はできません。', advice: '発言停止は1秒から30日までです。' },
  BAD_ROOM: { title: 'このままではルームを保存できません。', advice: '入力内容を確認してください。' },
  NOT_BROADCAST: {
    title: 'リアクションは一時停止中です。',
    advice: 'ルームの切り替えが終わると、また使えます。',
  },
  ALREADY_THERE: { title: 'すでに存在します。', advice: 'ページを再読み込みすると表示されます。' },
  BLOCKED_WORD: {
    title: 'このルームで禁止されている言葉が含まれています。',
    advice: '別の書き方をしてください。',
  },
  HELD: {
    title: '先にモデレーターが確認します。',
    advice: '公開されると表示されます。操作は必要ありません。',
  },
  DISCARDED: { title: 'モデレーターはこれを公開しませんでした。', advice: 'あなたにだけ表示されています。' },
  REVIEWED: {
    title: 'ここでは編集できません。',
    advice: 'すべての投稿をモデレーターが確認します。新しく書いてください。',
  },
  BAD_RULES: { title: 'このままではルールを保存できません。', advice: '入力内容を確認してください。' },
  NOT_HELD: { title: 'すでに誰かが判断しました。', advice: '一覧からはもう外れています。' },
  MESSAGE_NOT_FOUND: {
    title: 'そのメッセージはもうありません。',
    advice: '削除された可能性があります。',
  },
  UNAUTHORIZED: {
    title: 'ここではその操作はできません。',
    advice: '必要な場合はモデレーターに確認してください。',
  },
  SIGNED_OUT: { title: 'サインアウトしています。', advice: '続けるにはもう一度サインインしてください。' },
  OUTBOX_FULL: { title: '送信待ちが多すぎます。', advice: '接続が戻ると自動で送信されます。' },
  WAITED_TOO_LONG: {
    title: '送信を待つ時間が長くなりすぎました。',
    advice: 'まだ必要なら、もう一度送ってください。',
  },
  CROWDED: {
    title: 'ただいまアクセスが集中しています。',
    advice: '自動的に続行されます。少々お待ちください。',
  },
  UNREACHABLE: {
    title: 'Roomfulに接続できません。',
    advice: '接続を確認して、もう一度お試しください。',
  },
  UNEXPECTED: { title: '問題が発生しました。', advice: 'もう一度お試しください。' },
};
