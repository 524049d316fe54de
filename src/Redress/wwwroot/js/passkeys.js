// Signing in with a passkey, and adding one. Without this file a person signs in by a link mailed to them.
const post = async (path, body) => {
  const answer = await fetch(path, { method: 'POST', body, headers: { 'Content-Type': 'application/json' } });
  if (!answer.ok) throw new Error((await answer.json().catch(() => null))?.detail ?? answer.statusText);
  return answer;
};

const signIn = async () => {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(await (await post('/desk/sign-in/options')).json());
  const credential = await navigator.credentials.get({ publicKey });
  await post('/desk/sign-in/passkey', JSON.stringify(credential.toJSON()));
};

const add = async () => {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(await (await post('/desk/passkeys/options')).json());
  const credential = await navigator.credentials.create({ publicKey });
  await post('/desk/passkeys', JSON.stringify(credential.toJSON()));
};

for (const button of document.querySelectorAll('[data-passkey]')) {
  button.addEventListener('click', async () => {
    const problem = document.getElementById('passkey-problem');
    problem.textContent = '';
    button.disabled = true;
    try {
      await (button.dataset.passkey === 'add' ? add : signIn)();
      location.assign(button.dataset.next);
    } catch (failure) {
      // The person closed the browser's dialog: nothing to explain.
      problem.textContent = failure.name === 'NotAllowedError' ? '' : failure.message;
      button.disabled = false;
    }
  });
}
