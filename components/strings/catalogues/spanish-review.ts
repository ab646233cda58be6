import { maximumBlockedWordLength, maximumBlockedWords, maximumReportThreshold } from '../../../chat/limits';
import { makeCounter } from '../count';
import type { Strings } from '../strings';

const count = makeCounter('es');

/** What people report, and what waits for a moderator. */
export const spanishReview: Pick<Strings, 'report' | 'review' | 'rules'> = {
  report: {
    open: 'Denunciar…',
    title: 'Denunciar este mensaje',
    text: 'La moderación leerá tu denuncia. Nadie más sabrá que la has hecho.',
    reason: '¿Qué problema tiene?',
    reasons: {
      SPAM: 'Spam o publicidad',
      ABUSE: 'Insultos u odio',
      OFF_TOPIC: 'Fuera de tema',
      OTHER: 'Otra cosa',
    },
    note: 'Con tus palabras (opcional)',
    send: 'Denunciar',
    cancel: 'Cancelar',
    done: 'Gracias. La moderación tiene tu denuncia.',
    doneBefore: 'Ya has denunciado este mensaje. La moderación tiene tu denuncia.',
  },
  review: {
    tab: 'Revisión',
    list: 'Esperan una decisión',
    empty: 'Nada espera una decisión.',
    emptyHint: 'Lo que retienen las reglas de la sala llega aquí solo.',
    keys: 'Descartar no se puede deshacer; el registro conserva el texto. Teclas: P publica, D descarta, las flechas mueven.',
    reasons: {
      BLOCKED_WORD: 'Palabra bloqueada',
      ROOM_HOLDS: 'Se revisa todo',
      REPORTED: 'Oculto por denuncias',
    },
    reported: 'Denunciados, no ocultos',
    reportedHint:
      'Todos los ven todavía: los han denunciado pocas personas, o la sala no oculta nada por denuncias.',
    reportedNone: 'No hay nada más denunciado.',
    show: 'Mostrar',
    showOf: (name) => `Mostrar el mensaje de ${name} en la conversación`,
    removeOf: (name) => `Eliminar el mensaje de ${name}…`,
    keep: 'Conservar',
    keepOf: (name) => `Conservar el mensaje de ${name} y desestimar sus denuncias`,
    kept: (name) => `Mensaje de ${name} conservado. Sus denuncias quedan desestimadas.`,
    keptUndone: (name) => `Las denuncias del mensaje de ${name} vuelven a contar.`,
    publish: 'Publicar',
    discard: 'Descartar',
    publishOf: (name) => `Publicar el mensaje de ${name}`,
    discardOf: (name) => `Descartar el mensaje de ${name}`,
    published: (name) => `Mensaje de ${name} publicado.`,
    discarded: (name) => `Mensaje de ${name} descartado.`,
    answerTo: (name) => `Respuesta a ${name}`,
    reports: (amount) => count(amount, { one: '# denuncia', many: '# de denuncias', other: '# denuncias' }),
    waiting: (amount, isMore) =>
      count(
        amount,
        { one: '# mensaje espera', many: '# de mensajes esperan', other: '# mensajes esperan' },
        isMore,
      ),
  },
  rules: {
    tab: 'Reglas',
    words: 'Palabras bloqueadas',
    wordsHint: `Una por línea o separadas por comas. Palabras enteras, en mayúsculas o minúsculas; como mucho ${maximumBlockedWordLength} caracteres cada una.`,
    onBlocked: 'Un mensaje con alguna de ellas',
    answers: { REFUSE: 'se rechaza', HOLD: 'espera a la moderación' },
    holdsAll: 'Revisar todo',
    holdsAllHint: 'Nada de lo que escriben los participantes aparece hasta que la moderación lo publica.',
    threshold: 'Ocultar tras tantas denuncias',
    thresholdHint: `De 1 a ${maximumReportThreshold}: el mensaje queda oculto hasta que la moderación decide. Vacío: nunca.`,
    save: 'Guardar reglas',
    saved: 'Las reglas están guardadas.',
    problems: {
      tooMany: `Caben como mucho ${maximumBlockedWords} palabras.`,
      threshold: `Usa un número de 1 a ${maximumReportThreshold} o déjalo vacío.`,
      tooLong: (word) => `Demasiado larga: ${word}`,
    },
  },
};
