import { maximumContentLength, maximumDisplayNameLength, secondsToEdit } from '../../../chat/limits';
import type { Strings } from '../strings';

export const spanishErrors: Strings['errors'] = {
  ROOM_NOT_FOUND: { title: 'Esta sala no existe.', advice: 'Vuelve a todos los eventos.' },
  ROOM_CLOSED: {
    title: 'Ahora no se puede escribir en la sala.',
    advice: 'Puedes seguir leyendo lo que se dijo.',
  },
  NOT_JOINED: {
    title: 'No has entrado en esta sala.',
    advice: 'Elige un nombre, entra e inténtalo de nuevo.',
  },
  READ_ONLY: { title: 'Ahora solo escribe la moderación.', advice: 'Puedes seguir leyendo.' },
  BANNED: {
    title: 'No puedes participar en esta sala.',
    advice: 'La moderación te ha expulsado de ella.',
  },
  MUTED: {
    title: 'Estás en silencio por un tiempo.',
    advice: 'Puedes seguir leyendo; inténtalo más tarde.',
  },
  SLOW_MODE: { title: 'El modo lento está activado.', advice: 'Espera un poco y vuelve a enviarlo.' },
  RATE_LIMITED: {
    title: 'Han sido muchos mensajes a la vez.',
    advice: 'Espera un momento y vuelve a enviarlo.',
  },
  TRY_AGAIN: { title: 'Todavía no ha salido bien.', advice: 'Inténtalo de nuevo.' },
  RESERVED_NAME: { title: 'Ese nombre parece de la moderación.', advice: 'Elige otro, por favor.' },
  EMPTY: { title: 'No hay nada que enviar.', advice: 'Escribe algo primero.' },
  TOO_LONG: { title: 'Es demasiado largo.', advice: `Caben ${maximumContentLength} caracteres como máximo.` },
  BAD_CONTENT: {
    title: 'Ese texto no se puede enviar.',
    advice: 'Contiene caracteres que no se pueden mostrar; escríbelo de nuevo.',
  },
  BAD_DISPLAY_NAME: {
    title: 'Ese nombre no vale.',
    advice: `Usa de 1 a ${maximumDisplayNameLength} caracteres en una línea.`,
  },
  NOT_YOURS: { title: 'Eso no es tuyo.', advice: 'Solo puede cambiarlo quien lo escribió.' },
  TOO_LATE: {
    title: 'Eso ya no se puede editar.',
    advice: `Los mensajes se pueden editar durante ${secondsToEdit / 60} minutos.`,
  },
  FORBIDDEN_TARGET: {
    title: 'No se puede silenciar ni expulsar a la moderación.',
    advice: 'Quien administra la aplicación puede retirar ese papel.',
  },
  OWN_MESSAGE: { title: 'Ese mensaje es tuyo.', advice: 'Puedes eliminarlo en su lugar.' },
  BAD_MEASURE: { title: 'Eso no puede ser.', advice: 'Se puede silenciar desde un segundo hasta 30 días.' },
  BAD_ROOM: { title: 'La sala no se puede guardar así.', advice: 'Revisa lo que has escrito.' },
  NOT_BROADCAST: {
    title: 'Las reacciones se detienen un momento.',
    advice: 'Vuelven en cuanto la sala haya cambiado de modo.',
  },
  ALREADY_THERE: { title: 'Eso ya existe.', advice: 'Recarga la página para verlo.' },
  BLOCKED_WORD: { title: 'Contiene una palabra bloqueada aquí.', advice: 'Escríbelo de otra manera.' },
  HELD: {
    title: 'La moderación lo revisa primero.',
    advice: 'Aparecerá cuando se publique; no tienes que hacer nada.',
  },
  DISCARDED: { title: 'La moderación no ha publicado esto.', advice: 'Solo tú lo ves.' },
  REVIEWED: {
    title: 'Aquí no se puede editar.',
    advice: 'La moderación revisa cada mensaje; escribe uno nuevo.',
  },
  BAD_RULES: { title: 'Las reglas no se pueden guardar así.', advice: 'Revisa lo que has escrito.' },
  NOT_HELD: { title: 'Alguien ya lo ha decidido.', advice: 'Ya no está en la cola.' },
  MESSAGE_NOT_FOUND: { title: 'Ese mensaje ya no está.', advice: 'Puede que se haya eliminado.' },
  UNAUTHORIZED: {
    title: 'No puedes hacer eso aquí.',
    advice: 'Pregunta a la moderación si crees que deberías poder.',
  },
  SIGNED_OUT: { title: 'Tu sesión está cerrada.', advice: 'Vuelve a iniciarla para continuar.' },
  OUTBOX_FULL: {
    title: 'Hay demasiado esperando a enviarse.',
    advice: 'Se envía solo cuando vuelva la conexión.',
  },
  WAITED_TOO_LONG: {
    title: 'Ha esperado demasiado para enviarse.',
    advice: 'Vuelve a enviarlo si todavía importa.',
  },
  CROWDED: {
    title: 'Ahora mismo está entrando muchísima gente.',
    advice: 'Continúa automáticamente; espera un poco.',
  },
  UNREACHABLE: {
    title: 'No se puede conectar con Roomful.',
    advice: 'Comprueba tu conexión e inténtalo de nuevo.',
  },
  UNEXPECTED: { title: 'Algo ha salido mal.', advice: 'Inténtalo de nuevo.' },
};
