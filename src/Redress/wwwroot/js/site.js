// Conveniences only: every page works without this file.

for (const control of document.querySelectorAll('[data-needs-script]')) control.hidden = false;

const announce = (message) => { document.getElementById('announce').textContent = message; };
const textOf = (element) => (element.value ?? element.innerText).trim();

document.addEventListener('click', async ({ target }) => {
  const copy = target.closest('[data-copy]');
  if (copy) {
    const source = document.getElementById(copy.dataset.copy);
    try {
      await navigator.clipboard.writeText(textOf(source));
      announce('Copied.');
      const name = copy.textContent;
      copy.textContent = 'Copied';
      setTimeout(() => { copy.textContent = name; }, 2000);
    } catch {
      getSelection().selectAllChildren(source);
      source.select?.();
      announce('Selected. Copy it with your device’s own command.');
    }
  }

  if (target.closest('[data-print]')) print();

  const share = target.closest('[data-share]');
  if (share) navigator.share({ title: document.title, url: share.dataset.share }).catch(() => {});
});

if (navigator.share) for (const button of document.querySelectorAll('[data-share]')) button.hidden = false;

// A post's length while it is being changed, in code points as networks count them.
for (const text of document.querySelectorAll('[data-limit]:not([data-count])')) {
  const count = document.querySelector(`[data-length-of="${text.id}"]`);
  if (!count) continue;
  const update = () => {
    const length = [...text.value].length;
    count.textContent = length;
    count.parentElement.classList.toggle('over', length > Number(text.dataset.limit));
  };
  text.addEventListener('input', update);
  update();
}

// A printed page shows every source: nobody can open one on paper.
addEventListener('beforeprint', () => { for (const source of document.querySelectorAll('details.source, details.more')) source.open = true; });
