// Conveniences for writing a letter; the page works without this file.

const form = document.querySelector('[data-draft]');

if (form) {
  const key = `letter:${form.dataset.draft}`;
  const kept = [...form.querySelectorAll('[data-keep]')];
  const store = {
    read: () => { try { return JSON.parse(localStorage.getItem(key)) ?? {}; } catch { return {}; } },
    write: (value) => { try { localStorage.setItem(key, JSON.stringify(value)); } catch { /* no room, or not allowed */ } },
    clear: () => { try { localStorage.removeItem(key); } catch { /* not allowed */ } },
  };

  // What the reader typed before comes back into fields that are empty; a text they had changed comes back too.
  const draft = store.read();
  for (const field of kept) {
    const saved = draft[field.name];
    if (saved && (field.value.trim() === '' || (field.name === 'Body' && draft.Suggested === form.elements.Suggested?.value))) field.value = saved;
  }

  const remember = () => {
    const value = Object.fromEntries(kept.map((field) => [field.name, field.value]));
    store.write({ ...value, Suggested: form.elements.Suggested?.value });
  };

  const show = () => {
    for (const input of form.querySelectorAll('[data-merge]')) {
      const out = document.querySelector(`[data-merge-out="${input.dataset.merge}"]`);
      if (out && input.value.trim() !== '') out.textContent = input.value.trim();
    }
    const typed = form.elements.Own.value.length + form.elements.Body.value.length + form.elements.Name.value.length;
    for (const line of document.querySelectorAll('[data-letter-length]')) {
      const length = Number(line.dataset.letterLength) + typed - start;
      line.querySelector('[data-letter-count]').textContent = length;
      line.classList.toggle('over', length > Number(line.dataset.letterLimit));
    }
  };

  const start = kept.filter((field) => ['Own', 'Body', 'Name'].includes(field.name)).reduce((sum, field) => sum + field.defaultValue.length, 0);
  form.addEventListener('input', () => { remember(); show(); });
  show();

  for (const button of document.querySelectorAll('[data-clear-draft]')) {
    button.addEventListener('click', () => {
      store.clear();
      for (const field of kept) if (field.name !== 'Body' && field.name !== 'Subject') field.value = '';
      document.getElementById('announce').textContent = button.dataset.cleared;
      show();
    });
  }
}
