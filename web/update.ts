// SPDX-License-Identifier: MIT
/** Hosted only: keeps the file for use without a network, and says when a newer one has come. Never reloads by itself. */

export function watchForUpdate(ready: () => void): void {
  const link = document.createElement('link');
  link.rel = 'manifest';
  link.href = 'manifest.webmanifest';
  document.head.append(link);
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (workers === undefined) return;
  workers.addEventListener('message', (event) => {
    if (event.data === 'changed') ready();
  });
  workers
    .register('service_worker.js')
    .then(() => workers.ready)
    .then((registration) => registration.active?.postMessage('check'))
    .catch(() => undefined);
}
