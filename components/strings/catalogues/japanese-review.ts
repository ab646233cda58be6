import type { Strings } from '../strings';

/** What people report, and what waits for a moderator. */
export const japaneseReview: Pick<Strings, 'report'> = {
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
};
