// Who is here decides what is shown.

import { call, csrfToken, patiently } from "./api.js";
import { find, show } from "./dom.js";
import { prepareJobs } from "./jobs.js";
import { tell } from "./notice.js";
import { prepareImport, showProfile } from "./profile.js";
import { preparePosting, showEarlier } from "./resume.js";

const SIGN_IN_SAID = {
  failed: "The sign-in did not work. Try again; if you opened it in two tabs, use one.",
  away: "The sign-in service cannot be reached right now. Try again in a moment.",
};

async function begin() {
  const said = new URLSearchParams(location.search).get("sign-in");
  if (said) {
    tell(SIGN_IN_SAID[said] || SIGN_IN_SAID.failed);
    history.replaceState(null, "", "/");
  }
  try {
    const { body: me } = await patiently(() => call("GET", "/api/v1/me"));
    signedIn(me);
  } catch (problem) {
    show(find("welcome"));
    if (problem.status !== 401) tell(problem);
  }
}

async function signedIn(me) {
  find("account-name").textContent = me.name || me.email || me.id;
  find("account").addEventListener("submit", () => { find("account-proof").value = csrfToken(); });
  show(find("account"));
  show(find("work"));
  prepareImport(async () => { if (await showProfile()) find("text").focus({ preventScroll: true }); });
  preparePosting();
  await Promise.all([showProfile(), showEarlier(), prepareJobs()]).catch(tell);
}

begin();
