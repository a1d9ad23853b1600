// SPDX-License-Identifier: MIT
/** The page, and the worker of its lists: one script, so that one file holds both. */
import { startPage } from './page';
import { startWorker } from './worker';

if (typeof document === 'undefined') startWorker();
else void startPage();
