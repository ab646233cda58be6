import { maximumBlockedWordLength, maximumBlockedWords, maximumReportThreshold } from '../../../chat/limits';
import { makeCounter } from '../count';
import type { Strings } from '../strings';

const count = makeCounter('ja');

/** What people report, and what waits for a moderator. */
export const japaneseReview: Pick<Strings, 'report' | 'review' | 'rules'> = {
  report: {
    open: '報告…',
    title: 'このメッセージを報告',
    text: 'モデレーターが内容を確認します。報告したことはほかの人には知られません。',
    reason: 'どのような問題ですか？',
    reasons: {
      SPAM: 'スパム・宣伝',
      ABUSE: '侮辱・差別',
      OFF_TOPIC: '話題と無関係',
      OTHER: 'その他',
    },
    note: '詳しい説明（任意）',
    send: '報告する',
    cancel: 'キャンセル',
    done: 'ありがとうございます。モデレーターに報告しました。',
    doneBefore: 'このメッセージは報告済みです。モデレーターに届いています。',
  },
  review: {
    tab: '確認',
    list: '判断待ち',
    empty: '判断待ちの投稿はありません。',
    emptyHint: 'ルームのルールで保留された投稿は、自動でここに届きます。',
    keys: '破棄は元に戻せません（内容は記録に残ります）。キー：Pで公開、Dで破棄、矢印で移動。',
    reasons: {
      BLOCKED_WORD: '禁止語',
      ROOM_HOLDS: 'すべて確認',
      REPORTED: '報告により非表示',
    },
    reported: '報告あり・表示中',
    reportedHint: '報告数が足りないか、ルームが報告で非表示にしないため、まだ全員に表示されています。',
    reportedNone: 'ほかに報告されたメッセージはありません。',
    show: '表示',
    showOf: (name) => `${name}さんのメッセージを会話で表示`,
    removeOf: (name) => `${name}さんのメッセージを削除…`,
    keep: '残す',
    keepOf: (name) => `${name}さんのメッセージを残し、報告を取り下げる`,
    kept: (name) => `${name}さんのメッセージを残しました。報告は取り下げられました。`,
    keptUndone: (name) => `${name}さんのメッセージへの報告を再び有効にしました。`,
    publish: '公開',
    discard: '破棄',
    publishOf: (name) => `${name}さんの投稿を公開`,
    discardOf: (name) => `${name}さんの投稿を破棄`,
    published: (name) => `${name}さんの投稿を公開しました。`,
    discarded: (name) => `${name}さんの投稿を破棄しました。`,
    answerTo: (name) => `${name}さんへの回答`,
    reports: (amount) => count(amount, { other: '報告#件' }),
    waiting: (amount, isMore) => count(amount, { other: '#件が判断待ち' }, isMore),
  },
  rules: {
    tab: 'ルール',
    words: '禁止語',
    wordsHint: `1行に1つ、またはコンマ区切り。大文字・小文字は区別しません。1語は${maximumBlockedWordLength}文字まで。`,
    onBlocked: '禁止語を含む投稿',
    answers: { REFUSE: '拒否する', HOLD: 'モデレーターの確認を待つ' },
    holdsAll: 'すべて確認する',
    holdsAllHint: '参加者の投稿は、モデレーターが公開するまで表示されません。',
    threshold: '非表示にする報告数',
    thresholdHint: `1〜${maximumReportThreshold}。モデレーターが判断するまでメッセージを隠します。空欄なら隠しません。`,
    save: 'ルールを保存',
    saved: 'ルールを保存しました。',
    problems: {
      tooMany: `最大${maximumBlockedWords}語までです。`,
      threshold: `1〜${maximumReportThreshold}の数字を入れるか、空欄にしてください。`,
      tooLong: (word) => `長すぎます：${word}`,
    },
  },
};
