/** Under which name answers are kept on a device until they are sent: `which` is the questionnaire, or what its address says. */
export const answersDraft = (which: string): string => `questions.${which.slice(0, 60)}`;
