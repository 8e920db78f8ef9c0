import { compressDashboard } from '../lib/compress.mjs';

compressDashboard(process.cwd());
