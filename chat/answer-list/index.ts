export { answerKind } from './answer-kind';
export { createAnswerEntrySelector } from './select-answer-entries';
