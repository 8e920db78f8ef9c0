export const practiceSheets = {};
