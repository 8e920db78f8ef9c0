import { onData } from '../lib/on-data.mjs';

/**
 * `npm run restore -- FILE`: checks a backup and puts it in the place of what is there, which is kept.
 *
 * @param {string} root
 * @param {string[]} files
 */
export const run = (root, files) => onData(root, 'restore', files);
