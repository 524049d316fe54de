// Beside a line, its sentences light up; what is checked is counted. Without this file the ¶ links lead to the sentences.
const lines = [...document.querySelectorAll('.check-line')];
const light = (line) => {
  for (const lit of document.querySelectorAll('.review-source .lit')) lit.classList.remove('lit');
  const numbers = line.dataset.cites.split(' ');
  for (const n of numbers) document.getElementById(`s${n}`)?.classList.add('lit');
  document.getElementById(`s${numbers[0]}`)?.scrollIntoView({ block: 'nearest' });
};
for (const line of lines) line.addEventListener('focusin', () => light(line));

// A keyboard goes through the lines without leaving the checkboxes: J, K, and C to check.
addEventListener('keydown', (event) => {
  if (event.target.closest('input:not([type=checkbox]), textarea, select') || event.ctrlKey || event.metaKey || event.altKey || !lines.length) return;
  const at = lines.indexOf(document.activeElement.closest('.check-line'));
  const box = (i) => lines[Math.max(0, Math.min(lines.length - 1, i))].querySelector('[type=checkbox]');
  if (event.key === 'j') box(at + 1).focus();
  else if (event.key === 'k') box(at - 1).focus();
  else if (event.key === 'c' && at >= 0) { box(at).click(); box(at + 1).focus(); }
  else return;
  event.preventDefault();
});

// Work that is not saved is not lost by a slip.
let dirty = false;
const form = document.querySelector('form.review');
form.addEventListener('input', () => { dirty = true; });
form.addEventListener('submit', () => { dirty = false; });
addEventListener('beforeunload', (event) => { if (dirty) event.preventDefault(); });
