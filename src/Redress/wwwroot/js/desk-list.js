// J and K move through a list of the desk, Enter opens (the link has the focus), X selects.

const list = document.querySelector('[data-desk-list]');
const links = [...list?.querySelectorAll('.item h2 a') ?? []];

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input:not([type=checkbox]), textarea, select')) return;

  const here = links.findIndex((link) => link.closest('.item').contains(document.activeElement));
  const key = event.key.toLowerCase();
  if (key === 'j') links[Math.min(here + 1, links.length - 1)]?.focus();
  else if (key === 'k') links[Math.max(here - 1, 0)]?.focus();
  else if (key === 'x' && here >= 0) links[here].closest('.item').querySelector('input[type=checkbox]')?.click();
  else return;
  event.preventDefault();
});
