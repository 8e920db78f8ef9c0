/**
 * With what the product is started: what is new lives in little memory, which is as small as can be while nothing is asked for and
 * grows with the work, since most of it is soon done with; what stays is looked through once it has grown by half, and not only
 * when it has doubled or more; and the threads share one heap of the C library, which gives back what is free at its end. After
 * much work it takes two fifths less memory so, for a twelfth more time. What is large stands by itself and is given back when
 * it is done with: else the C library takes the first large piece that was as a sign to keep all of them, a tenth of the memory
 * at rest. What is new is tidied by one thread, without helpers: there is little of it each time, and to wake them and to share it
 * out took a tenth of the processor time of a write. The container says the same.
 */
export const SERVE = {
  args: [
    ...['--max-semi-space-size=8', '--heap-growing-percent=50', '--no-parallel-scavenge', '--v8-pool-size=1'],
    ...['--expose-gc', 'dist/apps/api/main.js', 'serve'],
  ],
  env: { MALLOC_ARENA_MAX: '1', MALLOC_MMAP_THRESHOLD_: '262144', MALLOC_TRIM_THRESHOLD_: '524288' },
};
