// Notifications of this browser, where it offers them. Following by e-mail and by feed needs no script.
const decode = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));

const follow = async (what) => {
  await navigator.serviceWorker.register('/push-worker.js');
  const worker = await navigator.serviceWorker.ready;
  const key = await (await fetch('/follow/push-key')).text();
  const subscription = await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: decode(key) });
  const answer = await fetch('/follow/push', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ subscription, what }),
  });
  if (!answer.ok) throw new Error(answer.status);
  return (await answer.json()).manage;
};

if ('serviceWorker' in navigator && 'PushManager' in window) {
  for (const box of document.querySelectorAll('[data-push]')) {
    const status = box.querySelector('[role=status]');
    box.hidden = false;
    box.querySelector('button').addEventListener('click', async () => {
      try {
        const manage = await follow(box.dataset.pushWhat.split(' '));
        const link = document.createElement('a');
        link.href = manage;
        link.textContent = status.dataset.pushManage;
        status.replaceChildren(`${status.dataset.pushDone} `, link);
      } catch {
        status.textContent = status.dataset.pushDenied;
      }
    });
  }
}
