import { nodePreset } from '../../tools/jest/node-preset';

export default nodePreset('domain', __dirname);
