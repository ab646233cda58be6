import type { Strings } from '../strings';

/** What people report, and what waits for a moderator. */
export const spanishReview: Pick<Strings, 'report'> = {
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
};
