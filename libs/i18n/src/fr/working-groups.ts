export const workingGroups = {};
