import { maximumBlockedWordLength, maximumBlockedWords, maximumReportThreshold } from '../../../chat/limits';
import { makeCounter } from '../count';
import type { Strings } from '../strings';

const count = makeCounter('ar');

/** What people report, and what waits for a moderator. */
export const arabicReview: Pick<Strings, 'report' | 'review' | 'rules'> = {
  report: {
    open: 'إبلاغ…',
    title: 'الإبلاغ عن هذه الرسالة',
    text: 'يقرأ المشرفون بلاغك، ولن يعلم به أحد غيرهم.',
    reason: 'ما المشكلة فيها؟',
    reasons: {
      SPAM: 'رسائل مزعجة أو إعلانات',
      ABUSE: 'إهانة أو كراهية',
      OFF_TOPIC: 'خارج الموضوع',
      OTHER: 'شيء آخر',
    },
    note: 'بكلماتك (اختياري)',
    send: 'إبلاغ',
    cancel: 'إلغاء',
    done: 'شكرًا لك. وصل بلاغك إلى المشرفين.',
    doneBefore: 'سبق أن أبلغت عن هذه الرسالة، وبلاغك لدى المشرفين.',
  },
  review: {
    tab: 'المراجعة',
    list: 'بانتظار قرار',
    empty: 'لا شيء ينتظر قرارًا.',
    emptyHint: 'ما تحجزه قواعد الغرفة يصل إلى هنا تلقائيًا.',
    keys: 'لا يمكن التراجع عن التجاهل، ويحتفظ السجل بالنص. المفاتيح: P للنشر وD للتجاهل والأسهم للتنقل.',
    reasons: {
      BLOCKED_WORD: 'كلمة محظورة',
      ROOM_HOLDS: 'كل شيء يُراجع',
      REPORTED: 'أُخفيت بعد بلاغات',
    },
    reported: 'أُبلغ عنها ولم تُخفَ',
    reportedHint: 'ما زال الجميع يراها: لم يبلغ عنها عدد كافٍ، أو أن الغرفة لا تخفي شيئًا بعد البلاغات.',
    reportedNone: 'لا بلاغات عن غير ذلك.',
    show: 'عرض',
    showOf: (name) => `عرض رسالة ${name} في المحادثة`,
    removeOf: (name) => `إزالة رسالة ${name}…`,
    keep: 'إبقاء',
    keepOf: (name) => `إبقاء رسالة ${name} وصرف البلاغات عنها`,
    kept: (name) => `أُبقيت رسالة ${name} وصُرفت البلاغات عنها.`,
    keptUndone: (name) => `عادت البلاغات عن رسالة ${name} سارية.`,
    publish: 'نشر',
    discard: 'تجاهل',
    publishOf: (name) => `نشر مشاركة ${name}`,
    discardOf: (name) => `تجاهل مشاركة ${name}`,
    published: (name) => `نُشرت مشاركة ${name}.`,
    discarded: (name) => `تُجوهلت مشاركة ${name}.`,
    answerTo: (name) => `جواب على ${name}`,
    reports: (amount) =>
      count(amount, {
        zero: 'لا بلاغات',
        one: 'بلاغ واحد',
        two: 'بلاغان',
        few: '# بلاغات',
        many: '# بلاغًا',
        other: '# بلاغ',
      }),
    waiting: (amount, isMore) =>
      count(
        amount,
        {
          zero: 'لا مشاركات تنتظر',
          one: 'مشاركة واحدة تنتظر',
          two: 'مشاركتان تنتظران',
          few: '# مشاركات تنتظر',
          many: '# مشاركة تنتظر',
          other: '# مشاركة تنتظر',
        },
        isMore,
      ),
  },
  rules: {
    tab: 'القواعد',
    words: 'الكلمات المحظورة',
    wordsHint: `واحدة في كل سطر أو تفصل بينها فواصل. كلمات كاملة مهما كانت حالة الأحرف، وكل منها ${maximumBlockedWordLength} حرفًا على الأكثر.`,
    onBlocked: 'مشاركة فيها إحداها',
    answers: { REFUSE: 'تُرفض', HOLD: 'تنتظر أحد المشرفين' },
    holdsAll: 'مراجعة كل شيء',
    holdsAllHint: 'لا يظهر ما يكتبه المشاركون قبل أن ينشره أحد المشرفين.',
    threshold: 'الإخفاء بعد هذا العدد من البلاغات',
    thresholdHint: `من 1 إلى ${maximumReportThreshold}: تُخفى الرسالة إلى أن يقرر أحد المشرفين. اتركه فارغًا كي لا تُخفى.`,
    save: 'حفظ القواعد',
    saved: 'حُفظت القواعد.',
    problems: {
      tooMany: `لا يتسع لأكثر من ${maximumBlockedWords} كلمة.`,
      threshold: `استخدم عددًا من 1 إلى ${maximumReportThreshold} أو اتركه فارغًا.`,
      tooLong: (word) => `طويلة جدًا: ${word}`,
    },
  },
};
