import { onData } from '../lib/on-data.mjs';

/**
 * `npm run backup -- FILE`: writes everything into one file, while the server goes on.
 *
 * @param {string} root
 * @param {string[]} files
 */
export const run = (root, files) => onData(root, 'backup', files);
