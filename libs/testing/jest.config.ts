import { nodePreset } from '../../tools/jest/node-preset';

export default nodePreset('testing', __dirname);
