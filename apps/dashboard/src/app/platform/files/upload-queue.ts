import { type Signal, computed, inject, signal } from '@angular/core';
import { type FileRow, type FileTarget, fileProblem } from '@zesumme/domain';
import { I18n } from '@zesumme/ui';
import { inWords } from '../acting';
import { Problem } from '../problem';
import { Stopped, Uploader } from './uploader';

/** A file on its way. */
export interface Upload {
  id: number;
  file: File;
  state: 'waiting' | 'sending' | 'checking' | 'failed';
  percent: number;
  /** Why it is not there, in words. */
  problem: string;
  /** Whether the same file may do better next time. */
  canRetry: boolean;
}

const ALL = 100;
/** What is wrong with the file itself does not go away by sending it again. */
const passing = [
  'offline',
  'upload-broken',
  'storage-full',
  'no-room',
  'database-busy',
  'database-unavailable',
  'unexpected',
  'too-many-requests',
  'not-signed-in',
];

let made = 0;

/** Files on their way, one after another; each says for itself how far it is, or what is wrong with it. */
export interface UploadQueue {
  readonly uploads: Signal<readonly Upload[]>;
  readonly isBusy: Signal<boolean>;
  add(files: readonly File[], target: FileTarget, largest: number): void;
  retry(upload: Upload): void;
  /** Stops what is on its way, or forgets what failed. */
  drop(upload: Upload): void;
  /** Tells of something that cannot be sent at all. */
  refuse(file: File, problem: string): void;
}

/** Call it where a component is made. @param added is told of each file that arrived */
export function uploadQueue(added: (row: FileRow, file: File) => void): UploadQueue {
  const i18n = inject(I18n);
  const uploader = inject(Uploader);
  const uploads = signal<readonly Upload[]>([]);
  const targets = new Map<number, FileTarget>();
  const stops = new Map<number, AbortController>();
  let isRunning = false;

  const change = (id: number, to: Partial<Upload>): void =>
    uploads.update((all) => all.map((each) => (each.id === id ? { ...each, ...to } : each)));
  const forget = (id: number): void => uploads.update((all) => all.filter((each) => each.id !== id));
  const enter = (file: File, to: Partial<Upload>): Upload => {
    made += 1;
    const upload: Upload = { id: made, file, state: 'waiting', percent: 0, problem: '', canRetry: false, ...to };
    uploads.update((all) => [...all, upload]);
    return upload;
  };

  const send = async ({ id, file }: Upload, target: FileTarget): Promise<void> => {
    const stop = new AbortController();
    stops.set(id, stop);
    change(id, { state: 'sending', percent: 0, problem: '' });
    try {
      const sent = (share: number): void =>
        change(id, share < 1 ? { percent: Math.floor(share * ALL) } : { percent: ALL, state: 'checking' });
      const row = await uploader.send(target, file, sent, stop.signal);
      forget(id);
      added(row, file);
    } catch (error) {
      if (error instanceof Stopped)
        return change(id, { state: 'failed', problem: i18n.t('files.upload.stopped'), canRetry: true });
      if (!(error instanceof Problem)) throw error;
      change(id, { state: 'failed', problem: inWords(i18n, error), canRetry: passing.includes(error.code) });
    } finally {
      stops.delete(id);
    }
  };

  const run = async (): Promise<void> => {
    if (isRunning) return;
    isRunning = true;
    try {
      for (;;) {
        const next = uploads().find(({ state }) => state === 'waiting');
        const target = next && targets.get(next.id);
        if (!target) return;
        await send(next, target);
      }
    } finally {
      isRunning = false;
    }
  };

  return {
    uploads: uploads.asReadonly(),
    isBusy: computed(() => uploads().some(({ state }) => state !== 'failed')),
    add: (files, target, largest) => {
      for (const file of files) {
        const problem = fileProblem(file, largest);
        const refused = problem && i18n.find(`errors.problem.${problem.code}`, problem.params);
        const { id } = enter(file, refused ? { state: 'failed', problem: refused } : {});
        targets.set(id, target);
      }
      void run();
    },
    retry: ({ id }) => {
      change(id, { state: 'waiting', problem: '' });
      void run();
    },
    drop: ({ id, state }) => {
      const stop = stops.get(id);
      if (stop) stop.abort();
      else if (state === 'waiting')
        change(id, { state: 'failed', problem: i18n.t('files.upload.stopped'), canRetry: true });
      else forget(id);
    },
    refuse: (file, problem) => void enter(file, { state: 'failed', problem }),
  };
}
