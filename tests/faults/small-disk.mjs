import { spawnSync } from 'node:child_process';
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { atExit } from '../../tools/lib/at-exit.mjs';
import { folder } from './product.mjs';

/** A small disk of its own where this user may have one. @param {number} megabytes @returns {string | null} */
export function smallDisk(megabytes) {
  const place = folder();
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', place]).status !== 0) return null;
  atExit(() => spawnSync('umount', ['-l', place]));
  return place;
}

/** Fills the disk to the last byte. @param {string} place @returns {string} the file that does it */
export function fill(place) {
  const file = join(place, 'ballast');
  const handle = openSync(file, 'w');
  for (const size of [1_048_576, 4_096, 1]) {
    try {
      for (;;) writeSync(handle, Buffer.alloc(size));
    } catch {
      // Nothing more of that size goes in.
    }
  }
  closeSync(handle);
  return file;
}
