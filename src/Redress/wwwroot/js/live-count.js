// The count stays fresh while the page is looked at. It changes quietly: it is in no live region, so nothing is read out.
const tally = document.querySelector('[data-count-url]');

if (tally) {
  const number = new Intl.NumberFormat(document.documentElement.lang);
  const look = async () => {
    if (document.hidden) return;
    const answer = await fetch(tally.dataset.countUrl).catch(() => null);
    if (!answer?.ok) return;
    const { count, goal } = await answer.json();
    tally.querySelector('[data-count]').textContent = number.format(count);
    const progress = tally.querySelector('progress');
    if (progress) Object.assign(progress, { value: count, max: goal });
  };
  setInterval(look, 10_000);
  document.addEventListener('visibilitychange', look);
}
