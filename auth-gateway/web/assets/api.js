// Talks to the gateway. What goes wrong becomes a Problem with a sentence for a person.

import { named } from "./fields.js";

export class Problem extends Error {
  constructor(status, document, retryAfter) {
    super(document.detail || "Something went wrong. Try again.");
    this.status = status;
    this.errors = document.errors || [];
    this.retryAfter = retryAfter;
  }
}

const AWAY = { detail: "The system cannot be reached. Check your connection and try again." };

/** Resolves to {status, headers, body}, the body with the fields that fields.js names; rejects with a Problem. */
export async function call(method, path, { body, headers = {}, raw = false } = {}) {
  const answer = await fetch(path, {
    method,
    headers: { Accept: "application/json", ...proof(method), ...typed(body, raw), ...headers },
    body: body === undefined || raw ? body : JSON.stringify(body),
    credentials: "same-origin",
    redirect: "error",
  }).catch(() => { throw new Problem(0, AWAY, 2); });
  const content = await contentOf(answer);
  if (!answer.ok) {
    throw new Problem(answer.status, content || {}, Number(answer.headers.get("Retry-After")) || 0);
  }
  return { status: answer.status, headers: answer.headers, body: named(method, path, content) };
}

/** Asks again while the answer says "later"; the caller makes sure that asking twice does nothing twice. */
export async function patiently(asking, { times = 6, also = [] } = {}) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await asking();
    } catch (problem) {
      const later = problem.status === 0 || problem.status === 503 || also.includes(problem.status);
      if (!later || attempt === times) throw problem;
      await pause(1000 * (problem.retryAfter || Math.min(attempt, 3) * 0.4));
    }
  }
}

/** The value of the readable cookie, which another site cannot know. */
export function csrfToken() {
  const cookie = document.cookie.split("; ").find((one) => one.startsWith("__Host-XSRF-TOKEN="));
  return cookie ? decodeURIComponent(cookie.slice(cookie.indexOf("=") + 1)) : "";
}

export const pause = (millis) => new Promise((done) => setTimeout(done, millis));

const proof = (method) => (method === "GET" ? {} : { "X-XSRF-TOKEN": csrfToken() });

const typed = (body, raw) => (body === undefined ? {} : { "Content-Type": raw ? "application/octet-stream" : "application/json" });

async function contentOf(answer) {
  const type = answer.headers.get("Content-Type") || "";
  try {
    return type.includes("json") ? await answer.json() : null;
  } catch {
    return null;
  }
}
