// One place where the page says what went wrong.

import { el, find, show } from "./dom.js";

/** A Problem, an Error or a sentence; null takes the notice away. */
export function tell(problem) {
  const notice = find("notice");
  show(notice, problem != null);
  if (problem == null) {
    notice.replaceChildren();
    return;
  }
  if (problem.status === 401) {
    notice.replaceChildren(el("p", {}, "Your sign-in has ended. ", el("a", { href: "/login" }, "Sign in again"), "; nothing is lost."));
  } else {
    notice.replaceChildren(el("p", {}, problem.message || String(problem)), problem.errors?.length
      ? el("ul", {}, problem.errors.map((error) => el("li", {}, error.detail))) : "");
  }
  notice.scrollIntoView({ block: "nearest" });
}
