import { nodePreset } from '../../tools/jest/node-preset';

export default nodePreset('api-client', __dirname);
