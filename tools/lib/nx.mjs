/** Nx as the commands use it: plain lines, no background process, nothing sent anywhere. */
export const nxEnv = {
  NX_DAEMON: 'false',
  NX_TUI: 'false',
  NX_NO_CLOUD: 'true',
  NX_TASKS_RUNNER_DYNAMIC_OUTPUT: 'false',
};

/** The program, below the project's folder. */
export const NX = 'node_modules/nx/dist/bin/nx.js';
