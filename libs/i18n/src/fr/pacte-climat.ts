export const pacteClimat = {};
