import { nodePreset } from '../../tools/jest/node-preset';

export default nodePreset('i18n', __dirname);
