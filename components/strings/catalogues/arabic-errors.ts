import { maximumContentLength, maximumDisplayNameLength, secondsToEdit } from '../../../chat/limits';
import type { Strings } from '../strings';

export const arabicErrors: Strings['errors'] = {
  ROOM_NOT_FOUND: { title: 'لا توجد غرفة كهذه.', advice: 'عُد إلى كل الفعاليات.' },
  ROOM_CLOSED: { title: 'الغرفة ليست مفتوحة للكتابة.', advice: 'ما زال بإمكانك قراءة ما قيل.' },
  NOT_JOINED: { title: 'لم تنضم إلى هذه الغرفة.', advice: 'اختر اسمًا وانضم، ثم حاول مرة أخرى.' },
  READ_ONLY: { title: 'الكتابة الآن للمشرفين فقط.', advice: 'ما زال بإمكانك المتابعة.' },
  BANNED: { title: 'لا يمكنك المشاركة في هذه الغرفة.', advice: 'منعك أحد المشرفين منها.' },
  MUTED: { title: 'أنت مكتوم لبعض الوقت.', advice: 'ما زال بإمكانك القراءة؛ حاول لاحقًا.' },
  SLOW_MODE: { title: 'الوضع البطيء مفعّل.', advice: 'انتظر قليلًا ثم أعد الإرسال.' },
  RATE_LIMITED: { title: 'أرسلت الكثير دفعة واحدة.', advice: 'انتظر لحظة ثم أعد الإرسال.' },
  TRY_AGAIN: { title: 'لم يكتمل ذلك بعد.', advice: 'يُرجى المحاولة مرة أخرى.' },
  RESERVED_NAME: { title: 'يشبه هذا الاسم اسم مشرف.', advice: 'يُرجى اختيار اسم آخر.' },
  EMPTY: { title: 'لا يوجد ما يُرسَل.', advice: 'اكتب شيئًا أولًا.' },
  TOO_LONG: { title: 'هذا أطول من اللازم.', advice: `الحد الأقصى ${maximumContentLength} حرف.` },
  BAD_CONTENT: {
    title: 'لا يمكن إرسال هذا النص.',
    advice: 'يحتوي على رموز لا يمكن عرضها؛ يُرجى كتابته من جديد.',
  },
  BAD_DISPLAY_NAME: {
    title: 'هذا الاسم غير صالح.',
    advice: `استخدم من 1 إلى ${maximumDisplayNameLength} حرفًا في سطر واحد.`,
  },
  NOT_YOURS: { title: 'هذا ليس لك لتغيّره.', advice: 'لا يغيّره إلا من كتبه.' },
  TOO_LATE: {
    title: 'لم يعد بالإمكان تعديل هذا.',
    advice: `يمكن تعديل الرسائل خلال ${secondsToEdit / 60} دقيقة.`,
  },
  FORBIDDEN_TARGET: { title: 'لا يمكن كتم المشرفين أو منعهم.', advice: 'يستطيع المسؤول سحب الدور.' },
  BAD_MEASURE: { title: 'هذا غير ممكن.', advice: 'يمتد الكتم من ثانية إلى 30 يومًا.' },
  BAD_ROOM: { title: 'لا يمكن حفظ الغرفة هكذا.', advice: 'يُرجى مراجعة ما أدخلته.' },
  ALREADY_THERE: { title: 'هذا موجود بالفعل.', advice: 'أعد تحميل الصفحة لتراه.' },
  BLOCKED_WORD: { title: 'فيها كلمة محظورة هنا.', advice: 'يُرجى كتابتها بطريقة أخرى.' },
  HELD: { title: 'يراجعها أحد المشرفين أولًا.', advice: 'ستظهر عند نشرها؛ لا حاجة لفعل شيء.' },
  REVIEWED: { title: 'لا يمكن تعديل هذا هنا.', advice: 'يراجع المشرفون كل رسالة أولًا؛ اكتب رسالة جديدة.' },
  BAD_RULES: { title: 'لا يمكن حفظ القواعد هكذا.', advice: 'يُرجى مراجعة ما أدخلته.' },
  NOT_HELD: { title: 'سبق أن بُتّ في هذا.', advice: 'أعد تحميل القائمة لترى ما بقي.' },
  MESSAGE_NOT_FOUND: { title: 'لم تعد هذه الرسالة موجودة.', advice: 'ربما حُذفت.' },
  UNAUTHORIZED: { title: 'لا يمكنك فعل ذلك هنا.', advice: 'اسأل أحد المشرفين إن كنت ترى أنه من حقك.' },
  SIGNED_OUT: { title: 'تم تسجيل خروجك.', advice: 'سجّل الدخول من جديد للمتابعة.' },
  UNREACHABLE: { title: 'تعذّر الوصول إلى Roomful.', advice: 'تحقق من اتصالك وحاول مرة أخرى.' },
  UNEXPECTED: { title: 'حدث خطأ ما.', advice: 'يُرجى المحاولة مرة أخرى.' },
};
