import type { Strings } from '../strings';

/** What people report, and what waits for a moderator. */
export const arabicReview: Pick<Strings, 'report'> = {
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
};
