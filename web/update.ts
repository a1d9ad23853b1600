// SPDX-License-Identifier: MIT
/** Hosted only: keeps the file for use without a network, and says when a newer one has come. Never reloads by itself. */

export function watchForUpdate(ready: () => void): void {
  /* Asked for only when the host has just answered: without a network the browser would report a fault. */
  const addManifest = () => {
    const link = document.createElement('link');
    link.rel = 'manifest';
    link.href = 'manifest.webmanifest';
    document.head.append(link);
  };
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (workers === undefined) return;
  workers.addEventListener('message', (event) => {
    if (event.data === 'changed') ready();
    else if (event.data === 'reached') addManifest();
  });
  /* For this address alone: what else lies in its folder is not the worker's. */
  workers
    .register('service_worker.js', { scope: location.pathname })
    .then(({ installing, waiting, active }) => (active ?? waiting ?? installing)?.postMessage('check'))
    .catch(() => undefined);
}
