// The preview follows the typing; without this file the button shows it.

for (const form of document.querySelectorAll('[data-live-preview]')) {
  const panel = document.querySelector('[data-preview]');
  let waiting;
  let latest = 0;

  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const mine = ++latest;
      const answer = await fetch(form.dataset.livePreview, { method: 'POST', body: new FormData(form) }).catch(() => null);
      if (answer?.ok && mine === latest) panel.innerHTML = await answer.text();
    }, 400);
  });
}
